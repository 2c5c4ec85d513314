using System.Text.Json.Serialization;
using KaizalaEmulator.Domain;
using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Domain.Tenancy;
using KaizalaEmulator.Server.Seeds;

namespace KaizalaEmulator.Server.Control;

internal sealed record UsersAnswer(IReadOnlyList<UserAnswer> Users);

/// <summary>A person, in the seed's fields.</summary>
internal sealed record UserAnswer(
    string UserId, string MobileNumber, string Name, string Role, bool Provisioned, string Endpoint)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Pin { get; init; }

    public static UserAnswer Of(User user) =>
        new(user.Id.Text, user.MobileNumber.Text, user.Name, RoleOf(user), user.IsProvisioned, user.Endpoint)
        {
            Pin = user.FixedPin,
        };

    public static string RoleOf(User user) => user.IsTenantAdmin ? "tenantAdmin" : "user";
}

internal static class UsersControl
{
    public static void MapUsers(this ControlRoutes control)
    {
        control.Get("/users", List);
        control.Post<SeedUser, UserAnswer>("/users", Add, status: 201, changes: "users");
        control.Put<SeedUser, UserAnswer>("/users/{id}", Change, changes: "users");
        control.Delete("/users/{id}", Remove, changes: "users");
    }

    private static Result<UsersAnswer> List(ControlCall call) => new UsersAnswer([.. call.World.Users.All.Select(UserAnswer.Of)]);

    private static Result<UserAnswer> Add(ControlCall call, SeedUser body) => TenantSeeder.Add(call.World, body).Map(UserAnswer.Of);

    private static Result<UserAnswer> Change(ControlCall call, SeedUser body)
    {
        var world = call.World;
        return Find(call).Then<UserAnswer>(user => TenantSeeder.Change(world, user, body) is { } refused ? refused : UserAnswer.Of(user));
    }

    private static Result<DoneAnswer> Remove(ControlCall call)
    {
        var world = call.World;
        return Find(call).Map(user =>
        {
            world.Users.Remove(user);
            return new DoneAnswer();
        });
    }

    private static Result<User> Find(ControlCall call) => Find(call.World, call.Route("id"));

    /// <summary>A person by id or by mobile number.</summary>
    public static Result<User> Find(World world, string id)
    {
        var user = PhoneNumber.TryParse(id, out var number) ? world.Users.Find(number) : world.Users.Find(UserId.Of(id));
        return user is null ? UserErrors.Unknown(id) : user;
    }
}
