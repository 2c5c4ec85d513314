using KaizalaEmulator.Domain;
using KaizalaEmulator.Domain.Groups;
using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Domain.Tenancy;
using KaizalaEmulator.Domain.Tokens;

namespace KaizalaEmulator.Server.Seeds;

/// <summary>Plants tokens of fixed text, and finds out for whom a token is asked: the control plane does so too.</summary>
internal static class TokenSeeder
{
    public static KaizalaError? Plant(World world, SeedDocument seed) =>
        WorldSeeder.Each("tokens", seed.Tokens, token => Add(world, token));

    private static KaizalaError? Add(World world, SeedToken seed)
    {
        var caller = CallerOf(world, seed);
        if (!caller.IsSuccess)
            return caller.Error;
        if (seed.RefreshToken is null && seed.AccessToken is null)
            return Invalid.Missing("refreshToken", "the text of a refresh token, an access token or both");
        if (BlankField(seed) is { } field)
            return Invalid.Field(field, "text", "blanks");
        if (seed.RefreshToken is { } refresh && world.Tokens.Refresh.IssueFixed(caller.Value, refresh).Error is { } refused)
            return refused;
        return seed.AccessToken is { } access ? world.Tokens.IssueFixed(caller.Value, access).Error : null;
    }

    /// <summary>No header can carry blanks.</summary>
    private static string? BlankField(SeedToken seed) =>
        seed.RefreshToken is { } refresh && string.IsNullOrWhiteSpace(refresh) ? "refreshToken"
        : seed.AccessToken is { } access && string.IsNullOrWhiteSpace(access) ? "accessToken"
        : null;

    /// <summary>Who a token of these fields speaks for, as the portal's "Generate token" would decide it.</summary>
    public static Result<Caller> CallerOf(World world, SeedToken wanted)
    {
        if (world.Connectors.Find(wanted.ApplicationId) is not { } connector)
            return Invalid.Field("applicationId", "a connector of this world", Invalid.Quote(wanted.ApplicationId ?? ""));
        return wanted.Kind?.ToUpperInvariant() switch
        {
            "USER" => PersonOf(world, wanted).Map(user => new Caller(connector, user, TokenKind.User)),
            "TENANT" => PersonOf(world, wanted).Then(user => TenantCaller(connector, user)),
            "GROUP" => GroupCaller(world, connector, wanted),
            _ => Invalid.Field("kind", "\"user\", \"tenant\" or \"group\"", Invalid.Quote(wanted.Kind ?? "")),
        };
    }

    private static Result<Caller> TenantCaller(Connector connector, User user) => user.IsTenantAdmin
        ? new Caller(connector, user, TokenKind.Tenant)
        : Invalid.Field("mobileNumber", "a tenant administrator for a tenant-level token", $"{user.MobileNumber}, who is none");

    private static Result<Caller> GroupCaller(World world, Connector connector, SeedToken wanted)
    {
        if (wanted.GroupId is null || world.Groups.Find(GroupId.Of(wanted.GroupId)) is not { } group)
            return Invalid.Field("groupId", "a group of this world", Invalid.Quote(wanted.GroupId ?? ""));
        if (wanted.MobileNumber is not null)
        {
            return PersonOf(world, wanted).Then<Caller>(user => user.IsTenantAdmin || group.Find(user.Id)?.Role == Role.Admin
                ? new Caller(connector, user, TokenKind.Group, group.Id)
                : Invalid.Field("mobileNumber", "an admin of the group or the tenant", $"{user.MobileNumber}, who is neither"));
        }

        return group.Members.FirstOrDefault(member => member.Role == Role.Admin) is { } admin
            ? new Caller(connector, admin.User, TokenKind.Group, group.Id)
            : Invalid.Missing("mobileNumber", "an admin to issue the token for, since the group has none");
    }

    private static Result<User> PersonOf(World world, SeedToken wanted)
    {
        var number = PhoneNumber.Read("mobileNumber", wanted.MobileNumber);
        if (!number.IsSuccess)
            return number.Error;
        return world.Users.Find(number.Value) is { } user
            ? user
            : Invalid.Field("mobileNumber", "a user of this world", Invalid.Quote(wanted.MobileNumber!));
    }
}
