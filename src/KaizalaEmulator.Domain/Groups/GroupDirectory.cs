using KaizalaEmulator.Domain.Members;
using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Domain.Tokens;

namespace KaizalaEmulator.Domain.Groups;

/// <summary>What a caller asks for when creating a group.</summary>
public sealed record NewGroup(string? Name, string? WelcomeMessage)
{
    public IReadOnlyList<string> Members { get; init; } = [];
    public string? GroupType { get; init; }
    public string? ImageUrl { get; init; }
    public string? ShortDescription { get; init; }
    public string? LongDescription { get; init; }

    /// <summary>Whether the caller joins as an admin: sub-groups may do without.</summary>
    public bool AddCaller { get; init; } = true;
}

/// <summary>A new group, and the numbers that could not be added.</summary>
public sealed record GroupCreated(Group Group, IReadOnlyList<FailedMember> Failed, bool IsSubGroup);

/// <summary>The groups of a world, as callers see them.</summary>
public sealed class GroupDirectory
{
    private readonly World _world;
    private readonly Dictionary<GroupId, Group> _byId = [];
    private readonly List<Group> _ofOrganisation = [];

    internal GroupDirectory(World world) => _world = world;

    public IReadOnlyCollection<Group> All => _byId.Values;

    public Group? Find(GroupId id) => _byId.GetValueOrDefault(id);

    /// <summary>Creates a group with the caller as its admin; with a group token, as a sub-group of that group.</summary>
    public Result<GroupCreated> Create(Caller caller, NewGroup wanted)
    {
        if (wanted.WelcomeMessage is null)
            return Invalid.Missing("welcomeMessage", "text, which may be empty");
        if (caller.Group is not { } own)
            return Create(caller, wanted, parent: null);
        return Find(own) is { } parent ? Create(caller, wanted, parent) : GroupErrors.Unknown(own.Text);
    }

    internal Result<GroupCreated> Create(Caller caller, NewGroup wanted, Group? parent)
    {
        if (string.IsNullOrWhiteSpace(wanted.Name))
            return Invalid.Missing("name", "the group's name");
        if (wanted.Members.Count > GroupLimits.NumbersPerCall)
            return GroupErrors.TooManyNumbers("members", wanted.Members.Count);
        var type = GroupTypes.Read("groupType", wanted.GroupType);
        if (!type.IsSuccess)
            return type.Error;
        if (type.Value == GroupType.ConnectGroup && caller.Kind != TokenKind.Tenant)
            return GroupErrors.NeedsTenantToken;

        var group = Insert(new Group(new GroupId(_world.Chance.NewId().ToString()), wanted.Name, type.Value)
        {
            WelcomeMessage = wanted.WelcomeMessage ?? "",
            ImageUrl = wanted.ImageUrl ?? "",
            ShortDescription = wanted.ShortDescription ?? "",
            LongDescription = wanted.LongDescription ?? "",
        });
        if (wanted.AddCaller)
            group.Add(caller.User, Role.Admin);
        var failed = _world.Members.AddNumbers(group, wanted.Members);
        _world.Events.Raise(new GroupCreatedEvent(group, caller.User));
        if (parent is not null)
            _world.SubGroups.Link(parent, group, caller.User);
        return new GroupCreated(group, failed, parent is not null);
    }

    /// <summary>Adds a group whose fields a seed or a tool has decided.</summary>
    public Result<Group> Add(GroupId? id, string name, GroupType type, string welcomeMessage, bool isOrganisation)
    {
        var wanted = id ?? new GroupId(_world.Chance.NewId().ToString());
        if (_byId.ContainsKey(wanted))
            return GroupErrors.IdTaken(wanted);
        return Insert(new Group(wanted, name, type) { WelcomeMessage = welcomeMessage, IsOrganisation = isOrganisation });
    }

    /// <summary>The groups a caller reaches, in the order of joining; if asked, also those above and below them.</summary>
    public IEnumerable<Seat> List(Caller caller, bool withRelatives = false)
    {
        var direct = DirectGroups(caller);
        return withRelatives
            ? direct.Concat(direct.SelectMany(group => group.Ancestry().Concat(group.Hierarchy()))).Distinct()
                .Select(group => RelativeSeat(caller, group))
            : direct.Select(group => new Seat(group, RoleOf(caller, group)!.Value));
    }

    /// <summary>The group as the caller stands in it; one the caller does not reach is unknown to them.</summary>
    public Result<Seat> SeatOf(Caller caller, GroupId id) =>
        Find(id) is { } group && RoleOf(caller, group) is { } role ? new Seat(group, role) : GroupErrors.Unknown(id.Text);

    /// <summary>A group seen as a relative of one the caller is in: read-only to a caller who is not in it.</summary>
    internal static Seat RelativeSeat(Caller caller, Group group) =>
        RoleOf(caller, group) is { } role ? new Seat(group, role) : new Seat(group, Role.Member) { IsRelative = true };

    private List<Group> DirectGroups(Caller caller)
    {
        if (caller.Kind == TokenKind.Group)
            return Find(caller.Group!.Value) is { } own ? [own] : [];
        return caller.Kind == TokenKind.Tenant
            ? [.. caller.User.Groups.Concat(_ofOrganisation.Except(caller.User.Groups))]
            : [.. caller.User.Groups];
    }

    private static Role? RoleOf(Caller caller, Group group)
    {
        if (caller.Kind == TokenKind.Group)
            return caller.Group == group.Id ? Role.Admin : null;
        if (caller.Kind == TokenKind.Tenant && group.IsOrganisation)
            return Role.Admin;
        return group.Find(caller.User.Id)?.Role ?? (group.Subscribers.Contains(caller.User) ? Role.Subscriber : null);
    }

    private Group Insert(Group group)
    {
        _byId.Add(group.Id, group);
        if (group.IsOrganisation)
            _ofOrganisation.Add(group);
        return group;
    }
}
