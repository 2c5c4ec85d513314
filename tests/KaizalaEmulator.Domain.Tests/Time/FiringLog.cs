using System.Threading.Channels;
using KaizalaEmulator.Domain.Time;
using static KaizalaEmulator.Domain.Tests.Time.ClockKit;

namespace KaizalaEmulator.Domain.Tests.Time;

/// <summary>What fired in the background, to be awaited one by one: a move would set off what the clock forgot.</summary>
internal sealed class FiringLog(WorldClock clock)
{
    private readonly Channel<string> _fired = Channel.CreateUnbounded<string>();

    public bool IsEmpty => !_fired.Reader.TryPeek(out _);

    public void Note(double minutes, string id) => clock.Schedule(At(minutes), "note", id, _ =>
    {
        Add(id);
        return Task.CompletedTask;
    });

    public void Add(string id) => _fired.Writer.TryWrite(id);

    public async Task<string> NextAsync()
    {
        var next = _fired.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask();
        await next.SoonAsync();
        return await next;
    }
}
