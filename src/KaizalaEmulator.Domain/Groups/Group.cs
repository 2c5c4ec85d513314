using KaizalaEmulator.Domain.Members;
using KaizalaEmulator.Domain.Messages;
using KaizalaEmulator.Domain.Subscribers;
using KaizalaEmulator.Domain.Tenancy;

namespace KaizalaEmulator.Domain.Groups;

/// <summary>How many people, and how many of them have never signed in.</summary>
public readonly record struct UserCounts(int All, int Unprovisioned);

/// <summary>A group, its members and what was sent in it.</summary>
public sealed class Group
{
    private readonly OrderedDictionary<UserId, Member> _members = [];
    private readonly List<Post> _posts = [];
    private readonly List<Group> _parents = [];
    private readonly List<Group> _subGroups = [];

    internal Group(GroupId id, string name, GroupType type)
    {
        Id = id;
        Name = name;
        Type = type;
        Subscribers = new SubscriberList(this);
    }

    public GroupId Id { get; }

    public string Name { get; }

    public GroupType Type { get; }

    public string WelcomeMessage { get; init; } = "";

    public string ImageUrl { get; init; } = "";

    public string ShortDescription { get; init; } = "";

    public string LongDescription { get; init; } = "";

    /// <summary>Whether the group belongs to the tenant, so that tenant-level tokens reach it.</summary>
    public bool IsOrganisation { get; init; }

    public IReadOnlyCollection<Member> Members => _members.Values;

    /// <summary>Who follows a public group; a flat group has none.</summary>
    public SubscriberList Subscribers { get; }

    /// <summary>Messages and actions in the order of sending.</summary>
    public IReadOnlyList<Post> Posts => _posts;

    public IEnumerable<Message> Messages => _posts.OfType<Message>();

    public IReadOnlyList<Group> Parents => _parents;

    public IReadOnlyList<Group> SubGroups => _subGroups;

    /// <summary>Members who have never signed in.</summary>
    public int UnprovisionedCount { get; private set; }

    public int AdminCount { get; private set; }

    public Member? Find(UserId user) => _members.GetValueOrDefault(user);

    /// <summary>Makes a person a member; one who is a member already keeps their role, a subscriber stops being one.</summary>
    public Member Add(User user, Role role)
    {
        if (_members.TryGetValue(user.Id, out var present))
            return present;
        Subscribers.Remove(user);
        var member = new Member(user, role);
        _members.Add(user.Id, member);
        user.Joined(this);
        AdminCount += role == Role.Admin ? 1 : 0;
        UnprovisionedCount += user.IsProvisioned ? 0 : 1;
        return member;
    }

    public bool Remove(User user)
    {
        if (!_members.Remove(user.Id, out var member))
            return false;
        user.Left(this);
        AdminCount -= member.Role == Role.Admin ? 1 : 0;
        UnprovisionedCount -= user.IsProvisioned ? 0 : 1;
        return true;
    }

    public void SetRole(Member member, Role role)
    {
        AdminCount += (role == Role.Admin ? 1 : 0) - (member.Role == Role.Admin ? 1 : 0);
        member.Role = role;
    }

    /// <summary>Hangs a group below this one; false when it hangs there already.</summary>
    public bool LinkSubGroup(Group subGroup)
    {
        if (_subGroups.Contains(subGroup))
            return false;
        _subGroups.Add(subGroup);
        subGroup._parents.Add(this);
        return true;
    }

    public bool UnlinkSubGroup(Group subGroup) => _subGroups.Remove(subGroup) && subGroup._parents.Remove(this);

    /// <summary>The members of the group and of every group below it, each counted once.</summary>
    public UserCounts CountUsers()
    {
        if (_subGroups.Count == 0)
            return new UserCounts(_members.Count, UnprovisionedCount);
        var users = Hierarchy().SelectMany(group => group.Members).Select(member => member.User).ToHashSet();
        return new UserCounts(users.Count, users.Count(user => !user.IsProvisioned));
    }

    /// <summary>The group and every group below it, each once.</summary>
    public IEnumerable<Group> Hierarchy() => Reach(group => group._subGroups);

    /// <summary>The group and every group above it, each once.</summary>
    public IEnumerable<Group> Ancestry() => Reach(group => group._parents);

    private IEnumerable<Group> Reach(Func<Group, List<Group>> next)
    {
        var seen = new HashSet<Group>();
        var waiting = new Queue<Group>([this]);
        while (waiting.TryDequeue(out var group))
        {
            if (!seen.Add(group))
                continue;
            yield return group;
            foreach (var neighbour in next(group))
                waiting.Enqueue(neighbour);
        }
    }

    internal void Take(Post post) => _posts.Add(post);

    internal void CountProvisioned(User user)
    {
        if (_members.ContainsKey(user.Id))
            UnprovisionedCount--;
        Subscribers.CountProvisioned(user);
    }
}
