using KaizalaEmulator.Domain.Shared;

namespace KaizalaEmulator.Domain.Webhooks;

/// <summary>The events a webhook can ask for, spelled as on the wire.</summary>
public enum WebhookEventType
{
    ActionCreated,
    ActionResponse,
    SurveyCreated,
    JobCreated,
    SurveyResponse,
    JobResponse,
    TextMessageCreated,
    AttachmentCreated,
    Announcement,
    MemberAdded,
    MemberRemoved,
    GroupAdded,
    GroupRemoved,

    // Observed: a later Postman collection.
    PollCreated,
    PollResponse,
    LetsMeetCreated,
    LetsMeetResponse,

    // Observed: the Power Automate connector.
    UserJoined,
}

public static class WebhookEventTypes
{
    /// <summary>Reads one name in any case; a refusal lists the known ones.</summary>
    public static Result<WebhookEventType> Read(string field, string? name) => EnumText.Read<WebhookEventType>(field, name);

    internal static Result<WebhookEventType[]> ReadAll(string field, IReadOnlyList<string>? names)
    {
        if (names is null or [])
            return Invalid.Missing(field, $"at least one of {string.Join(", ", Enum.GetNames<WebhookEventType>())}");
        var types = new List<WebhookEventType>();
        for (var i = 0; i < names.Count; i++)
        {
            var type = Read($"{field}[{i}]", names[i]);
            if (!type.IsSuccess)
                return type.Error;
            if (!types.Contains(type.Value))
                types.Add(type.Value);
        }

        return types.ToArray();
    }
}
