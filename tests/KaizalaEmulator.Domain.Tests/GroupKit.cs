using KaizalaEmulator.Domain.Groups;
using KaizalaEmulator.Domain.Tenancy;
using KaizalaEmulator.Domain.Tokens;

namespace KaizalaEmulator.Domain.Tests;

/// <summary>People by a small number, groups by name, and callers, in a world of <see cref="WorldKit"/>.</summary>
internal static class GroupKit
{
    /// <summary>Somebody who has not signed in.</summary>
    public static User Person(this World world, int number) => world.Person($"+9110000{number:D5}");

    public static Group Group(this World world, string name, GroupType type = GroupType.Group) =>
        world.Groups.Add(id: null, name, type, welcomeMessage: "", isOrganisation: false).Value!;

    /// <summary>A user token's caller.</summary>
    public static Caller Caller(this World world, User user) =>
        new(world.Connectors.All.FirstOrDefault() ?? world.Connector(), user, TokenKind.User);
}
