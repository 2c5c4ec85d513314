using CsCheck;
using KaizalaEmulator.Domain.Tenancy;
using KaizalaEmulator.Domain.Throttling;

namespace KaizalaEmulator.Domain.Tests.Throttling;

/// <summary>Random calls of three connectors at random times, held against the rule as the interface states it.</summary>
public class ThrottlePropertyTests
{
    private static readonly Gen<(int Connector, int Milliseconds)[]> Calls =
        Gen.Select(Gen.Int[0, 2], Gen.Frequency((6, Gen.Const(0)), (3, Gen.Int[0, 5_000]), (1, Gen.Int[0, 90_000]))).Array[0, 120];

    private static readonly Gen<(int PerConnector, int PerTenant)> Limits = Gen.Select(Gen.Int[1, 8], Gen.Int[1, 15]);

    [Fact]
    public void No_window_ever_holds_more_than_its_limit() =>
        Gen.Select(Limits, Calls).Sample((limits, calls) =>
        {
            var admitted = Run(limits, calls).Where(call => call.Refusal is null).ToList();

            return Fullest(admitted) <= limits.PerTenant
                && admitted.GroupBy(call => call.Connector).All(own => Fullest(own) <= limits.PerConnector);
        }, iter: 500);

    [Fact]
    public void A_call_is_refused_only_when_a_window_is_full() =>
        Gen.Select(Limits, Calls).Sample((limits, calls) =>
        {
            var (tenant, own) = (new Model(limits.PerTenant), new[] { 0, 1, 2 }.Select(_ => new Model(limits.PerConnector)).ToArray());
            return Run(limits, calls).All(call =>
            {
                var isFull = tenant.IsFull(call.At) || own[call.Connector].IsFull(call.At);
                if (!isFull)
                {
                    tenant.Count(call.At);
                    own[call.Connector].Count(call.At);
                }

                return isFull == (call.Refusal is not null);
            });
        }, iter: 500);

    [Fact]
    public void After_the_wait_a_call_passes() =>
        Gen.Select(Limits, Calls).Sample((limits, calls) =>
        {
            var (world, connectors) = Create(limits);
            foreach (var call in Run(world, connectors, calls))
            {
                if (call.Refusal is not { } refusal)
                    continue;
                Move(world, TimeSpan.FromSeconds(refusal.RetryAfter));
                return refusal.RetryAfter is >= 1 and <= 60 && world.Throttle.Admit(connectors[call.Connector]) is null;
            }

            return true;
        }, iter: 500);

    private sealed record Call(int Connector, DateTimeOffset At, ThrottleRefusal? Refusal);

    /// <summary>The most calls in any window, which the first call after the window before opens.</summary>
    private static int Fullest(IEnumerable<Call> calls)
    {
        var (fullest, count, end) = (0, 0, DateTimeOffset.MinValue);
        foreach (var call in calls)
        {
            if (call.At >= end)
                (count, end) = (0, call.At.AddMinutes(1));
            fullest = Math.Max(fullest, ++count);
        }

        return fullest;
    }

    private static (World World, Connector[] Connectors) Create((int PerConnector, int PerTenant) limits)
    {
        var world = WorldKit.Create();
        world.Throttle.Change(isEnabled: true, limits.PerConnector, limits.PerTenant);
        return (world, [world.Connector(), world.Connector(), world.Connector()]);
    }

    private static List<Call> Run((int, int) limits, (int, int)[] calls)
    {
        var (world, connectors) = Create(limits);
        return [.. Run(world, connectors, calls)];
    }

    private static IEnumerable<Call> Run(World world, Connector[] connectors, (int Connector, int Milliseconds)[] calls)
    {
        foreach (var (connector, milliseconds) in calls)
        {
            Move(world, TimeSpan.FromMilliseconds(milliseconds));
            yield return new Call(connector, world.Now, world.Throttle.Admit(connectors[connector]));
        }
    }

    private static void Move(World world, TimeSpan by) => world.Clock.AdvanceAsync(by).GetAwaiter().GetResult();

    private sealed class Model(int limit)
    {
        private readonly List<DateTimeOffset> _calls = [];

        public bool IsFull(DateTimeOffset now) => _calls.Count >= limit && now < _calls[0].AddMinutes(1);

        public void Count(DateTimeOffset now)
        {
            if (_calls.Count > 0 && now >= _calls[0].AddMinutes(1))
                _calls.Clear();
            _calls.Add(now);
        }
    }
}
