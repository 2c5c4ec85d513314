using KaizalaEmulator.Domain.Groups;
using KaizalaEmulator.Domain.Messages;
using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Domain.Tenancy;
using KaizalaEmulator.Domain.Tokens;

namespace KaizalaEmulator.Domain.Actions;

/// <summary>An action sent or reminded of, and the addressees it did not reach.</summary>
public sealed record ActionSent(ActionPost Action, IReadOnlyList<FailedSubscriber> Failed);

/// <summary>A change of an action's properties; version -1, or none, means whichever is current.</summary>
public sealed record PropertiesUpdate(long? Version, IReadOnlyList<PropertyDraft?>? Properties);

/// <summary>The actions of a world.</summary>
public sealed class ActionBoard
{
    private const long AnyVersion = -1;

    private readonly World _world;
    private readonly ActionIndex _index = new();
    private readonly ResponseDesk _responses;

    internal ActionBoard(World world)
    {
        _world = world;
        _responses = new ResponseDesk(world);
    }

    public ActionPost? Find(ActionId id) => _index.Find(id);

    /// <summary>Sends an action in a group.</summary>
    public Result<ActionSent> Create(Caller caller, GroupId groupId, ActionDraft draft, Address address)
    {
        var seat = _world.Groups.SeatOf(caller, groupId).Then(found => found.AtLeast(Role.Member, "send actions"));
        if (!seat.IsSuccess)
            return seat.Error;
        var to = _world.Addressing.Resolve(seat.Value, address);
        if (!to.IsSuccess)
            return to.Error;
        return Post(seat.Value.Group, caller.User, draft, _world.Now, to.Value)
            .Map(action =>
            {
                _world.Events.Raise(new ActionSentEvent(action));
                return new ActionSent(action, to.Value.Failed);
            });
    }

    /// <summary>Puts an action into a group as it is: seeds do this, and may fix its id.</summary>
    public Result<ActionPost> Post(
        Group group, User sender, ActionDraft draft, DateTimeOffset sentAt, Addressed? to = null, ActionId? id = null)
    {
        to ??= new Addressed(Audience.Members);
        var content = draft.Read(new ActionSetting(_world, group, to.Audience, sentAt));
        if (!content.IsSuccess)
            return content.Error with { Message = $"actionBody.{content.Error.Message}" };
        if (id is { } fixedId && _index.Find(fixedId) is not null)
            return new KaizalaError(ErrorKind.Conflict, $"actionId: {fixedId} is an action of this world already.");

        var actionId = content.Value is SharedMedia or SharedPlace ? (ActionId?)null : id ?? new ActionId(_world.Chance.NewId());
        var action = new ActionPost(
            new ReferenceId(_world.Chance.NewId()), actionId, group, sender, sentAt, to, content.Value);
        _world.Posts.Add(action);
        _index.Add(action);
        AnnounceExpiry(action);
        return action;
    }

    /// <summary>Lets a move of the clock report the expiry; whether an action has expired is asked of the time itself.</summary>
    private void AnnounceExpiry(ActionPost action)
    {
        if (action.Content is Answerable { ExpiresAt: { } end } && end > _world.Now)
            _world.Clock.Schedule(end, "actionExpired", action.ActionId.ToString()!, _ => Task.CompletedTask);
    }

    /// <summary>The actions of one type or package that the caller sees, a page of them.</summary>
    public Result<ActionPage> List(Caller caller, GroupId groupId, ActionQuery query)
    {
        var seat = _world.Groups.SeatOf(caller, groupId);
        if (!seat.IsSuccess)
            return seat.Error;
        var shelf = query.Shelf(seat.Value.Group);
        if (!shelf.IsSuccess)
            return shelf.Error;
        var from = query.From();
        if (!from.IsSuccess)
            return from.Error;
        var count = query.Count ?? ActionLimits.PageSize;
        if (count is < 1 or > ActionLimits.LargestPage)
            return ActionErrors.BadCount(count);

        var page = new List<ActionView>();
        foreach (var action in _index.Read(shelf.Value, from.Value))
        {
            if (!action.IsVisibleTo(caller.User, seat.Value.Role))
                continue;
            if (page.Count == count)
                return new ActionPage(page, HasMore: true);
            page.Add(View(caller, seat.Value, action));
        }

        return new ActionPage(page, HasMore: false);
    }

