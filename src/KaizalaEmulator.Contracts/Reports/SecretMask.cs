using System.Text;
using System.Text.RegularExpressions;
using KaizalaEmulator.Contracts.Collections;
using KaizalaEmulator.Contracts.Playing;

namespace KaizalaEmulator.Contracts.Reports;

/// <summary>Takes secrets out of whatever a report shows: by the names they go by, and by their texts wherever else they turn up.</summary>
internal sealed partial class SecretMask
{
    public const string Shown = "•••";

    /// <summary>Shorter texts, a PIN say, would mask too much elsewhere; by name they are masked at any length.</summary>
    private const int ShortestText = 8;

    private const int ShortestBeginning = 4;
    private const string Cut = "…";

    private static readonly HashSet<string> _variables = new(StringComparer.OrdinalIgnoreCase)
    {
        "application-secret", "refresh-token", "access-token", "pin", "callback-token", "oauth-code",
    };

    private static readonly HashSet<string> _headers = new(StringComparer.OrdinalIgnoreCase)
    {
        "accessToken", "refreshToken", "applicationSecret", "Authorization", "kz-callback-token", "Cookie", "Set-Cookie",
    };

    private const string CallbackToken = "callBackToken";

    /// <summary>Each text, and the name it goes by.</summary>
    private readonly OrderedDictionary<string, string> _texts = new(StringComparer.Ordinal);

    /// <summary>Secrets that are known by their texts, in the order in which they were learnt; those apart that a caller made up and is given back.</summary>
    public IReadOnlyList<string> Issued => [.. _texts.Where(text => !text.Value.Equals(CallbackToken, StringComparison.OrdinalIgnoreCase)).Select(text => text.Key)];

    /// <summary>A secret that is known from elsewhere, an environment say.</summary>
    public void Learn(string? text, string name = "")
    {
        if (text is { Length: >= ShortestText } && !text.StartsWith("http", StringComparison.Ordinal))
            _texts.TryAdd(text, name);
    }

    /// <summary>The secrets that stand in an environment.</summary>
    public void Learn(PostmanEnvironment environment)
    {
        foreach (var variable in environment.Values.Where(variable => _variables.Contains(variable.Key)))
            Learn(variable.Value);
    }

    /// <summary>The secrets that a call carried, so that they are masked in every other call as well.</summary>
    public void Learn(PlayedRequest played)
    {
        if (played.Request is { } request)
            Learn(request.Headers, request.Body, request.Url.Query);
        if (played.Response is { } response)
            Learn(response.Headers, response.Body, "");
    }

    /// <summary>A header's value as it may be shown.</summary>
    public string Header(string name, string value) => _headers.Contains(name) ? Shown : Text(value);

    /// <summary>Any text as it may be shown.</summary>
    public string Text(string text)
    {
        var masked = NamedInJson().Replace(text, match => match.Groups["before"].Value + "\"" + Shown + "\"");
        masked = NamedInForm().Replace(masked, match => match.Groups["before"].Value + Shown);
        // The longest first: one secret may be the beginning of another.
        masked = _texts.Keys.OrderByDescending(secret => secret.Length).Aggregate(masked, (result, secret) => result.Replace(secret, Shown, StringComparison.Ordinal));
        return WithoutBeginnings(masked);
    }

    /// <summary>Failures show long values cut off, with an ellipsis: a secret's beginning is no one's business either.</summary>
    private string WithoutBeginnings(string text)
    {
        for (var end = text.IndexOf(Cut, StringComparison.Ordinal); end >= 0; end = text.IndexOf(Cut, end + 1, StringComparison.Ordinal))
        {
            var before = text[..end];
            var length = _texts.Keys.Select(secret => BeginningAtEnd(before, secret)).DefaultIfEmpty(0).Max();
            if (length == 0)
                continue;
            text = string.Concat(before.AsSpan(0, end - length), Shown, text.AsSpan(end));
            end += Shown.Length - length;
        }

        return text;
    }

    private static int BeginningAtEnd(string text, string secret)
    {
        for (var length = Math.Min(text.Length, secret.Length); length >= ShortestBeginning; length--)
        {
            if (text.EndsWith(secret[..length], StringComparison.Ordinal))
                return length;
        }

        return 0;
    }

    private void Learn(IEnumerable<KeyValuePair<string, string>> headers, byte[] body, string query)
    {
        foreach (var (name, value) in headers)
        {
            foreach (Match found in NamedInForm().Matches(value))
                Learn(Uri.UnescapeDataString(found.Groups["value"].Value), found.Groups["name"].Value);
            if (_headers.Contains(name))
                Learn(value.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? value["Bearer ".Length..] : value);
        }

        var text = Encoding.UTF8.GetString(body);
        foreach (var found in NamedInJson().Matches(text).Concat(NamedInForm().Matches(text)).Concat(NamedInForm().Matches(query)))
            Learn(Uri.UnescapeDataString(found.Groups["value"].Value), found.Groups["name"].Value);
    }

    private const string Names = "access_?token|refresh_?token|application_?secret|client_?secret|callback_?token|botAccessToken|pin|code";

    [GeneratedRegex("(?<before>[\"']?\\b(?<name>" + Names + ")[\"']?\\s*:\\s*)(?:[\"'](?<value>[^\"'\\\\]*)[\"']|(?<value>[0-9]+))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NamedInJson();

    [GeneratedRegex("(?<before>(?:^|[?&])(?<name>" + Names + ")=)(?<value>[^&\\s\"]*)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex NamedInForm();
}
