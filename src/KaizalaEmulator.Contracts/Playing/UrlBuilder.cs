using System.Buffers;
using System.Text;
using KaizalaEmulator.Contracts.Collections;

namespace KaizalaEmulator.Contracts.Playing;

/// <summary>Makes a URL of its parts, encoded as Postman encodes it: what is encoded already, and unknown <c>{{names}}</c> of a query, stay as they are.</summary>
internal static class UrlBuilder
{
    private static readonly SearchValues<char> InPath = SearchValues.Create(" \"<>`#?{}");
    private static readonly SearchValues<char> InQuery = SearchValues.Create(" \"<>#'");

    /// <summary>Nothing is normalised: what a test states is what travels.</summary>
    private static readonly UriCreationOptions AsWritten = new() { DangerousDisablePathAndQueryCanonicalization = true };

    public static Uri Build(UrlTemplate url, bool encode)
    {
        var raw = url.Raw.Trim().Replace('\\', '/');
        if (raw.Length == 0)
            throw new SendException("expected a URL, got an empty one");
        if (!raw.Contains("://", StringComparison.Ordinal))
            raw = $"http://{raw}";

        var host = raw.IndexOf('/', raw.IndexOf("://", StringComparison.Ordinal) + 3) is var slash and >= 0 ? raw[..slash] : raw;
        var path = FillIn(raw[host.Length..], url.PathVariables);
        var query = string.Join('&', url.Query.Select(one => Encode(one.Key, InQuery, encode) + (one.Value is null ? "" : $"={Encode(one.Value, InQuery, encode)}")));
        var text = $"{host}{(path.Length == 0 ? "/" : Encode(path, InPath, encode))}{(url.Query.Count == 0 ? "" : $"?{query}")}";
        if (!Uri.TryCreate(text, AsWritten, out var made) || made.Scheme is not ("http" or "https") || made.Host.Length == 0)
            throw new SendException($"expected a URL of http or https, got \"{text}\"{(text.Contains("{{", StringComparison.Ordinal) ? "; a variable in it has no value" : "")}");

        return made;
    }

    /// <summary>Puts the values of path variables in place of <c>:name</c> segments.</summary>
    private static string FillIn(string path, IReadOnlyList<Parameter> variables) => variables.Count == 0 ? path : string.Join('/', path.Split('/').Select(segment =>
        segment.StartsWith(':') && variables.LastOrDefault(one => one.Key == segment[1..]) is { } variable ? variable.Value ?? "" : segment));

    private static string Encode(string text, SearchValues<char> reserved, bool encode)
    {
        if (!encode || (!text.AsSpan().ContainsAny(reserved) && !text.AsSpan().ContainsAnyExceptInRange('!', '~')))
            return text;

        var encoded = new StringBuilder(text.Length + 16);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is > ' ' and < 127 && !reserved.Contains((char)rune.Value))
                encoded.Append((char)rune.Value);
            else
                AppendEncoded(encoded, rune);
        }

        return encoded.ToString();
    }

    private static void AppendEncoded(StringBuilder encoded, Rune rune)
    {
        Span<byte> bytes = stackalloc byte[4];
        foreach (var one in bytes[..rune.EncodeToUtf8(bytes)])
            encoded.Append('%').Append(one.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
    }
}
