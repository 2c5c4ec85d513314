using KaizalaEmulator.Domain.Groups;
using KaizalaEmulator.Domain.Messages;
using KaizalaEmulator.Domain.Shared;

namespace KaizalaEmulator.Domain.Actions;

/// <summary>What an action is about; one type for each kind, or for kinds that differ in name only.</summary>
public abstract class ActionContent
{
    private protected ActionContent(ActionKind kind) => Kind = kind;

    public ActionKind Kind { get; }
}

/// <summary>Who sees how an action was answered, by the numbers that stand for it on the wire.</summary>
public enum Visibility
{
    All = 0,
    Sender = 1,
    Admin = 2,
    MembersAndSubscribers = 3,
}

/// <summary>An action that takes responses.</summary>
public abstract class Answerable : ActionContent
{
    private protected Answerable(ActionKind kind, string title, DateTimeOffset? expiresAt)
        : base(kind)
    {
        Title = title;
        ExpiresAt = expiresAt;
    }

    /// <summary>The title; of a poll, its question.</summary>
    public string Title { get; }

    /// <summary>From when on no response is taken: of a job, when it is due. A meeting has no such time.</summary>
    public DateTimeOffset? ExpiresAt { get; }

    public bool IsSenderOnly { get; init; }

    public virtual bool IsAnonymous => false;

    public virtual bool AcceptsMultipleResponses => false;

    public virtual Visibility Visibility => Visibility.All;

    /// <summary>What is asked; none of a job, nor of a package's action that takes anything.</summary>
    public virtual IReadOnlyList<Question> Questions => [];
}

/// <summary>What an action's fields are read against.</summary>
public sealed record ActionSetting(World World, Group Group, Audience Audience, DateTimeOffset SentAt)
{
    /// <summary>The time so many hours after sending; none or 0 means the default, as a real client sends 0 (observed).</summary>
    internal Result<DateTimeOffset> After(string field, double? hours, double otherwise)
    {
        if (hours is null or 0)
            return SentAt.AddHours(otherwise);
        return hours is > 0 and <= ActionLimits.MostHours
            ? SentAt.AddHours(hours.Value)
            : Invalid.Field(field, $"hours from now, at most {ActionLimits.MostHours}", $"{hours}");
    }
}

/// <summary>An action's fields as a caller gives them.</summary>
public abstract record ActionDraft
{
    private protected ActionDraft()
    {
    }

    internal abstract Result<ActionContent> Read(ActionSetting setting);
}
