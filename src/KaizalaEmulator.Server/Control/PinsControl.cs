using KaizalaEmulator.Domain.Shared;

namespace KaizalaEmulator.Server.Control;

internal sealed record PinsAnswer(IReadOnlyList<PinAnswer> Pins);

internal sealed record PinAnswer(
    string MobileNumber, string Pin, string ApplicationId, DateTimeOffset IssuedAt, DateTimeOffset ExpiresAt);

internal static class PinsControl
{
    /// <summary>The PINs on their way to phones, newest first.</summary>
    public static void MapPins(this ControlRoutes control) => control.Get("/pins", List);

    private static Result<PinsAnswer> List(ControlCall call) =>
        new PinsAnswer([.. call.World.Pins.Outstanding.Select(pin => new PinAnswer(
            pin.MobileNumber.Text, pin.Digits, pin.ApplicationId, pin.IssuedAt, pin.ExpiresAt))]);
}
