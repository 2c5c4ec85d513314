using KaizalaEmulator.Contracts.Collections;
using KaizalaEmulator.Contracts.Playing;

namespace KaizalaEmulator.Contracts.Scripting;

/// <summary>What the sandbox is given from outside.</summary>
internal sealed record SandboxHost(VariableStack Variables, ScriptLimits Limits, TimeProvider Time)
{
    public string? EnvironmentName { get; init; }

    /// <summary>Sends a request of <c>pm.sendRequest</c>, redirects followed.</summary>
    public required Func<RequestTemplate, CancellationToken, Task<ReceivedResponse>> Send { get; init; }

    /// <summary>The cookies that the jar holds for a URL.</summary>
    public required Func<Uri?, IReadOnlyDictionary<string, string>> Cookies { get; init; }

    public Action<ConsoleLine>? Console { get; init; }
}
