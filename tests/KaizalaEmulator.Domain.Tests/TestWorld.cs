using System.Globalization;
using KaizalaEmulator.Domain.Groups;
using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Domain.Tenancy;
using KaizalaEmulator.Domain.Time;
using KaizalaEmulator.Domain.Tokens;

namespace KaizalaEmulator.Domain.Tests;

/// <summary>A world without a server: one connector, a tenant administrator and a person, at a time that stands still.</summary>
internal sealed class TestWorld : IDisposable
{
    public static readonly DateTimeOffset Start = new(2026, 1, 5, 8, 0, 0, TimeSpan.Zero);

    public TestWorld(int randomSeed = 1, TakenNames? names = null)
    {
        Clock = new WorldClock(TimeProvider.System, Start, ClockMode.Frozen);
        World = new World("test", new Tenant("tenant", "Contoso"), new WorldSettings(),
            new WorldServices(Clock, Chance.Seeded(randomSeed), new PlainCodec(), names ?? new TakenNames(), ["kms1", "kms2"]));
        Connector = World.Connectors.Add($"app-{randomSeed}-{names?.Count ?? 0}", "secret", "Visits").Value!;
        Admin = Person("+919910870005", "Field Admin");
        Admin.IsTenantAdmin = true;
        Member = Person("+911199999999", "Field Member");
    }

    public World World { get; }

    public WorldClock Clock { get; }

    public Connector Connector { get; }

    public User Admin { get; }

    public User Member { get; }

    public Caller TenantCaller => SignIn.CallerFor(Admin, Connector);

    public Caller UserCaller => SignIn.CallerFor(Member, Connector);

    public Caller GroupCaller(Group group) => new(Connector, Member, TokenKind.Group, group.Id);

    public User Person(string number, string name)
    {
        PhoneNumber.TryParse(number, out var parsed).Should().BeTrue();
        var user = World.Users.Add(parsed, id: null, name).Value!;
        user.Provision();
        return user;
    }

    public Group Group(string name, bool isOrganisation = false) =>
        World.Groups.Add(id: null, name, GroupType.Group, welcomeMessage: "", isOrganisation).Value!;

    public void Dispose() => Clock.Dispose();
}

/// <summary>The names that all worlds of a process share.</summary>
internal sealed class TakenNames : INameRegistry
{
    private readonly HashSet<(NameKind, string)> _taken = [];

    public int Count => _taken.Count;

    public bool TryClaim(NameKind kind, string name) => _taken.Add((kind, name));

    public void Release(NameKind kind, string name) => _taken.Remove((kind, name));

    public bool IsTaken(NameKind kind, string name) => _taken.Contains((kind, name));
}

/// <summary>Tokens as numbers: what stands in their text is no subject here.</summary>
internal sealed class PlainCodec : ITokenCodec
{
    private readonly Dictionary<string, TokenClaims> _written = [];

    public string Write(TokenClaims claims, byte[] key)
    {
        var text = $"token-{claims.ApplicationId}-{(_written.Count + 1).ToString(CultureInfo.InvariantCulture)}";
        _written.Add(text, claims);
        return text;
    }

    public TokenClaims? Read(string text, byte[] key) => _written.GetValueOrDefault(text);
}
