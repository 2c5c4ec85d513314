namespace KaizalaEmulator.Contracts.Targets;

/// <summary>A deployment that a collection is played against.</summary>
/// <param name="ApiRoot">Its API root, without a trailing slash.</param>
/// <param name="Variables">Variables of the environment that it fills: where it is, who may call it.</param>
internal sealed record Target(string ApiRoot, IReadOnlyDictionary<string, string> Variables) : IAsyncDisposable
{
    /// <summary>The child process behind it; null where it was running before us.</summary>
    public EmulatorProcess? Process { get; init; }

    public ValueTask DisposeAsync() => Process?.DisposeAsync() ?? ValueTask.CompletedTask;
}
