using KaizalaEmulator.Domain.Webhooks;
using KaizalaEmulator.Server.Tests.Api;
using KaizalaEmulator.Server.Tests.Contract;

namespace KaizalaEmulator.Server.Tests.Webhooks;

/// <summary><c>contracts/schemas/webhooks/events</c>: what every event promises, held against golden files and samples.</summary>
public sealed class EventSchemaTests
{
    private static readonly string _root = Root(AppContext.BaseDirectory);

    public static TheoryData<string> Types => [.. Enum.GetNames<WebhookEventType>()];

    [Fact]
    public void There_is_a_schema_of_every_event_and_none_besides() =>
        Directory.EnumerateFiles(Folder("contracts/schemas/webhooks/events")).Select(Path.GetFileNameWithoutExtension)
            .Should().BeEquivalentTo(Enum.GetNames<WebhookEventType>());

    [Theory]
    [MemberData(nameof(Types))]
    public async Task The_golden_files_of_an_event_fit_its_schema(string eventType)
    {
        foreach (var file in Golden(eventType))
            CheckedAnswers.Contract.CheckEvent(await File.ReadAllTextAsync(file)).Should().BeEmpty(file);
    }

    [Theory]
    [MemberData(nameof(Types))]
    public async Task A_sample_event_fits_its_schema(string eventType)
    {
        await using var scene = await Scene.StartAsync();
        var webhook = await scene.SubscribeAsync();
        (await scene.Portal.Post($"webhooks/{webhook}/trigger", $$"""{"eventType":"{{eventType}}"}""")).ShouldBeOk();
        await scene.Kaizala.Deliveries.IdleAsync();

        CheckedAnswers.Contract.CheckEvent(scene.Received.Single().GetRawText()).Should().BeEmpty();
    }

    private static IEnumerable<string> Golden(string eventType) =>
        Directory.EnumerateFiles(Folder("tests/KaizalaEmulator.Server.Tests/Webhooks/golden"), $"{eventType}*.json").Order(StringComparer.Ordinal);

    private static string Folder(string path) => Path.Combine(_root, path.Replace('/', Path.DirectorySeparatorChar));

    private static string Root(string directory) =>
        File.Exists(Path.Combine(directory, "KaizalaEmulator.sln")) ? directory : Root(Path.GetDirectoryName(directory)!);
}
