using System.Globalization;
using KaizalaEmulator.Domain.Tokens;
using KaizalaEmulator.Server.Faults;

namespace KaizalaEmulator.Server.Http;

/// <summary>Lets a world's faults strike a call, after relocation and throttle and before its token is judged. Holds no gate.</summary>
internal static class FaultGate
{
    /// <summary>The answer that a fault gives instead of the call's own; null when the call goes on.</summary>
    public static ValueTask<Answer?> StrikeAsync(ApiExchange exchange)
    {
        var request = exchange.Http.Request;
        var number = exchange.Caller?.User.MobileNumber.Text ?? exchange.MobileNumber;
        if (exchange.World.Faults.Strike(request.Method, request.Path.Value ?? "/", number) is not { } fault)
            return default;
        exchange.Fault = fault;
        return fault.Order.Effect switch
        {
            FaultEffect.Fail fail => new(Fail(exchange, fault, fail)),
            FaultEffect.Delay delay => new(DelayAsync(exchange, delay)),
            FaultEffect.Abort => new(Answer.None),
            _ => default, // the others strike when the answer is sent
        };
    }

    private static Answer Fail(ApiExchange exchange, Fault fault, FaultEffect.Fail fail)
    {
        var error = ErrorTable.UsualOf(fail.Status, $"The fault {fault.Id} answers so, as it was asked to.");
        if (fail.Status == 401)
            error = error with { Message = TokenErrors.Invalid.Message }; // the text by which clients know to refresh (observed)
        if (fail.Status == 429)
            exchange.Http.Response.Headers.RetryAfter = 1.ToString(CultureInfo.InvariantCulture);
        return Answer.Of(error with { ErrorCode = fail.ErrorCode ?? error.ErrorCode });
    }

    private static async Task<Answer?> DelayAsync(ApiExchange exchange, FaultEffect.Delay delay)
    {
        var world = exchange.World;
        var aborted = exchange.Http.RequestAborted;
        await Task.WhenAny(Task.Delay(delay.By, delay.OnRealTime ? world.RealTime : world.Clock, aborted), world.Gone);
        // Released by the clock, the call would run on within the clock's move and hold that up.
        await Task.Yield();
        aborted.ThrowIfCancellationRequested();
        return null;
    }
}
