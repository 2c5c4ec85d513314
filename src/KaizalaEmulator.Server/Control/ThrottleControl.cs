using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Domain.Throttling;

namespace KaizalaEmulator.Server.Control;

internal sealed record ThrottleRequest(bool? Enabled, int? PerConnector, int? PerTenant);

internal sealed record ThrottleAnswer(bool Enabled, int PerConnector, int PerTenant)
{
    public static ThrottleAnswer Of(Throttle throttle) => new(throttle.IsEnabled, throttle.PerConnector, throttle.PerTenant);
}

internal static class ThrottleControl
{
    public static void MapThrottle(this ControlRoutes control)
    {
        control.Get<ThrottleAnswer>("/throttle", call => ThrottleAnswer.Of(call.World.Throttle));
        control.Put<ThrottleRequest, ThrottleAnswer>("/throttle", Change, changes: "throttle");
    }

    private static Result<ThrottleAnswer> Change(ControlCall call, ThrottleRequest body)
    {
        var throttle = call.World.Throttle;
        return throttle.Change(body.Enabled, body.PerConnector, body.PerTenant) is { } refused ? refused : ThrottleAnswer.Of(throttle);
    }
}
