namespace KaizalaEmulator.Contracts.Targets;

/// <summary>Targets that end together.</summary>
internal sealed class TargetGroup : IAsyncDisposable
{
    private readonly List<Target> _targets = [];

    public IReadOnlyList<Target> All => _targets;

    public void Add(Target target) => _targets.Add(target);

    public async ValueTask DisposeAsync()
    {
        foreach (var target in _targets)
            await target.DisposeAsync().ConfigureAwait(false);
    }
}
