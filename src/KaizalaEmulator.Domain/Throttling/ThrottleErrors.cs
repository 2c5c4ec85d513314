using System.Globalization;
using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Domain.Tenancy;

namespace KaizalaEmulator.Domain.Throttling;

/// <summary>Refusals of the throttle. Their texts are invented.</summary>
public static class ThrottleErrors
{
    public static KaizalaError ConnectorFull(Connector connector, int limit, int seconds) => new(ErrorKind.Throttled,
        $"Connector {Invalid.Quote(connector.Name)} has made its {limit} calls of this minute. {Wait(seconds)}");

    public static KaizalaError TenantFull(int limit, int seconds) => new(ErrorKind.Throttled,
        $"The connectors of this tenant have made their {limit} calls of this minute. {Wait(seconds)}");

    private static string Wait(int seconds) => string.Create(CultureInfo.InvariantCulture, $"Call again in {seconds} s.");
}
