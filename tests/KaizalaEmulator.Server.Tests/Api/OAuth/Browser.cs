using System.Net;
using System.Text.RegularExpressions;

namespace KaizalaEmulator.Server.Tests.Api.OAuth;

/// <summary>What a browser makes of the sign-in page: it shows it, and sends its forms with what a person has typed.</summary>
internal sealed partial class Browser(HttpClient http) : IDisposable
{
    public async Task<BrowserPage> OpenAsync(string url) => await ShowAsync(await http.GetAsync(url));

    /// <summary>The way to the page as a connector's link has it.</summary>
    public Task<BrowserPage> AuthorizeAsync(string clientId, string redirectUri, string? state = null) =>
        OpenAsync($"api/Oauth/Authorize?client_id={Uri.EscapeDataString(clientId)}&redirect_uri={Uri.EscapeDataString(redirectUri)}"
            + (state is null ? "" : $"&state={Uri.EscapeDataString(state)}"));

    /// <summary>Presses a button of a page: its form goes off with its own fields and the typed ones.</summary>
    public async Task<BrowserPage> PressAsync(BrowserPage page, string button, params (string Name, string Text)[] typed)
    {
        var form = page.Forms.Single(form => form.Button == button);
        var fields = new Dictionary<string, string>(form.Fields);
        foreach (var (name, text) in typed)
        {
            fields.Should().ContainKey(name, "a person types into fields there are");
            fields[name] = text;
        }

        using var content = new FormUrlEncodedContent(fields);
        return await ShowAsync(await http.PostAsync(form.Action, content));
    }

    public Task<BrowserPage> FollowAsync(BrowserPage page, string link) => OpenAsync(page.Links[link]);

    public void Dispose() => http.Dispose();

    private static async Task<BrowserPage> ShowAsync(HttpResponseMessage response)
    {
        using (response)
            return new BrowserPage(response, await response.Content.ReadAsStringAsync());
    }
}

/// <summary>A page as a browser has read it.</summary>
internal sealed partial class BrowserPage
{
    public BrowserPage(HttpResponseMessage response, string markup)
    {
        Status = response.StatusCode;
        Location = response.Headers.Location;
        Headers = response.Headers.Concat(response.Content.Headers).ToDictionary(
            header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
        Markup = markup;
        Title = Text(TitleElement().Match(markup).Groups[1].Value);
        Alert = AlertElement().Match(markup) is { Success: true } alert ? Text(alert.Groups[1].Value) : null;
        Forms = [.. FormElement().Matches(markup).Select(BrowserForm.Of)];
        Links = LinkElement().Matches(markup).ToDictionary(link => link.Groups[2].Value, link => Text(link.Groups[1].Value));
    }

    public HttpStatusCode Status { get; }

    public Uri? Location { get; }

    public IReadOnlyDictionary<string, string> Headers { get; }

    public string Markup { get; }

    public string Title { get; }

    public string? Alert { get; }

    public IReadOnlyList<BrowserForm> Forms { get; }

    /// <summary>Where the links lead, by their texts.</summary>
    public IReadOnlyDictionary<string, string> Links { get; }

    /// <summary>The parameters of the URL the browser is sent to.</summary>
    public IReadOnlyDictionary<string, string> Carried => Location!.Query.TrimStart('?').Split('&')
        .Select(pair => pair.Split('=', 2))
        .ToDictionary(pair => Uri.UnescapeDataString(pair[0]), pair => Uri.UnescapeDataString(pair[1]));

    private static string Text(string markup) => WebUtility.HtmlDecode(markup);

    [GeneratedRegex("<title>(.*?)</title>", RegexOptions.Singleline)]
    private static partial Regex TitleElement();

    [GeneratedRegex("""<p class="error" id="error" role="alert">(.*?)</p>""", RegexOptions.Singleline)]
    private static partial Regex AlertElement();

    [GeneratedRegex("""<form method="post" action="([^"]*)">(.*?)</form>""", RegexOptions.Singleline)]
    private static partial Regex FormElement();

    [GeneratedRegex("""<a [^>]*href="([^"]*)"[^>]*>(.*?)</a>""")]
    private static partial Regex LinkElement();
}

internal sealed partial record BrowserForm(string Action, IReadOnlyDictionary<string, string> Fields, string Button)
{
    public static BrowserForm Of(Match form) => new(
        WebUtility.HtmlDecode(form.Groups[1].Value),
        InputElement().Matches(form.Groups[2].Value).ToDictionary(
            input => Attribute(input.Value, "name"), input => Attribute(input.Value, "value")),
        ButtonElement().Match(form.Groups[2].Value).Groups[1].Value);

    /// <summary>A parameter of the form's address.</summary>
    public string Parameter(string name) => Action[(Action.IndexOf('?', StringComparison.Ordinal) + 1)..].Split('&')
        .Select(pair => pair.Split('=', 2)).Where(pair => pair[0] == name).Select(pair => Uri.UnescapeDataString(pair[1])).Single();

    private static string Attribute(string element, string name) =>
        WebUtility.HtmlDecode(Regex.Match(element, $" {name}=\"([^\"]*)\"").Groups[1].Value);

    [GeneratedRegex("<input [^>]*>")]
    private static partial Regex InputElement();

    [GeneratedRegex("<button [^>]*>(.*?)</button>")]
    private static partial Regex ButtonElement();
}
