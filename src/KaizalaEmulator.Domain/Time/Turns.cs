using System.Diagnostics.CodeAnalysis;

namespace KaizalaEmulator.Domain.Time;

/// <summary>One at a time: a move, or a round of background firing. Who asks first goes first.</summary>
[SuppressMessage("Design", "CA1001", Justification = "The gate holds no handle, and disposed it would strand who waits.")]
internal sealed class Turns
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly AsyncLocal<Turn?> _current = new();

    /// <summary>The alarm from within which this code runs, as long as that is still under way.</summary>
    public Turn? Current => _current.Value is { IsOver: false } turn ? turn : null;

    public bool TryTake() => _gate.Wait(0);

    public Task TakeAsync(CancellationToken cancel) => _gate.WaitAsync(cancel);

    public void GiveBack() => _gate.Release();

    public Turn Enter(int epoch)
    {
        var turn = new Turn(this, epoch);
        Enter(turn);
        return turn;
    }

    public void Enter(Turn turn) => _current.Value = turn;
}

/// <summary>The ringing of one alarm.</summary>
/// <param name="epoch">The world it belongs to: a reset begins another.</param>
internal sealed class Turn(Turns turns, int epoch)
{
    private volatile bool _isOver;

    public int Epoch => epoch;

    public bool IsOver => _isOver;

    /// <summary>Marks the running execution context as inside this turn.</summary>
    public void Enter() => turns.Enter(this);

    public void End() => _isOver = true;
}
