using KaizalaEmulator.Contracts.Collections;
using KaizalaEmulator.Contracts.Scripting;

namespace KaizalaEmulator.Contracts.Playing;

/// <summary>How a collection is played.</summary>
public sealed record PlayerOptions
{
    /// <summary>
    /// What requests go through; null for sockets. It must neither follow redirects nor keep cookies, since the player does; it stays the caller's to dispose.
    /// </summary>
    public HttpMessageHandler? Handler { get; init; }

    /// <summary>The name or id of the one folder or request to play; null plays all.</summary>
    public string? Folder { get; init; }

    /// <summary>From sending a request to the last byte of its answer. Clients of Kaizala were advised to allow one minute.</summary>
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>What each script may take.</summary>
    public ScriptLimits Scripts { get; init; } = new();

    /// <summary>The longest body of an answer, in bytes.</summary>
    public int MaxResponseBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>How many redirects, relocations included, one request may follow. 10 as in Newman.</summary>
    public int MaxRedirects { get; init; } = 10;

    /// <summary>How many requests one run may play: <c>setNextRequest</c> can go round for ever.</summary>
    public int MaxRequests { get; init; } = 10_000;

    /// <summary>Where dynamic variables get their values from.</summary>
    public Random Chance { get; init; } = new();

    /// <summary>The clock of time-outs, timers and time variables.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Global variables.</summary>
    public PostmanEnvironment? Globals { get; init; }

    /// <summary>Iteration data, as a row of a data file.</summary>
    public IReadOnlyDictionary<string, string> Data { get; init; } = new Dictionary<string, string>();

    /// <summary>Holds a request and its answer against a contract; its assertions follow those of the scripts.</summary>
    public Func<SentRequest, ReceivedResponse, IReadOnlyList<Assertion>>? Contract { get; init; }

    /// <summary>Answers that are tried beside each real one.</summary>
    internal Func<CollectionRequest, SentRequest, ReceivedResponse, IEnumerable<Variant>>? Variants { get; init; }

    /// <summary>Takes what scripts write to their console.</summary>
    public Action<ConsoleLine>? Console { get; init; }
}
