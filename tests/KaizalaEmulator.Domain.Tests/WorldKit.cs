using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Domain.Tenancy;
using KaizalaEmulator.Domain.Time;
using KaizalaEmulator.Domain.Tokens;

namespace KaizalaEmulator.Domain.Tests;

/// <summary>A small world for tests of its rules: a frozen clock, three endpoints, ids that repeat.</summary>
internal static class WorldKit
{
    public static readonly DateTimeOffset Start = new(2022, 3, 1, 9, 0, 0, TimeSpan.Zero);

    public static World Create(int seed = 1) => new(
        "test",
        new Tenant("tenant", "Contoso"),
        new WorldSettings(),
        new WorldServices(
            new WorldClock(TimeProvider.System, Start, ClockMode.Frozen),
            Chance.Seeded(seed),
            new PlainCodec(),
            new OwnNames(),
            ["kms1", "kms2", "kms3"]));

    public static User Person(this World world, string number = "+919910870005") =>
        world.Users.FindOrAdd(PhoneNumber.Read("", number).Value);

    public static Connector Connector(this World world, string name = "Connector") =>
        world.Connectors.Add(null, null, name).Value!;

    /// <summary>Texts without a signature: nothing is read back from them.</summary>
    private sealed class PlainCodec : ITokenCodec
    {
        public string Write(TokenClaims claims, byte[] key) => claims.Id;

        public TokenClaims? Read(string text, byte[] key) => null;
    }

    private sealed class OwnNames : INameRegistry
    {
        private readonly HashSet<(NameKind, string)> _names = [];

        public bool TryClaim(NameKind kind, string name) => _names.Add((kind, name));

        public void Release(NameKind kind, string name) => _names.Remove((kind, name));
    }
}
