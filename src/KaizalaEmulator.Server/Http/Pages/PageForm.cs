using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace KaizalaEmulator.Server.Http.Pages;

/// <summary>The fields a browser sent: of the posted form, else of the query.</summary>
internal sealed class PageForm : INamesApplication
{
    private readonly Dictionary<string, StringValues> _posted;
    private readonly IQueryCollection _query;

    public PageForm(IQueryCollection query, byte[] body)
    {
        _query = query;
        _posted = QueryHelpers.ParseQuery(Encoding.UTF8.GetString(body));
    }

    /// <summary>The field's text; null where it was not sent.</summary>
    public string? this[string name] =>
        _posted.TryGetValue(name, out var values) || _query.TryGetValue(name, out values) ? values is [.., { } last] ? last : "" : null;

    /// <summary>OAuth's name for it.</summary>
    public string? ApplicationId => this["client_id"];
}
