using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Sockets;

namespace KaizalaEmulator.Options.Kinds;

/// <summary>A host as it stands in a URL: a name, an IPv4 address, or an IPv6 address, which gets its brackets.</summary>
internal static class Host
{
    private const string Rule = "a host name or IP address that clients can call, without scheme and port";
    private const int LongestName = 253;
    private const int LongestLabel = 63;

    public static readonly ValueKind<string> One = new(Rule, "kaizala.test", TryRead);

    public static readonly ValueKind<IReadOnlyList<string>> List = new(
        $"a comma list, each {Rule}", "kaizala.test,10.0.0.5", TryReadList);

    private static bool TryReadList(string text, [MaybeNullWhen(false)] out IReadOnlyList<string> value)
    {
        List<string> hosts = [];
        value = hosts;
        foreach (var part in text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!TryRead(part, out var host))
                return false;
            hosts.Add(host);
        }

        return hosts.Count > 0;
    }

    private static bool TryRead(string text, [MaybeNullWhen(false)] out string value)
    {
        value = IPLiteral.Read(text) is { } address ? Called(address) : IsName(text) ? text : null;
        return value is not null;
    }

    private static string? Called(IPAddress address)
    {
        // 0.0.0.0 and :: are places to listen on, not to call; a scope ("%eth0") has no place in a URL.
        if (address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any))
            return null;
        return address.AddressFamily == AddressFamily.InterNetwork ? address.ToString()
            : address.ScopeId == 0 ? $"[{address}]"
            : null;
    }

    // A last label of digits would be read as (part of) an IPv4 address by every URL parser.
    private static bool IsName(string text) =>
        text.Length <= LongestName
        && text.Split('.') is var labels
        && labels.All(IsLabel)
        && !labels[^1].All(char.IsAsciiDigit);

    // The underscore is no host name of RFC 1123, but one of container networks.
    private static bool IsLabel(string label) =>
        label.Length is > 0 and <= LongestLabel
        && label.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')
        && label[0] != '-' && label[^1] != '-';
}
