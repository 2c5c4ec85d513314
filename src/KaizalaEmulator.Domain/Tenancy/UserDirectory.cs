using KaizalaEmulator.Domain.Groups;
using KaizalaEmulator.Domain.Members;
using KaizalaEmulator.Domain.Shared;

namespace KaizalaEmulator.Domain.Tenancy;

/// <summary>The people of a tenant, found by id or number, and its bots, found by id.</summary>
public sealed class UserDirectory
{
    private readonly World _world;
    private readonly Dictionary<PhoneNumber, User> _byNumber = [];
    private readonly Dictionary<UserId, User> _byId = [];

    internal UserDirectory(World world) => _world = world;

    /// <summary>The people; <see cref="Bots.BotDirectory.All"/> has the bots.</summary>
    public IReadOnlyCollection<User> All => _byNumber.Values;

    public User? Find(PhoneNumber number) => _byNumber.GetValueOrDefault(number);

    public User? Find(UserId id) => _byId.GetValueOrDefault(id);

    /// <summary>The person of that number; one not yet known becomes a user who has not signed in.</summary>
    public User FindOrAdd(PhoneNumber number)
    {
        if (_byNumber.TryGetValue(number, out var known))
            return known;
        return Insert(new User(new UserId(_world.Chance.NewId().ToString()), number, name: ""));
    }

    /// <summary>Adds a person whose number and id are both new.</summary>
    public Result<User> Add(PhoneNumber number, UserId? id, string name)
    {
        if (_byNumber.ContainsKey(number))
            return UserErrors.NumberTaken(number);
        if (id is { } wanted && _byId.ContainsKey(wanted))
            return UserErrors.IdTaken(wanted);
        return Insert(new User(id ?? new UserId(_world.Chance.NewId().ToString()), number, name));
    }

    /// <summary>Takes a person or a bot out of the tenant: out of every group, and their tokens with them.</summary>
    public void Remove(User user)
    {
        foreach (var group in user.Groups.ToList())
        {
            var role = group.Find(user.Id)?.Role ?? Role.Subscriber;
            group.Remove(user);
            group.Subscribers.Remove(user);
            _world.Events.Raise(new MemberRemovedEvent(group, user, role, user));
        }

        _world.Tokens.RevokeAllOf(user);
        _world.Relocations.Forget(user);
        _world.Webhooks.RemoveAllOf(user);
        _byNumber.Remove(user.MobileNumber);
        _byId.Remove(user.Id);
        _world.Bots.Forget(user);
    }

    /// <summary>Adds a bot, which needs no signing in.</summary>
    internal User AddBot(string name)
    {
        var bot = new User(new UserId(_world.Chance.NewId().ToString()), PhoneNumber.None, name);
        bot.Provision();
        _byId.Add(bot.Id, bot);
        return bot;
    }

    private User Insert(User user)
    {
        _byNumber.Add(user.MobileNumber, user);
        _byId.Add(user.Id, user);
        return user;
    }
}
