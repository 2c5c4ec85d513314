using System.Text;
using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Server.Seeds;
using KaizalaEmulator.Server.Worlds;

namespace KaizalaEmulator.Server.Tests.Worlds;

public sealed class WorldRegistryTests
{
    private const string Fixed = """{"randomSeed":7,"connectors":[{"applicationId":"ID"}],"users":[{"mobileNumber":"+911000000"}]}""";

    private readonly WorldRegistry _worlds = WorldRegistry.Start(new SeedDocument(), TimeProvider.System, ["kms1"]).Value!;

    [Fact]
    public void Worlds_of_one_random_seed_have_tokens_of_their_own()
    {
        var one = Create("one", Fixed.Replace("ID", "1", StringComparison.Ordinal));
        var two = Create("two", Fixed.Replace("ID", "2", StringComparison.Ordinal));

        foreach (var world in new[] { one, two })
        {
            _worlds.OwnerOf(NameKind.Token, world.Ready!.AccessToken).Should().BeSameAs(world);
            _worlds.OwnerOf(NameKind.Token, world.Ready.RefreshToken).Should().BeSameAs(world);
        }
    }

    [Fact]
    public void What_a_random_seed_makes_repeats()
    {
        var first = Create("one", """{"randomSeed":7,"connectors":[{}],"users":[{"mobileNumber":"+911000000"}],"groups":[{"name":"A"}]}""");
        string[] Made(HostedWorld world) =>
        [
            world.World.Tenant.Id, world.Ready!.Connector.ApplicationId, world.Ready.Connector.Secret, world.Ready.AccessToken,
            world.Ready.RefreshToken, world.World.Users.All.Single().Id.Text, world.World.Groups.All.Single().Id.Text,
        ];

        var again = _worlds.Reset("one").Value!;

        again.Should().NotBeSameAs(first);
        Made(again).Should().Equal(Made(first));
    }

    [Fact]
    public void A_deleted_world_gives_its_names_back()
    {
        var world = Create("one", Fixed);
        var token = world.Ready!.AccessToken;

        _worlds.Delete("one").IsSuccess.Should().BeTrue();

        _worlds.OwnerOf(NameKind.Token, token).Should().BeNull();
        _worlds.OwnerOf(NameKind.ApplicationId, "ID").Should().BeNull();
        Create("one", Fixed).Ready!.AccessToken.Should().Be(token);
    }

    [Fact]
    public void A_reset_that_another_world_stands_in_the_way_of_leaves_the_world_as_it_was()
    {
        var old = Create("one", Fixed);
        lock (old.World.Gate)
            old.World.Connectors.Remove(old.Ready!.Connector);
        Create("two", Fixed);

        var reset = _worlds.Reset("one");

        reset.Error!.Kind.Should().Be(ErrorKind.Conflict);
        _worlds.TryFind("one", out var found).Should().BeTrue();
        found.Should().BeSameAs(old);
        _worlds.OwnerOf(NameKind.Token, old.Ready!.AccessToken).Should().BeSameAs(old);
        old.Clock.AdvanceAsync(TimeSpan.FromHours(1)).IsCompletedSuccessfully.Should().BeTrue("the clock was not disposed");
    }

    private HostedWorld Create(string name, string seed)
    {
        var made = _worlds.Create(name, SeedReader.Read(Encoding.UTF8.GetBytes(seed)).Value!);
        made.Error.Should().BeNull();
        return made.Value!;
    }
}
