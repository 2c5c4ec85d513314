using KaizalaEmulator.Domain.Time;
using static KaizalaEmulator.Domain.Tests.Time.ClockKit;

namespace KaizalaEmulator.Domain.Tests.Time;

public class ConcurrencyTests
{
    [Fact]
    public void A_reader_whom_a_freeze_overtakes_reads_the_frozen_time()
    {
        var (clock, real) = Flowing();
        real.Interrupt = (Before: Overtake, After: null);

        clock.GetUtcNow().Should().Be(Start);

        void Overtake()
        {
            clock.Freeze();
            real.Advance(Minutes(1));
        }
    }

    [Fact]
    public void A_reader_who_comes_while_a_freeze_reads_the_time_sees_none_later_than_the_frozen_one()
    {
        var (clock, real) = Flowing();
        DateTimeOffset? seen = null;
        var reader = new Thread(() => seen = clock.GetUtcNow());
        real.Interrupt = (Before: null, After: ReadLater);

        clock.Freeze();
        reader.Join();

        seen.Should().Be(Start);

        void ReadLater()
        {
            real.Advance(Minutes(1));
            reader.Start();
            SpinWait.SpinUntil(() => !reader.IsAlive || reader.ThreadState.HasFlag(ThreadState.WaitSleepJoin));
        }
    }

    [Fact]
    public async Task No_reader_sees_time_go_back_however_often_the_flow_is_stopped()
    {
        using var clock = new WorldClock(TimeProvider.System, Start);
        using var stop = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 2).Select(_ => Task.Run(() =>
        {
            var (last, backwards) = (clock.GetTimestamp(), 0);
            while (!stop.IsCancellationRequested)
            {
                var now = clock.GetTimestamp();
                if (now < last)
                    backwards++;
                last = now;
            }

            return backwards;
        })).ToArray();

        for (var i = 0; i < 20_000; i++)
        {
            await clock.MoveAsync(TimeSpan.FromTicks(i % 3));
            clock.Freeze();
            clock.Resume();
        }

        await stop.CancelAsync();
        (await Task.WhenAll(readers)).Should().Equal(0, 0);
    }

    [Fact]
    public async Task What_many_threads_schedule_fires_once_unless_it_was_cancelled()
    {
        using var clock = new WorldClock(TimeProvider.System, Start);
        const int Threads = 4, Each = 2_000;
        var (rings, cancelled, inside) = (0, 0, 0);
        var schedulers = Enumerable.Range(0, Threads).Select(thread => Task.Run(() =>
        {
            for (var i = 0; i < Each; i++)
            {
                var work = clock.Schedule(clock.GetUtcNow().AddTicks(i % 500), "w", "", async _ =>
                {
                    Interlocked.Increment(ref inside).Should().Be(1, "work runs one at a time");
                    if (i % 7 == 0)
                        await Task.Yield();
                    Interlocked.Decrement(ref inside);
                    Interlocked.Increment(ref rings);
                });
                if ((i + thread) % 3 == 0 && work.Cancel())
                    Interlocked.Increment(ref cancelled);
            }
        })).ToArray();

        while (!Task.WhenAll(schedulers).IsCompleted)
            await clock.MoveAsync(TimeSpan.FromTicks(50));
        await clock.MoveAsync(Minutes(1));

        (rings + cancelled).Should().Be(Threads * Each);
    }
}
