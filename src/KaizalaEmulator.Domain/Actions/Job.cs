using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Domain.Tenancy;

namespace KaizalaEmulator.Domain.Actions;

/// <summary>Something for named people to do.</summary>
public sealed class Job : Answerable
{
    internal Job(string title, DateTimeOffset dueAt, IReadOnlyList<User> assignees)
        : base(ActionKind.Job, title, dueAt) => Assignees = assignees;

    public IReadOnlyList<User> Assignees { get; }

    public DateTimeOffset DueAt => ExpiresAt!.Value;
}

public sealed record JobDraft(string? Title, IReadOnlyList<string>? AssignedTo, double? DueDate) : ActionDraft
{
    internal override Result<ActionContent> Read(ActionSetting setting)
    {
        if (string.IsNullOrWhiteSpace(Title))
            return Invalid.Missing("title", "the job's title");
        var due = setting.After("dueDate", DueDate, ActionLimits.DueHours);
        if (!due.IsSuccess)
            return due.Error;
        var assignees = Assignees(setting);
        return assignees.IsSuccess ? new Job(Title, due.Value, assignees.Value) : assignees.Error;
    }

    private Result<User[]> Assignees(ActionSetting setting)
    {
        if (AssignedTo is null or [])
            return Invalid.Missing("assignedTo", "a list of mobile numbers");
        var assignees = new List<User>();
        for (var i = 0; i < AssignedTo.Count; i++)
        {
            var assignee = Assignee(setting, $"assignedTo[{i}]", AssignedTo[i]);
            if (!assignee.IsSuccess)
                return assignee.Error;
            if (!assignees.Contains(assignee.Value))
                assignees.Add(assignee.Value);
        }

        return assignees.ToArray();
    }

    /// <summary>Invented: a job goes only to people who will see it, so that a mistyped number is found at once.</summary>
    private static Result<User> Assignee(ActionSetting setting, string field, string text)
    {
        var number = PhoneNumber.Read(field, text);
        if (!number.IsSuccess)
            return number.Error;
        return setting.World.Users.Find(number.Value) is { } user
            && (setting.Group.Find(user.Id) is not null
                || (setting.Group.Subscribers.Contains(user) && setting.Audience.Includes(user)))
            ? user
            : Invalid.Field(field, "the number of a member of the group, or of a subscriber the job is sent to", Invalid.Quote(text));
    }
}
