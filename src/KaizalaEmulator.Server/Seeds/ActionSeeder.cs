using System.Buffers;
using System.Text.Json;
using KaizalaEmulator.Domain;
using KaizalaEmulator.Domain.Actions;
using KaizalaEmulator.Domain.Groups;
using KaizalaEmulator.Domain.Messages;
using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Domain.Tenancy;
using KaizalaEmulator.Server.Api.Actions;

namespace KaizalaEmulator.Server.Seeds;

/// <summary>Plants actions and the responses to them; a response may be older than the action's expiry.</summary>
internal static class ActionSeeder
{
    public static KaizalaError? Plant(World world, Group group, IReadOnlyList<SeedAction>? actions) =>
        WorldSeeder.Each("actions", actions, action => Add(world, group, action));

    private static KaizalaError? Add(World world, Group group, SeedAction seed)
    {
        var sender = PersonOf(world, group, seed.From);
        if (!sender.IsSuccess)
            return sender.Error;
        if (group.Find(sender.Value.Id) is null)
            return Invalid.Field("from", "the number of a member of the group", Invalid.Quote(seed.From!));
        var id = IdOf(seed.ActionId);
        if (!id.IsSuccess)
            return id.Error;
        var draft = ActionBodyReader.Read(seed.ActionType, seed.Id, Strict(seed.ActionBody), ActionKinds.ReadOfPhone);
        if (!draft.IsSuccess)
            return draft.Error;
        var to = AudienceOf(world, group, seed);
        if (!to.IsSuccess)
            return to.Error;
        var sent = world.Actions.Post(group, sender.Value, draft.Value, seed.SentAt ?? world.Now, to.Value, id.Value);
        return sent.IsSuccess
            ? WorldSeeder.Each("responses", seed.Responses, response => AddResponse(world, sent.Value, response))
            : sent.Error;
    }

    private static KaizalaError? AddResponse(World world, ActionPost action, SeedResponse seed)
    {
        var responder = PersonOf(world, action.Group, seed.From);
        if (!responder.IsSuccess)
            return responder.Error;
        return ActionBodyReader.ReadResponse(responseId: null, Strict(seed.ActionBody))
            .Then(draft => world.Actions.Record(action, responder.Value, draft, seed.RespondedAt ?? world.Now))
            .Error;
    }

    private static Result<Addressed> AudienceOf(World world, Group group, SeedAction seed)
    {
        if (seed.SendToAllSubscribers ?? false)
            return new Addressed(Audience.AllSubscribers);
        var named = new List<User>();
        var refused = WorldSeeder.EachText("subscribers", seed.Subscribers, text =>
        {
            if (!PhoneNumber.TryParse(text, out var number) || world.Users.Find(number) is not { } user || !group.Subscribers.Contains(user))
                return Invalid.Field("", "the number of a subscriber of the group", Invalid.Quote(text));
            named.Add(user);
            return null;
        });
        if (refused is not null)
            return refused;
        return new Addressed(named.Count == 0 ? Audience.Members : Audience.Of(named));
    }

    private static Result<User> PersonOf(World world, Group group, string? text)
    {
        var number = PhoneNumber.Read("from", text);
        if (!number.IsSuccess)
            return number.Error;
        return world.Users.Find(number.Value) is { } user && (group.Find(user.Id) is not null || group.Subscribers.Contains(user))
            ? user
            : Invalid.Field("from", "the number of a member or subscriber of the group", Invalid.Quote(text!));
    }

    private static Result<ActionId?> IdOf(string? text) =>
        text is null ? (ActionId?)null
        : ActionId.TryParse(text, out var id) ? id
        : Invalid.Field("actionId", "a GUID", Invalid.Quote(text));

    /// <summary>A part as strict JSON: a seed may have comments and trailing commas, which a part keeps.</summary>
    private static JsonElement? Strict(JsonElement? part)
    {
        if (part is not { } given)
            return null;
        var output = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(output))
            given.WriteTo(writer);
        var reader = new Utf8JsonReader(output.WrittenSpan);
        return JsonElement.ParseValue(ref reader);
    }
}
