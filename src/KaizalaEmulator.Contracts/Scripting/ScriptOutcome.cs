using KaizalaEmulator.Contracts.Collections;
using KaizalaEmulator.Contracts.Playing;

namespace KaizalaEmulator.Contracts.Scripting;

/// <summary>What a script did, as it does it.</summary>
internal sealed class ScriptOutcome
{
    public List<Assertion> Assertions { get; } = [];

    /// <summary>What it threw, <c>Name: message</c>, or the limit that ended it; null where it ran through.</summary>
    public string? Error { get; set; }

    /// <summary>The request that shall follow; null inside stands for the end of the run.</summary>
    public NextRequest? Next { get; set; }

    /// <summary>How many requests it sent.</summary>
    public int Requests { get; set; }

    public bool Skip { get; set; }

    /// <summary>The request as the script left it; null where it did not touch it.</summary>
    public RequestTemplate? Request { get; set; }
}

/// <summary>The name or id of the request that follows; null ends the run.</summary>
internal sealed record NextRequest(string? Name);
