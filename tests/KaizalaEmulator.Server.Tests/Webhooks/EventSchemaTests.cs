using System.Text.Json.Nodes;
using KaizalaEmulator.Domain.Webhooks;
using KaizalaEmulator.Server.Tests.Api;
using NJsonSchema;

namespace KaizalaEmulator.Server.Tests.Webhooks;

/// <summary><c>contracts/schemas/webhooks/events</c>: what every event promises, held against golden files, samples and broken twins.</summary>
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
        var schema = await SchemaAsync(eventType);

        foreach (var file in Golden(eventType))
            schema.Validate(await File.ReadAllTextAsync(file)).Should().BeEmpty(file);
    }

    [Theory]
    [MemberData(nameof(Types))]
    public async Task A_sample_event_fits_its_schema(string eventType)
    {
        await using var scene = await Scene.StartAsync();
        var webhook = await scene.SubscribeAsync();
        (await scene.Portal.Post($"webhooks/{webhook}/trigger", $$"""{"eventType":"{{eventType}}"}""")).ShouldBeOk();
        await scene.Kaizala.Deliveries.IdleAsync();

        (await SchemaAsync(eventType)).Validate(scene.Received.Single().GetRawText()).Should().BeEmpty();
    }

    /// <summary>Each needed key in turn: away, renamed in its case, of another type.</summary>
    [Theory]
    [MemberData(nameof(Types))]
    public async Task An_event_with_one_promise_broken_does_not_fit(string eventType)
    {
        var schema = await SchemaAsync(eventType);
        var body = await File.ReadAllTextAsync(Golden(eventType).First());
        var held = new List<string>();
        foreach (var (path, required) in new[] { ("", schema.RequiredProperties), ("data", schema.Properties["data"].RequiredProperties) })
        {
            foreach (var name in required)
            {
                foreach (var (defect, change) in Defects)
                {
                    var broken = JsonNode.Parse(body)!.AsObject();
                    change(path.Length == 0 ? broken : broken[path]!.AsObject(), name);
                    if (schema.Validate(broken.ToJsonString()).Count == 0)
                        held.Add($"{path}.{name} {defect}");
                }
            }
        }

        held.Should().BeEmpty("the schema is strict about what is known");
    }

    private static readonly (string Name, Action<JsonObject, string> Change)[] Defects =
    [
        ("away", (on, name) => on.Remove(name)),
        ("in another case", (on, name) =>
        {
            var value = on[name]?.DeepClone();
            on.Remove(name);
            on[name.ToUpperInvariant()] = value;
        }),
        ("of another type", (on, name) => on[name] = on[name] is JsonObject or JsonArray ? "text" : new JsonObject()),
    ];

    private static IEnumerable<string> Golden(string eventType) =>
        Directory.EnumerateFiles(Folder("tests/KaizalaEmulator.Server.Tests/Webhooks/golden"), $"{eventType}*.json").Order(StringComparer.Ordinal);

    private static Task<JsonSchema> SchemaAsync(string eventType) =>
        JsonSchema.FromFileAsync(Path.Combine(Folder("contracts/schemas/webhooks/events"), $"{eventType}.json"));

    private static string Folder(string path) => Path.Combine(_root, path.Replace('/', Path.DirectorySeparatorChar));

    private static string Root(string directory) =>
        File.Exists(Path.Combine(directory, "KaizalaEmulator.sln")) ? directory : Root(Path.GetDirectoryName(directory)!);
}
