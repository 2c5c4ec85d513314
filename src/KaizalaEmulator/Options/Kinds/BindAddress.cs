using System.Net;

namespace KaizalaEmulator.Options.Kinds;

internal static class BindAddress
{
    public static readonly ValueKind<IPAddress?> Kind =
        new("an IP address, localhost, or * for every IPv4 address", "0.0.0.0", TryRead);

    private static bool TryRead(string text, out IPAddress? value)
    {
        // Null is loopback on both stacks, which is what "localhost" means to a client.
        value = null;
        if (text.Equals("localhost", StringComparison.OrdinalIgnoreCase))
            return true;

        value = text == "*" ? IPAddress.Any : IPLiteral.Read(text);
        return value is not null;
    }
}
