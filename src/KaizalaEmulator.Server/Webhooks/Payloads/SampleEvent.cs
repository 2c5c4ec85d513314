using KaizalaEmulator.Domain;
using KaizalaEmulator.Domain.Actions;
using KaizalaEmulator.Domain.Groups;
using KaizalaEmulator.Domain.Tenancy;
using KaizalaEmulator.Domain.Webhooks;
using KaizalaEmulator.Server.Api.Actions;
using KaizalaEmulator.Server.Http.Json;

namespace KaizalaEmulator.Server.Webhooks.Payloads;

/// <summary>A well-formed event that nobody has caused: from the webhook's owner, about invented things. Under the world's gate.</summary>
internal sealed class SampleEvent(World world, Webhook webhook)
{
    private const string Package = "com.contoso.sample";

    private readonly User _owner = webhook.Owner.User;
    private readonly string _actionId = world.Chance.NewId().ToString();
    private readonly string _responseId = world.Chance.NewId().ToString();
    private readonly GroupId _group = GroupOf(world, webhook);

    /// <param name="data">The JSON of its data; null takes a sample of the type.</param>
    public static QueuedEvent Of(World world, Webhook webhook, WebhookEventType type, byte[]? data) =>
        new SampleEvent(world, webhook).Write(type, data);

    private QueuedEvent Write(WebhookEventType type, byte[]? data) =>
        new(_responseId, type, Envelope.Write(
            webhook, type, _responseId, data ?? Envelope.WriteData(DataOf(type)), _owner, _group));

    private EventData DataOf(WebhookEventType type) => type switch
    {
        WebhookEventType.TextMessageCreated => new MessageData("A sample message", _group.Text, world.Chance.NewId().ToString()),
        WebhookEventType.AttachmentCreated =>
            new AttachmentData("Image", [new MediaItem("https://example.com/sample.jpg", "sample.jpg")], "A sample picture"),
        WebhookEventType.Announcement => new AnnouncementData("A sample announcement", "To whom it may concern", []),
        WebhookEventType.JobCreated =>
            new JobData("A sample job", WireTime.Of(Tomorrow), [_owner.MobileNumber.Text], _actionId, _group.Text),
        WebhookEventType.JobResponse => new JobResponseData(
            _actionId, "A sample job", _group.Text, _responseId, new JobResponseDetails(Assignment.Of(_owner, isCompleted: true))),
        WebhookEventType.SurveyCreated => Form(package: null),
        WebhookEventType.ActionCreated => Form(Package),
        WebhookEventType.PollCreated => new PollData(
            _actionId, _group.Text, Sample.Title, [new ChoiceAnswer("Yes", null), new ChoiceAnswer("No", null)], WireTime.Of(Tomorrow), false),
        WebhookEventType.LetsMeetCreated =>
            new MeetingData(_actionId, _group.Text, "A sample meeting", WireTime.Of(Tomorrow), 30, null, "", false),
        WebhookEventType.ActionResponse => Response(Package),
        WebhookEventType.SurveyResponse or WebhookEventType.PollResponse or WebhookEventType.LetsMeetResponse => Response(package: null),
        WebhookEventType.GroupAdded or WebhookEventType.GroupRemoved =>
            new GroupData(world.Chance.NewId().ToString(), "A sample sub-group", nameof(GroupType.Group)),
        WebhookEventType.UserJoined => MemberData.Of(_owner, Role.Subscriber),
        _ => MemberData.Of(_owner, Role.Member),
    };

    private static Question Sample { get; } = new("A sample question", QuestionType.SingleOption) { Options = ["Yes", "No"] };

    private DateTimeOffset Tomorrow => world.Now.AddDays(1);

    private FormData Form(string? package) => new(
        _actionId,
        package,
        package is null ? null : $"{package}.1",
        _group.Text,
        Tomorrow.ToUnixTimeMilliseconds(),
        "A sample form",
        nameof(Visibility.All),
        QuestionAnswer.ListOf(package is null ? [Sample, .. HiddenQuestions.All] : [Sample]),
        []);

    private ResponseData Response(string? package) => new()
    {
        ActionId = _actionId,
        ActionPackageId = package,
        PackageId = package is null ? null : $"{package}.1",
        GroupId = _group.Text,
        SourceGroupId = _group.Text,
        ResponseId = _responseId,
        IsUpdateResponse = false,
        Responder = _owner.MobileNumber.Text,
        ResponderId = _owner.Id.Text,
        CreatorId = package is null ? _owner.Id.Text : Guid.Empty.ToString(),
        ResponderName = _owner.DisplayName,
        ResponderProfilePic = _owner.PictureUrl,
        IsAnonymous = false,
        ResponseDetails = new ResponseWithQuestions(
            [new AnsweredQuestion(Sample.Title, Sample.Type.ToString(), [new("Yes"), new("No")],
                new WireAnswer(new OptionAnswer("Yes")) { OptionAsList = true }, IsInvisible: null)]),
    };

    private static GroupId GroupOf(World world, Webhook webhook) => webhook.Terms.Object.Type switch
    {
        WebhookObjectType.Group => new GroupId(webhook.Terms.ObjectId),
        WebhookObjectType.Action when ActionId.TryParse(webhook.Terms.ObjectId, out var id) && world.Actions.Find(id) is { } action =>
            action.Group.Id,
        _ => new GroupId(Guid.Empty.ToString()),
    };
}
