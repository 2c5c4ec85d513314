using KaizalaEmulator.Domain.Tenancy;

namespace KaizalaEmulator.Domain.Actions;

/// <summary>A person's response to an action. An update is a new one under the same id.</summary>
public sealed record Response(ResponseId Id, User Responder, DateTimeOffset RespondedAt)
{
    /// <summary>Whether it took the place of an earlier response.</summary>
    public bool IsUpdate { get; init; }

    public string? Name { get; init; }

    public Place? Location { get; init; }

    /// <summary>One per question in order, null where unanswered; none of a job.</summary>
    public IReadOnlyList<Answer?> Answers { get; init; } = [];

    /// <summary>Whether an assignee has done the job.</summary>
    public bool IsCompleted { get; init; }
}

/// <summary>A response as a caller gives it.</summary>
public sealed record ResponseDraft
{
    /// <summary>The response it updates, if any.</summary>
    public string? ResponseId { get; init; }
    public string? Name { get; init; }
    public PlaceDraft? Location { get; init; }
    public IReadOnlyList<Given>? Answers { get; init; }
    public bool? IsCompleted { get; init; }
}
