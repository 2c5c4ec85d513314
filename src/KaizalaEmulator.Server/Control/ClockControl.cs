using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Domain.Time;
using KaizalaEmulator.Server.Http;

namespace KaizalaEmulator.Server.Control;

internal sealed record AdvanceRequest(TimeSpan? By);

internal sealed record SetClockRequest(DateTimeOffset? Now);

internal sealed record FiredAnswer(string Kind, DateTimeOffset At, string Id);

/// <summary>Where the world's clock stands, and what the call set off, in order.</summary>
internal sealed record ClockAnswer(DateTimeOffset Now, string Mode, IReadOnlyList<FiredAnswer> Fired)
{
    public static ClockAnswer Of(WorldClock clock) => Of(new ClockMove(clock.GetUtcNow(), clock.Mode, []));

    public static ClockAnswer Of(ClockMove move) =>
        new(move.Now,
            move.Mode == ClockMode.Frozen ? "frozen" : "flowing",
            [.. move.Fired.Select(fired => new FiredAnswer(fired.Kind, fired.At, fired.Id))]);
}

/// <summary>The world's clock. Moves wait for all that they set off, and so hold no gate.</summary>
internal static class ClockControl
{
    public static void MapClock(this ControlRoutes control)
    {
        control.Get<ClockAnswer>("/clock", call => ClockAnswer.Of(call.Hosted.Clock));
        control.Post<NoBody, ClockAnswer>("/clock/freeze", (call, _) => ClockAnswer.Of(call.Hosted.Clock.Freeze()));
        control.Post<NoBody, ClockAnswer>("/clock/resume", (call, _) => ClockAnswer.Of(call.Hosted.Clock.Resume()));
        control.PostAsync<AdvanceRequest, ClockAnswer>("/clock/advance", AdvanceAsync);
        control.PutAsync<SetClockRequest, ClockAnswer>("/clock", SetAsync);
    }

    private static async Task<Result<ClockAnswer>> AdvanceAsync(ControlCall call, AdvanceRequest body)
    {
        if (body.By is not { } by)
            return Invalid.Missing("by", IsoDuration.Expected);
        if (by < TimeSpan.Zero)
            return ClockErrors.Backwards("by", IsoDuration.Write(by), call.Hosted.Clock.GetUtcNow());
        try
        {
            return ClockAnswer.Of(await call.Hosted.Clock.AdvanceAsync(by, call.Aborted));
        }
        catch (ArgumentOutOfRangeException)
        {
            return ClockErrors.PastTheEnd(IsoDuration.Write(by));
        }
        catch (ObjectDisposedException)
        {
            return ClockErrors.WorldGone;
        }
    }

    private static async Task<Result<ClockAnswer>> SetAsync(ControlCall call, SetClockRequest body)
    {
        if (body.Now is not { } now)
            return Invalid.Missing("now", "an ISO 8601 time such as 2026-01-05T08:00:00Z");
        try
        {
            var outcome = await call.Hosted.Clock.SetAsync(now, call.Aborted);
            return outcome.Moved ? ClockAnswer.Of(outcome.Move) : ClockErrors.Backwards("now", $"{now:O}", outcome.Now);
        }
        catch (ObjectDisposedException)
        {
            return ClockErrors.WorldGone;
        }
    }
}
