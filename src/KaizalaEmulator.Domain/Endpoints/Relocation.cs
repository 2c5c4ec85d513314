using KaizalaEmulator.Domain.Tenancy;
using KaizalaEmulator.Domain.Time;

namespace KaizalaEmulator.Domain.Endpoints;

/// <summary>An order that a person's endpoint moves: done at once, or waiting for its calls or its time.</summary>
public sealed class Relocation
{
    internal Relocation(User user, string to) => (User, From, To) = (user, user.Endpoint, to);

    public User User { get; }

    public string From { get; }

    public string To { get; }

    /// <summary>How many calls are still served where they are; null when it does not wait for calls.</summary>
    public int? CallsLeft { get; internal set; }

    /// <summary>The time of the world at which it happens; null when it does not wait for a time.</summary>
    public DateTimeOffset? At { get; internal init; }

    public bool IsDone { get; internal set; }

    internal IScheduled? Timer { get; set; }
}

/// <summary>When a relocation happens: now, after so many more calls of the person, or at a time of the world.</summary>
public sealed record RelocationTime(int? AfterCalls = null, DateTimeOffset? At = null)
{
    public static readonly RelocationTime Now = new();
}

/// <summary>What becomes of a call made to a host on behalf of a person.</summary>
public enum Passage
{
    /// <summary>The host serves it.</summary>
    Served,

    /// <summary>The host serves it, and it was the last before a relocation that waits for calls.</summary>
    ServedLast,

    /// <summary>The person's endpoint has changed: the caller is sent there.</summary>
    SentOn,
}
