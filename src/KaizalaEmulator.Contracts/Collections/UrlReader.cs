using System.Text;

namespace KaizalaEmulator.Contracts.Collections;

/// <summary>Reads a URL from its text or from its parts; where both are given the parts win, as in Postman.</summary>
internal static class UrlReader
{
    public static UrlTemplate Read(Node url)
    {
        if (url.IsMissing)
            return new UrlTemplate("");
        if (url.IsText)
            return Parse(url.Text()!);

        url.MustBeObject("a URL");
        var whole = url["host"].IsMissing ? Parse(url["raw"].Text() ?? "") : new UrlTemplate(Join(url));
        var query = url["query"].IsMissing ? whole.Query : [.. url["query"].Items().Select(RequestReader.ReadParameter)];
        return whole with { Query = query, PathVariables = [.. url["variable"].Items().Select(ReadPathVariable)] };
    }

    public static UrlTemplate Parse(string text)
    {
        var fragment = IndexOutside(text, '#');
        var plain = fragment < 0 ? text : text[..fragment];
        var query = IndexOutside(plain, '?');
        return query < 0 ? new UrlTemplate(plain) : new UrlTemplate(plain[..query]) { Query = ReadQuery(plain[(query + 1)..]) };
    }

    public static IReadOnlyList<Parameter> ReadQuery(string text) => [.. text.Split('&').Select(pair =>
        IndexOutside(pair, '=') is var at and >= 0 ? new Parameter(pair[..at], pair[(at + 1)..]) : new Parameter(pair, null))];

    private static Parameter ReadPathVariable(Node variable) =>
        new(variable["key"].Text() ?? variable["id"].Text() ?? "", variable["value"].TextOrJson()) { Disabled = variable["disabled"].Flag() };

    private static string Join(Node url)
    {
        var text = new StringBuilder();
        if (url["protocol"].Text() is { Length: > 0 } protocol)
            text.Append(protocol.TrimEnd('/', ':')).Append("://");

        text.AppendJoin('.', Parts(url["host"]));
        if (url["port"].Text() is { Length: > 0 } port)
            text.Append(':').Append(port);

        var path = Parts(url["path"]);
        if (path.Count > 0)
            text.Append('/').Append(url["path"].IsText ? path[0].TrimStart('/') : string.Join('/', path));
        return text.ToString();
    }

    private static List<string> Parts(Node node) =>
        node.IsMissing ? [] : node.IsArray ? [.. node.Items().Select(part => part.IsText ? part.Text()! : part["value"].Text() ?? "")] : [node.Text()!];

    /// <summary>The first place of a character that does not stand inside <c>{{…}}</c>.</summary>
    private static int IndexOutside(string text, char wanted)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text.AsSpan(i).StartsWith("{{") && text.IndexOf("}}", i, StringComparison.Ordinal) is var end and > 0)
                i = end + 1;
            else if (text[i] == wanted)
                return i;
        }

        return -1;
    }
}
