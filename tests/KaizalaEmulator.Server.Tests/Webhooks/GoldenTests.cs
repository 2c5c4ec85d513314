using System.Runtime.CompilerServices;
using KaizalaEmulator.Domain.Webhooks;
using KaizalaEmulator.Server.Tests.Kit;

namespace KaizalaEmulator.Server.Tests.Webhooks;

/// <summary>
/// Every event to the byte, key order and spelling included, against <c>golden/*.json</c>: in a seeded world whose clock
/// stands still, nothing of it varies.
/// </summary>
public sealed class GoldenTests
{
    private const string Seed = $$"""
        {"now":"2026-01-05T07:00:00Z","randomSeed":308,"connectors":[{"applicationId":"golden","name":"Golden"}],
         "users":[{"userId":"00000000-0000-4000-8000-0000000000a1","mobileNumber":"{{SignIns.Admin}}","name":"Field Admin","role":"tenantAdmin","provisioned":true},
           {"userId":"00000000-0000-4000-8000-0000000000a2","mobileNumber":"{{SignIns.Member}}","name":"Field Member","provisioned":true},
           {"userId":"00000000-0000-4000-8000-0000000000a4","mobileNumber":"{{SignIns.Worker}}","name":"Field Worker","provisioned":true}],
         "groups":[{"groupId":"{{SignIns.Team}}","name":"Field Team","groupType":"ConnectGroup",
             "members":[{"mobileNumber":"{{SignIns.Admin}}","role":"Admin"},{"mobileNumber":"{{SignIns.Member}}"}]},
           {"groupId":"{{SignIns.News}}","name":"Company News","groupType":"ConnectGroup","members":[{"mobileNumber":"{{SignIns.Admin}}","role":"Admin"}]}],
         "webhooks":[{"webhookId":"hook","objectId":"{{SignIns.Team}}","objectType":"Group","callBackContext":{"mine":"context"},
           "callBackUrl":"{url}","eventTypes":["{event}"]}]}
        """;

    private static readonly DateTimeOffset _golden = new(2026, 1, 5, 8, 0, 0, TimeSpan.Zero);

    public static TheoryData<string> OfBoth => [.. Happenings.OfBoth];

    public static TheoryData<string> OfApi => [.. Happenings.OfApi];

    public static TheoryData<string> OfPhone => [.. Happenings.OfPhone];

    [Fact]
    public void There_is_a_golden_file_of_every_event() =>
        Happenings.OfBoth.Concat(Happenings.OfApi).Concat(Happenings.OfPhone).Distinct().Should().BeEquivalentTo(Enum.GetNames<WebhookEventType>());

    [Theory]
    [MemberData(nameof(OfBoth))]
    public async Task A_call_of_the_API_raises(string eventType)
    {
        await using var scene = await StartAsync(eventType, out var posted);

        await Happenings.HappenAsync(eventType, Happenings.ByApi(scene.Client));

        await ShouldBeAsync(scene, posted, eventType);
    }

    [Theory]
    [MemberData(nameof(OfBoth))]
    public async Task A_phone_raises_the_same(string eventType)
    {
        await using var scene = await StartAsync(eventType, out var posted);

        await Happenings.HappenAsync(eventType, Happenings.ByPhone(scene.Kaizala));

        await ShouldBeAsync(scene, posted, eventType);
    }

    [Theory]
    [MemberData(nameof(OfApi))]
    public async Task The_API_alone_raises(string eventType)
    {
        await using var scene = await StartAsync(eventType, out var posted);

        await Happenings.ByApiAloneAsync(eventType, scene.Client, "00000000-0000-4000-8000-0000000000a2");

        await ShouldBeAsync(scene, posted, eventType);
    }

    [Theory]
    [MemberData(nameof(OfPhone))]
    public async Task A_phone_alone_raises(string eventType)
    {
        await using var scene = await StartAsync(eventType, out var posted);
        var worker = scene.Kaizala.Phone(SignIns.Worker);

        await worker.JoinAsync(SignIns.Team);
        if (eventType == "MemberRemoved")
            await worker.LeaveAsync(SignIns.Team);

        await ShouldBeAsync(scene, posted, $"{eventType}-by-phone");
    }

    private static Task<Scene> StartAsync(string eventType, out List<string> posted)
    {
        var bodies = posted = [];
        return StartAsync(url => Seed.Replace("{url}", url, StringComparison.Ordinal).Replace("{event}", eventType, StringComparison.Ordinal), bodies);
    }

    /// <summary>A world's clock flows from its first moment: it is brought to a whole hour.</summary>
    private static async Task<Scene> StartAsync(Func<string, string> seed, List<string> bodies)
    {
        var scene = await Scene.StartAsync(seed, bodies);
        scene.Kaizala.Clock.Advance(_golden - scene.Kaizala.Clock.Now);
        return scene;
    }

    private static async Task ShouldBeAsync(Scene scene, List<string> posted, string golden)
    {
        await scene.Kaizala.Deliveries.IdleAsync();
        var body = posted.Should().ContainSingle().Subject;
        var file = Path.Combine(Folder(), $"{golden}.json");
        if (Environment.GetEnvironmentVariable("KAIZALA_WRITE_GOLDEN") == "1")
            await File.WriteAllTextAsync(file, body + "\n");
        (body + "\n").Should().Be(await File.ReadAllTextAsync(file));
    }

    private static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "golden");
}
