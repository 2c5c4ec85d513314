using System.Text.Json;
using System.Text.Json.Serialization;
using KaizalaEmulator.Domain.Actions;
using KaizalaEmulator.Domain.Messages;
using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Domain.Tokens;

namespace KaizalaEmulator.Server.Api.Actions;

internal sealed record CreateActionRequest(
    string? ActionType,
    string? Id,
    JsonElement? ActionBody,
    IReadOnlyList<string>? Subscribers,
    bool? SendToAllSubscribers,
    string? ReplyToReferenceId)
{
    [JsonIgnore]
    public Address Address => new()
    {
        Subscribers = Subscribers ?? [],
        SendToAllSubscribers = SendToAllSubscribers ?? false,
        ReplyTo = ReplyToReferenceId,
    };

    /// <summary>The action asked for; its type and its package's id may also stand in the query (observed).</summary>
    public Result<ActionDraft> ToDraft(Caller caller, string? queryType, string? queryId) =>
        ActionBodyReader.Read(ActionType ?? queryType, Id ?? queryId, ActionBody, text => ActionKinds.ReadSendable(caller, text));
}

/// <summary>A response; its type and id are not compared with the action's: a client sends <c>survey</c> to a card (observed).</summary>
internal sealed record RespondRequest(string? ResponseId, JsonElement? ActionBody)
{
    public Result<ResponseDraft> ToDraft() => ActionBodyReader.ReadResponse(ResponseId, ActionBody);
}

internal sealed record RemindRequest(IReadOnlyList<string>? Subscribers, bool? SendToAllSubscribers)
{
    [JsonIgnore]
    public Address Address => new()
    {
        Subscribers = Subscribers ?? [],
        SendToAllSubscribers = SendToAllSubscribers ?? false,
    };
}

/// <summary>The older call spells its list <c>actionProperties</c> (observed).</summary>
internal sealed record UpdateActionRequest(
    long? Version, IReadOnlyList<PropertyBody?>? UpdateProperties, IReadOnlyList<PropertyBody?>? ActionProperties)
{
    public PropertiesUpdate ToUpdate() =>
        new(Version, [.. (UpdateProperties ?? ActionProperties ?? []).Select(property => property?.ToDraft())]);
}
