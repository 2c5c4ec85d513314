using KaizalaEmulator.Domain.Groups;
using KaizalaEmulator.Domain.Messages;
using KaizalaEmulator.Domain.Tenancy;
using KaizalaEmulator.Domain.Tokens;
using KaizalaEmulator.Testing;

namespace KaizalaEmulator.Server.Tests.Api;

/// <summary>Puts people, groups and posts straight into a test's world, and hands out tokens of any kind.</summary>
internal static class Planting
{
    /// <summary>A person who has signed in.</summary>
    public static User Person(this KaizalaServer kaizala, string number)
    {
        lock (kaizala.World.Gate)
        {
            var user = kaizala.World.Users.FindOrAdd(PhoneNumber.Read("number", number).Value);
            user.Provision();
            return user;
        }
    }

    public static Group Plant(
        this KaizalaServer kaizala, string name, GroupType type = GroupType.Group, bool isOrganisation = false)
    {
        lock (kaizala.World.Gate)
            return kaizala.World.Groups.Add(id: null, name, type, welcomeMessage: "", isOrganisation).Value!;
    }

    public static Group With(this Group group, Role role, params User[] people)
    {
        foreach (var person in people)
        {
            if (role == Role.Subscriber)
                group.Subscribers.Add(person);
            else
                group.Add(person, role);
        }

        return group;
    }

    public static Group Above(this Group group, params Group[] below)
    {
        foreach (var child in below)
            group.LinkSubGroup(child);
        return group;
    }

    /// <summary>A message of a person to the group's members or, if wanted, to all of its subscribers too.</summary>
    public static Message Say(this KaizalaServer kaizala, Group group, User sender, string text, bool toAll = false)
    {
        lock (kaizala.World.Gate)
        {
            var to = new Addressed(toAll ? Audience.AllSubscribers : Audience.Members);
            return kaizala.World.Messages.Post(group, sender, text, kaizala.World.Now, to);
        }
    }

    /// <summary>A client that speaks as a person; of a group token, as the admin it was issued for.</summary>
    public static HttpClient As(
        this KaizalaServer kaizala, User person, TokenKind kind = TokenKind.User, Group? group = null, Connector? connector = null)
    {
        lock (kaizala.World.Gate)
        {
            var caller = new Caller(connector ?? kaizala.Connector, person, kind, group?.Id);
            return kaizala.CreateClient(kaizala.World.Tokens.Issue(caller).Text);
        }
    }
}
