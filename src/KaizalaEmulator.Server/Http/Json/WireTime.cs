using System.Globalization;

namespace KaizalaEmulator.Server.Http.Json;

/// <summary>Times as the API and its callbacks write them: whole seconds, UTC; a real receiver parses exactly that (observed).</summary>
internal static class WireTime
{
    public static string Of(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
