using KaizalaEmulator.Contracts.Playing;

namespace KaizalaEmulator.Contracts.Reports;

/// <summary>One play of a collection against one target, whole.</summary>
/// <param name="Collection">The collection's name.</param>
/// <param name="Target">The API root.</param>
/// <param name="StartedAt">When it began.</param>
/// <param name="Took">How long it took.</param>
/// <param name="Requests">What was played, in order.</param>
/// <param name="Mask">Knows the secrets of the run.</param>
internal sealed record RunReport(
    string Collection, string Target, DateTimeOffset StartedAt, TimeSpan Took, IReadOnlyList<PlayedRequest> Requests, SecretMask Mask)
{
    public int AssertionCount => Requests.Sum(request => request.Assertions.Count);

    public int FailedAssertions => Requests.Sum(request => request.Assertions.Count(assertion => assertion.Failure is not null));

    /// <summary>Requests that could not be played at all.</summary>
    public int Errors => Requests.Count(request => request.Error is not null);

    public bool Passed => Requests.All(request => request.Passed);
}
