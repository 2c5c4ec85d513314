using KaizalaEmulator.Domain.Actions;
using KaizalaEmulator.Domain.Tenancy;
using KaizalaEmulator.Server.Http.Json;

namespace KaizalaEmulator.Server.Webhooks.Payloads;

internal sealed record JobData(
    string Title, string DueDate, IReadOnlyList<string> AssignedTo, string ActionId, string GroupId) : EventData
{
    public static JobData Of(ActionPost action, Job job) => new(
        job.Title,
        WireTime.Of(job.DueAt),
        [.. job.Assignees.Select(user => user.MobileNumber.Text)],
        action.ActionId.ToString()!,
        action.Group.Id.Text);
}

internal sealed record JobResponseData(
    string ActionId, string Title, string GroupId, string ResponseId, JobResponseDetails ResponseDetails) : EventData
{
    public static JobResponseData Of(ActionPost action, Job job, Response response) => new(
        action.ActionId.ToString()!,
        job.Title,
        action.Group.Id.Text,
        response.Id.ToString(),
        new JobResponseDetails(Assignment.Of(response.Responder, response.IsCompleted)));
}

internal sealed record JobResponseDetails(Assignment Response);

internal sealed record Assignment(string Assignee, string AssigneeName, string AssigneeProfilePic, bool IsCompleted)
{
    public static Assignment Of(User user, bool isCompleted) =>
        new(user.MobileNumber.Text, user.DisplayName, user.PictureUrl, isCompleted);
}
