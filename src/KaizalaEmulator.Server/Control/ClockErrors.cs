using KaizalaEmulator.Domain.Shared;

namespace KaizalaEmulator.Server.Control;

/// <summary>Refusals to move a world's clock.</summary>
internal static class ClockErrors
{
    public static readonly KaizalaError WorldGone = new(ErrorKind.Conflict,
        "The world was reset or deleted while the clock moved; GET /_emulator/clock says where it stands now.");

    public static KaizalaError Backwards(string field, string wanted, DateTimeOffset now) => new(ErrorKind.Conflict,
        $"{field}: the clock never goes backwards; it stands at {now.UtcDateTime:O}, got {Invalid.Quote(wanted)}. "
        + "POST /_emulator/worlds/{name}/reset takes a world back to its seed.");

    public static KaizalaError PastTheEnd(string by) =>
        Invalid.Field("by", $"a duration that ends before {DateTimeOffset.MaxValue:yyyy-MM-dd}", Invalid.Quote(by));
}
