namespace KaizalaEmulator.Contracts.Playing;

/// <summary>One request of a collection as it was played: what went out, what came back, what its scripts asserted.</summary>
/// <param name="Path">The folders it stands in, outermost first, and its own name last.</param>
public sealed record PlayedRequest(IReadOnlyList<string> Path)
{
    /// <summary>The request that was sent last, redirects followed; null when nothing was sent.</summary>
    public SentRequest? Request { get; init; }

    /// <summary>The answer; null when none came.</summary>
    public ReceivedResponse? Response { get; init; }

    /// <summary>The assertions of its scripts, then those of the contract, in order.</summary>
    public IReadOnlyList<Assertion> Assertions { get; init; } = [];

    /// <summary>Why it could not be played: no connection, a time-out, a script that threw; null when it was.</summary>
    public string? Error { get; init; }

    /// <summary>Whether its pre-request script chose not to send it.</summary>
    public bool Skipped { get; init; }

    /// <summary>The request's own name.</summary>
    public string Name => Path[^1];

    /// <summary>Whether it was played and every assertion held.</summary>
    public bool Passed => Error is null && Assertions.All(assertion => assertion.Failure is null);
}

/// <summary>A request as it went over the wire.</summary>
public sealed record SentRequest(string Method, Uri Url, IReadOnlyList<KeyValuePair<string, string>> Headers, byte[] Body);

/// <summary>An answer as it came over the wire; <c>Elapsed</c> runs from sending the request to the last byte of the body.</summary>
public sealed record ReceivedResponse(
    int Status, string Reason, IReadOnlyList<KeyValuePair<string, string>> Headers, byte[] Body, TimeSpan Elapsed);

/// <summary>One thing that was checked; <c>Failure</c> says expected and got, null where it held.</summary>
public sealed record Assertion(string Name, string? Failure, AssertionSource Source)
{
    /// <summary>Whether the script named it but left it out, by <c>pm.test.skip</c>.</summary>
    public bool Skipped { get; init; }
}

/// <summary>Where an assertion comes from.</summary>
public enum AssertionSource
{
    /// <summary>A <c>pm.test</c> of the collection.</summary>
    Script,

    /// <summary>The status, headers or schema that the contract states for the operation.</summary>
    Contract,
}
