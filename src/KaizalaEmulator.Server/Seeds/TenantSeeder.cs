using System.Text.Json;
using KaizalaEmulator.Domain;
using KaizalaEmulator.Domain.Endpoints;
using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Domain.Tenancy;

namespace KaizalaEmulator.Server.Seeds;

/// <summary>Plants connectors and people; the control plane's <c>POST /users</c> and <c>/connectors</c> use it too.</summary>
internal static class TenantSeeder
{
    public static KaizalaError? Plant(World world, SeedDocument seed) =>
        WorldSeeder.Each("connectors", seed.Connectors, connector => Add(world, connector).Error)
        ?? WorldSeeder.Each("users", seed.Users, user => Add(world, user).Error);

    public static Result<Connector> Add(World world, SeedConnector seed)
    {
        var permissions = ReadPermissions(seed.Permissions);
        if (!permissions.IsSuccess)
            return permissions.Error;
        if (seed.ApplicationId is { } id && string.IsNullOrWhiteSpace(id))
            return Invalid.Field("applicationId", "text", "blanks");
        if (Check(seed) is { } refused)
            return refused;
        var added = world.Connectors.Add(seed.ApplicationId, seed.ApplicationSecret, seed.Name ?? "Connector");
        if (!added.IsSuccess)
            return added;
        added.Value.Permissions = permissions.Value;
        added.Value.IsActive = seed.Active ?? true;
        added.Value.RedirectUrls = seed.RedirectUrls ?? [];
        return added;
    }

    /// <summary>Changes what the body names, and leaves the rest.</summary>
    public static KaizalaError? Change(Connector connector, SeedConnector change)
    {
        var permissions = change.Permissions is null ? connector.Permissions : ReadPermissions(change.Permissions);
        if (!permissions.IsSuccess)
            return permissions.Error;
        if (Check(change) is { } refused)
            return refused;
        connector.Permissions = permissions.Value;
        connector.Secret = change.ApplicationSecret ?? connector.Secret;
        connector.Name = change.Name ?? connector.Name;
        connector.IsActive = change.Active ?? connector.IsActive;
        connector.RedirectUrls = change.RedirectUrls ?? connector.RedirectUrls;
        return null;
    }

    public static Result<User> Add(World world, SeedUser seed)
    {
        var number = PhoneNumber.Read("mobileNumber", seed.MobileNumber);
        if (!number.IsSuccess)
            return number.Error;
        if (Check(world, seed) is { } refused)
            return refused;
        var added = world.Users.Add(number.Value, seed.UserId is null ? null : UserId.Of(seed.UserId), seed.Name ?? "");
        if (!added.IsSuccess)
            return added;
        Apply(added.Value, seed);
        added.Value.StartAt(seed.Endpoint ?? added.Value.Endpoint);
        return added;
    }

    /// <summary>Changes what the body names, and leaves the rest.</summary>
    public static KaizalaError? Change(World world, User user, SeedUser change)
    {
        if (Check(world, change) is { } refused)
            return refused;
        Apply(user, change);
        // An endpoint that changes under a person is a relocation, whichever way it is said.
        if (change.Endpoint is { } endpoint && endpoint != user.Endpoint)
            return world.Relocations.Relocate(user, endpoint, RelocationTime.Now).Error;
        return null;
    }

    private static void Apply(User user, SeedUser seed)
    {
        user.Name = seed.Name ?? user.Name;
        user.FixedPin = seed.Pin ?? user.FixedPin;
        if (seed.Role is not null)
            user.IsTenantAdmin = IsTenantAdmin(seed.Role);
        if (seed.Provisioned ?? false)
            user.Provision();
    }

    private static KaizalaError? Check(World world, SeedUser seed)
    {
        if (seed.Pin is { } pin && (pin.Length is < 4 or > 8 || !pin.All(char.IsAsciiDigit)))
            return Invalid.Field("pin", "four to eight digits", Invalid.Quote(pin));
        if (seed.Role is { } role && !IsTenantAdmin(role) && !role.Equals("user", StringComparison.OrdinalIgnoreCase))
            return Invalid.Field("role", "\"tenantAdmin\" or \"user\"", Invalid.Quote(role));
        if (seed.UserId is { } id && string.IsNullOrWhiteSpace(id))
            return Invalid.Field("userId", "a GUID", "blanks");
        if (seed.Endpoint is { } endpoint && !world.Endpoints.Contains(endpoint))
            return Invalid.Field("endpoint", $"one of {string.Join(", ", world.Endpoints)}", Invalid.Quote(endpoint));
        return null;
    }

    private static KaizalaError? Check(SeedConnector seed)
    {
        if (seed.ApplicationSecret is { } secret && string.IsNullOrWhiteSpace(secret))
            return Invalid.Field("applicationSecret", "text", "blanks");
        return seed.RedirectUrls?.Any(string.IsNullOrWhiteSpace) ?? false
            ? Invalid.Field("redirectUrls", "a list of URLs", "blanks")
            : null;
    }

    private static bool IsTenantAdmin(string role) => role.Equals("tenantAdmin", StringComparison.OrdinalIgnoreCase);

    private static Result<Permissions> ReadPermissions(JsonElement? wanted)
    {
        if (wanted is not { } value || (value.ValueKind == JsonValueKind.String && IsAll(value.GetString()!)))
            return Permissions.All;
        if (value.ValueKind != JsonValueKind.Array)
            return Invalid.Field("permissions", "\"all\" or a list of the portal's names", value.ValueKind.ToString());
        var permissions = Permissions.None;
        foreach (var item in value.EnumerateArray())
        {
            if (item.ValueKind != JsonValueKind.String || !PermissionNames.TryParse(item.GetString()!, out var permission))
                return Invalid.Field("permissions", $"any of {string.Join(", ", PermissionNames.Known)}", item.GetRawText());
            permissions |= permission;
        }

        return permissions;
    }

    private static bool IsAll(string text) => text.Equals("all", StringComparison.OrdinalIgnoreCase);
}