    public Result<ActionView> Get(Caller caller, GroupId group, string actionId) =>
        Find(caller, group, actionId).Map(found => View(caller, found.Seat, found.Action));

    /// <summary>Answers an action, or changes an answer given.</summary>
    public Result<Response> Respond(Caller caller, GroupId group, string actionId, ResponseDraft draft) =>
        Find(caller, group, actionId).Then(found => _responses.Respond(found.Action, caller.User, draft));

    /// <summary>Puts a response to an action as it is, after its expiry too: seeds do this.</summary>
    public Result<Response> Record(ActionPost action, User responder, ResponseDraft draft, DateTimeOffset at) =>
        _responses.Record(action, responder, draft, at);

    /// <summary>Reminds people of an action.</summary>
    public Result<ActionSent> Remind(Caller caller, GroupId group, string actionId, Address address)
    {
        var found = Find(caller, group, actionId).Then(action => action.OfSenderOrAdmin(caller, "remind people of"));
        if (!found.IsSuccess)
            return found.Error;
        return _world.Addressing.Resolve(found.Value.Seat, address).Map(to =>
        {
            found.Value.Action.RemindedAt = _world.Now;
            _world.Events.Raise(new ActionRemindedEvent(found.Value.Action, caller.User));
            return new ActionSent(found.Value.Action, to.Failed);
        });
    }

    /// <summary>Sets properties of a survey or of a package's action: all of them or, when one is refused, none.</summary>
    public Result<ActionPost> UpdateProperties(Caller caller, GroupId group, string actionId, PropertiesUpdate update)
    {
        var found = Find(caller, group, actionId).Then(seen => seen.OfSenderOrAdmin(caller, "update"));
        if (!found.IsSuccess)
            return found.Error;
        var action = found.Value.Action;
        if (action.Content is not Form form)
            return ActionErrors.NoProperties(action);
        if (update.Properties is null or [])
            return Invalid.Missing("updateProperties", "at least one {\"name\":…,\"type\":…,\"value\":…}");
        if (update.Version is { } version && version != AnyVersion && version != action.Version)
            return ActionErrors.OtherVersion(action, version);
        var properties = PropertyDraft.ReadAll("updateProperties", update.Properties, form.Properties);
        if (!properties.IsSuccess)
            return properties.Error;
        form.Properties = properties.Value;
        action.Version++;
        _world.Events.Raise(new ActionUpdatedEvent(action, caller.User));
        return action;
    }

    private Result<SeenAction> Find(Caller caller, GroupId groupId, string actionId) =>
        _world.Groups.SeatOf(caller, groupId).Then<SeenAction>(seat =>
            ActionId.TryParse(actionId, out var id) && _index.Find(id) is { } action
            && action.Group == seat.Group && action.IsVisibleTo(caller.User, seat.Role)
                ? new SeenAction(seat, action)
                : ActionErrors.Unknown(actionId, seat.Group.Id));

    private static ActionView View(Caller caller, Seat seat, ActionPost action) =>
        new(action, action.ShowsResponsesTo(caller.User, seat.Role));

    /// <summary>An action where its caller stands.</summary>
    private sealed record SeenAction(Seat Seat, ActionPost Action)
    {
        public Result<SeenAction> OfSenderOrAdmin(Caller caller, string to) =>
            Action.Sender == caller.User || Seat.Role == Role.Admin ? this : ActionErrors.NotTheSender(Action, to);
    }
}
