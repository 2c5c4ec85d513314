using KaizalaEmulator.Domain.Groups;
using KaizalaEmulator.Domain.Members;
using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Domain.Tenancy;
using KaizalaEmulator.Domain.Tokens;

namespace KaizalaEmulator.Domain.Bots;

/// <summary>The bots of a tenant. A tenant-level token manages all of them, a user token those of its person.</summary>
public sealed class BotDirectory
{
    private readonly World _world;
    private readonly OrderedDictionary<UserId, Bot> _byId = [];

    internal BotDirectory(World world) => _world = world;

    /// <summary>In the order of creation.</summary>
    public IReadOnlyCollection<Bot> All => _byId.Values;

    public Bot? Find(UserId id) => _byId.GetValueOrDefault(id);

    public Result<Bot> Create(Caller caller, string? name, string? picture)
    {
        if (caller.Kind == TokenKind.Group)
            return BotErrors.NeedsUserToken;
        if (name is null)
            return Invalid.Missing("name", BotErrors.ExpectedName);
        if (CheckName(name) is { } refused)
            return refused;
        var user = _world.Users.AddBot(name);
        user.PictureUrl = picture ?? "";
        user.StartAt(caller.User.Endpoint);
        var bot = new Bot(user, caller.User);
        _byId.Add(user.Id, bot);
        return bot;
    }

    /// <summary>The bots a caller manages.</summary>
    public Result<IReadOnlyList<Bot>> List(Caller caller) => caller.Kind == TokenKind.Group
        ? BotErrors.NeedsUserToken
        : _byId.Values.Where(bot => Manages(caller, bot)).ToList();

    /// <summary>Changes what is named, and leaves the rest.</summary>
    public Result<Bot> Change(Caller caller, UserId id, string? name, string? picture)
    {
        var bot = Managed(caller, id);
        if (!bot.IsSuccess)
            return bot.Error;
        if (name is not null && CheckName(name) is { } refused)
            return refused;
        bot.Value.User.Name = name ?? bot.Value.User.Name;
        bot.Value.User.PictureUrl = picture ?? bot.Value.User.PictureUrl;
        return bot;
    }

    /// <summary>Deletes a bot: it leaves its groups, and its tokens are void.</summary>
    public Result<Bot> Delete(Caller caller, UserId id)
    {
        var bot = Managed(caller, id);
        if (bot.IsSuccess)
            _world.Users.Remove(bot.Value.User);
        return bot;
    }

    /// <summary>An access token that speaks as the bot, with the permissions of the caller's connector.</summary>
    public Result<AccessToken> IssueToken(Caller caller, UserId id)
    {
        if (!caller.Connector.IsActive)
            return TokenErrors.Deactivated(caller.Connector.ApplicationId);
        return Managed(caller, id).Map(bot => _world.Tokens.Issue(new Caller(caller.Connector, bot.User, TokenKind.User)));
    }

    /// <summary>Puts a bot into a group; one that is in it already stays as it is.</summary>
    public Result<Member> AddToGroup(Caller caller, GroupId groupId, string? botUserId)
    {
        var seat = _world.Groups.SeatOf(caller, groupId).Then(found => found.AtLeast(Role.Admin, "add bots"));
        if (!seat.IsSuccess)
            return seat.Error;
        if (string.IsNullOrWhiteSpace(botUserId))
            return Invalid.Missing("botUserId", "the id of a bot");
        if (Find(UserId.Of(botUserId)) is not { } bot)
            return BotErrors.Unknown(botUserId);
        var group = seat.Value.Group;
        if (group.Find(bot.User.Id) is { } present)
            return present;
        var member = group.Add(bot.User, Role.Member);
        _world.Events.Raise(new MemberAddedEvent(group, bot.User, Role.Member, caller.User));
        return member;
    }

    internal void Forget(User user) => _byId.Remove(user.Id);

    private Result<Bot> Managed(Caller caller, UserId id)
    {
        if (caller.Kind == TokenKind.Group)
            return BotErrors.NeedsUserToken;
        return Find(id) is { } bot && Manages(caller, bot) ? bot : BotErrors.Unknown(id.Text);
    }

    private static bool Manages(Caller caller, Bot bot) => caller.Kind == TokenKind.Tenant || bot.Creator == caller.User;

    private static KaizalaError? CheckName(string name) =>
        string.IsNullOrWhiteSpace(name) ? Invalid.Field("name", BotErrors.ExpectedName, "blanks")
        : name.Length > BotLimits.NameCharacters ? BotErrors.NameTooLong(name.Length)
        : null;
}
