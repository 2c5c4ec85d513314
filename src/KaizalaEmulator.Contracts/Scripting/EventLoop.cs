using Jint;
using Jint.Native;

namespace KaizalaEmulator.Contracts.Scripting;

/// <summary>What a script waits for: timers and answers. Callbacks run one at a time, in the order in which they come due.</summary>
internal sealed class EventLoop(TimeProvider time)
{
    private readonly List<(double Id, Task<Action> Due)> waiting = [];
    private double lastId;

    public bool IsIdle => waiting.Count == 0;

    /// <summary>Adds a callback that runs once its task has ended.</summary>
    public double Add(Task<Action> due)
    {
        waiting.Add((++lastId, due));
        return lastId;
    }

    public double AddTimer(Action run, double milliseconds, bool repeat, CancellationToken cancel)
    {
        var id = ++lastId;
        Arm();
        return id;

        void Arm() => waiting.Add((id, After(milliseconds, repeat ? RunAndArm : run, cancel)));

        void RunAndArm()
        {
            Arm();
            run();
        }
    }

    public void Remove(JsValue id) => waiting.RemoveAll(one => id is JsNumber && one.Id == id.AsNumber());

    public void Clear() => waiting.Clear();

    /// <summary>Waits for the next callback that is due.</summary>
    public async Task<Action> NextAsync(CancellationToken cancel)
    {
        await Task.WhenAny(waiting.Select(one => one.Due)).WaitAsync(cancel);
        var first = waiting.FindIndex(one => one.Due.IsCompleted);
        var due = waiting[first].Due;
        waiting.RemoveAt(first);
        return await due;
    }

    private async Task<Action> After(double milliseconds, Action run, CancellationToken cancel)
    {
        await Task.Delay(TimeSpan.FromMilliseconds(Math.Min(milliseconds, int.MaxValue)), time, cancel);
        return run;
    }
}
