using KaizalaEmulator.Domain.Actions;
using KaizalaEmulator.Domain.Groups;
using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Domain.Tokens;

namespace KaizalaEmulator.Domain.Webhooks;

/// <summary>Reads drafts of webhooks against what their callers may listen to.</summary>
internal sealed class WebhookReader(World world)
{
    public Result<WebhookTerms> Read(Caller caller, WebhookDraft draft)
    {
        var listened = ReadObject(caller, draft.ObjectId, draft.ObjectType);
        if (!listened.IsSuccess)
            return listened.Error;
        var types = WebhookEventTypes.ReadAll("eventTypes", draft.EventTypes);
        if (!types.IsSuccess)
            return types.Error;
        var url = draft.ReadUrl(world.Settings.RequireHttpsCallbacks);
        if (!url.IsSuccess)
            return url.Error;
        var end = draft.ReadValidity(world.Now);
        if (!end.IsSuccess)
            return end.Error;
        if (draft.CheckContext() is { } refused)
            return refused;
        return new WebhookTerms(listened.Value, ObjectId.Normalise(draft.ObjectId!), types.Value, url.Value)
        {
            CallbackToken = draft.CallBackToken,
            CallbackContext = draft.CallBackContext,
            ValidUntil = end.Value,
        };
    }

    /// <summary>The terms with what the draft names in place of what was.</summary>
    public Result<WebhookTerms> ReadChange(Caller caller, WebhookTerms terms, WebhookDraft draft)
    {
        var full = draft with
        {
            ObjectId = draft.ObjectId ?? terms.ObjectId,
            ObjectType = draft.ObjectType ?? terms.Object.Type.ToString(),
            EventTypes = draft.EventTypes ?? [.. terms.EventTypes.Select(type => type.ToString())],
            CallBackUrl = draft.CallBackUrl ?? terms.CallbackUrl.OriginalString,
            CallBackToken = draft.CallBackToken ?? terms.CallbackToken,
            CallBackContext = draft.CallBackContext ?? terms.CallbackContext,
        };
        return Read(caller, full).Map(read => draft.Validity is null ? read with { ValidUntil = terms.ValidUntil } : read);
    }

    public Result<WebhookObject> ReadObject(Caller caller, string? id, string? objectType)
    {
        var type = EnumText.Read<WebhookObjectType>("objectType", objectType);
        if (!type.IsSuccess)
            return type.Error;
        if (string.IsNullOrWhiteSpace(id))
            return Invalid.Missing("objectId", "the id of a group, an action or an action package");
        return type.Value switch
        {
            WebhookObjectType.Group => Seat(caller, GroupId.Of(id)).Map(seat => WebhookObject.Of(seat.Group)),
            WebhookObjectType.Action => ReadAction(caller, id),
            _ => PackageName.Read("objectId", id).Map(package => WebhookObject.Of(package.Id)),
        };
    }

    private Result<WebhookObject> ReadAction(Caller caller, string id)
    {
        if (!ActionId.TryParse(id, out var actionId) || world.Actions.Find(actionId) is not { } action)
            return WebhookErrors.UnknownAction(id);
        var seat = world.Groups.SeatOf(caller, action.Group.Id);
        if (!seat.IsSuccess || !action.IsVisibleTo(caller.User, seat.Value.Role))
            return WebhookErrors.UnknownAction(id);
        return Seat(caller, action.Group.Id).Map(_ => WebhookObject.Of(actionId));
    }

    private Result<Seat> Seat(Caller caller, GroupId group) =>
        world.Groups.SeatOf(caller, group).Then(seat => seat.AtLeast(Role.Member, "subscribe webhooks"));
}
