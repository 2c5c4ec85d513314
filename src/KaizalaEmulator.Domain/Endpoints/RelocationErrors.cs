using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Domain.Tenancy;

namespace KaizalaEmulator.Domain.Endpoints;

/// <summary>Refusals around endpoints. Their texts are invented.</summary>
public static class RelocationErrors
{
    public static readonly KaizalaError CallsAndTime =
        Invalid.Field("at", "nothing beside afterCalls: a relocation waits for calls or for a time", "both");

    /// <summary>What every other host answers once a person's endpoint has changed.</summary>
    public static KaizalaError Changed(User user) => new(ErrorKind.EndpointChanged,
        $"The endpoint of {user.MobileNumber} has changed to {user.Endpoint}. "
        + "Location names its URL: keep it as the endpoint URL, and repeat the call there.");

    public static KaizalaError Unknown(string endpoint, IReadOnlyList<string> known) => new(ErrorKind.NotFound,
        $"endpoint: no endpoint {Invalid.Quote(endpoint)}; there are {string.Join(", ", known)}.");

    public static KaizalaError AlreadyThere(User user) => new(ErrorKind.Conflict,
        $"endpoint: {user.MobileNumber} is served by {user.Endpoint} already.");

    public static KaizalaError AllAlreadyThere(string endpoint) => new(ErrorKind.Conflict,
        $"endpoint: everybody is served by {endpoint} already.");
}
