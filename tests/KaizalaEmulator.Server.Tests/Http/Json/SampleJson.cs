using System.Text.Json;
using System.Text.Json.Serialization;

namespace KaizalaEmulator.Server.Tests.Http.Json;

internal sealed class Sample
{
    public string? Message { get; set; }
    public string? Pin { get; set; }
    public bool IsOpen { get; set; } = true;
    public bool? Active { get; set; }
    public int Count { get; set; } = 50;
    public int? DueDate { get; set; }
    public long Expiry { get; set; }
    public long? Validity { get; set; }
    public double Latitude { get; set; }
    public decimal? Price { get; set; }
    public IReadOnlyList<string> Members { get; set; } = ["caller"];
    public List<string>? Subscribers { get; set; }
    public string[]? EventTypes { get; set; }
    public List<int>? Scores { get; set; }
    public Place? Place { get; set; }
    public List<Place>? Places { get; set; }
    public Dictionary<string, Place>? ByName { get; set; }
    public List<JsonElement>? Answers { get; set; }
    public JsonElement Context { get; set; }
}

internal sealed record Place(string? Name, bool Shown = true);

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(Sample))]
internal sealed partial class SampleJson : JsonSerializerContext
{
    public static SampleJson Wire { get; } = new(Server.Http.Json.WireJson.CreateOptions());
}
