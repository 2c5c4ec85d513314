using KaizalaEmulator.Contracts.Playing;

namespace KaizalaEmulator.Contracts.Mutations;

/// <summary>Tells how far it is: one line that moves on a terminal; elsewhere a line for each replay, since one takes a while.</summary>
internal sealed class MutationLog(Terminal terminal)
{
    private readonly ProgressLine _progress = new(terminal);
    private readonly Lock _writing = new();
    private int _replays;
    private int _replayed;

    public void Tried(int defects, PlayedRequest played) => _progress.Show($"{defects} defects of answers tried: {string.Join(" / ", played.Path)}");

    public void Replaying(int replays) => _replays = replays;

    /// <param name="defect">The kind of defect.</param>
    /// <param name="operation">What had it.</param>
    /// <param name="noticed">The request that failed of it; null where none did.</param>
    public void Replayed(string defect, string operation, PlayedRequest? noticed)
    {
        lock (_writing)
        {
            var line = $"replay {++_replayed} of {_replays}: {operation}, {defect}: {(noticed is null ? "survived" : "caught at " + string.Join(" / ", noticed.Path))}";
            if (terminal.IsInteractive)
                _progress.Show(line);
            else
                terminal.Out.WriteLine(line);
        }
    }

    public void Clear() => _progress.Clear();
}
