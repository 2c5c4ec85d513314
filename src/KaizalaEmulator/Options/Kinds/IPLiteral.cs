using System.Net;
using System.Net.Sockets;

namespace KaizalaEmulator.Options.Kinds;

/// <summary>
/// An IP address as people write it: four decimal parts, or IPv6 with or without brackets.
/// <see cref="IPAddress.TryParse(string, out IPAddress)"/> also takes <c>1</c>, <c>127.1</c> and <c>[::1]:80</c>.
/// </summary>
internal static class IPLiteral
{
    public static IPAddress? Read(string text)
    {
        var bare = text is ['[', .. var inner, ']'] ? inner : text;
        if (bare.AsSpan().ContainsAny('[', ']') || !IPAddress.TryParse(bare, out var address))
            return null;
        if (address.AddressFamily == AddressFamily.InterNetworkV6)
            return address;
        return bare == text && address.ToString() == text ? address : null;
    }
}
