using KaizalaEmulator.Domain.Shared;

namespace KaizalaEmulator.Server.Control;

internal static class FaultsControl
{
    public static void MapFaults(this ControlRoutes control)
    {
        control.Get<FaultsAnswer>("/faults", call => new FaultsAnswer([.. call.Hosted.Faults.All.Select(FaultAnswer.Of)]));
        control.Post<FaultRequest, FaultAddedAnswer>("/faults", Add, status: 201);
        control.Delete("/faults", Clear);
        control.Delete("/faults/{id}", Remove);
    }

    private static Result<FaultAddedAnswer> Add(ControlCall call, FaultRequest body)
    {
        var faults = call.Hosted.Faults;
        return body.Read().Then(faults.Add).Map(fault => new FaultAddedAnswer(fault.Id));
    }

    private static Result<DoneAnswer> Clear(ControlCall call)
    {
        call.Hosted.Faults.Clear();
        return new DoneAnswer();
    }

    private static Result<DoneAnswer> Remove(ControlCall call) => call.Hosted.Faults.Remove(call.Route("id"))
        ? new DoneAnswer()
        : new KaizalaError(ErrorKind.NotFound, $"No fault {Invalid.Quote(call.Route("id"))}; GET /_emulator/faults lists them.");
}
