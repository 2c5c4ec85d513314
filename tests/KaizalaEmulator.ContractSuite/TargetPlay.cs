using KaizalaEmulator.Contracts.Playing;

namespace KaizalaEmulator.ContractSuite;

/// <summary>One play of the whole collection against one target; the cases of a test class look at it request by request.</summary>
public abstract class TargetPlay : IAsyncLifetime
{
    /// <summary>What was played, in order.</summary>
    public IReadOnlyList<PlayedRequest> Played { get; private set; } = [];

    public async ValueTask InitializeAsync() => Played = await PlayAsync();

    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    protected abstract Task<IReadOnlyList<PlayedRequest>> PlayAsync();

    /// <summary>Fails with everything that did not hold at that request.</summary>
    public void ShouldHold(string title)
    {
        var played = Played.Should().ContainSingle(request => Suite.Title(request.Path) == title, "every request is played").Which;

        played.Error.Should().BeNull();
        played.Assertions.Where(assertion => assertion.Failure is not null)
            .Select(assertion => $"{assertion.Name}: {assertion.Failure}").Should().BeEmpty();
        (played.Assertions.Count > 0 || played.Skipped).Should().BeTrue("a request that asserts nothing shows nothing");
    }
}
