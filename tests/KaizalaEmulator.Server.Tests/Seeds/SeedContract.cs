using System.Text;
using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Server.Seeds;
using KaizalaEmulator.Server.Worlds;
using NJsonSchema;

namespace KaizalaEmulator.Server.Tests.Seeds;

/// <summary>The seed's schema, its example files, and what the reader makes of them.</summary>
internal static class SeedContract
{
    private static readonly string _folder = Path.Combine(AppContext.BaseDirectory, "contracts");

    public static Task<JsonSchema> Schema() => JsonSchema.FromJsonAsync(File.ReadAllText(Path.Combine(_folder, "seed.schema.json")));

    public static TheoryData<string> Examples(string kind) =>
        [.. Directory.EnumerateFiles(Path.Combine(_folder, "examples", "seed", kind), "*.json")
            .Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    public static string Example(string kind, string name) => File.ReadAllText(Path.Combine(_folder, "examples", "seed", kind, name + ".json"));

    /// <summary>Why the reader or the planting of a world refuses a seed, with its line; null when it does not.</summary>
    public static string? Refusal(string seed)
    {
        var text = Encoding.UTF8.GetBytes(seed);
        var read = SeedReader.Read(text);
        if (!read.IsSuccess)
            return read.Error.Message;
        return WorldRegistry.Start(read.Value, TimeProvider.System, ["kms1", "kms2"]).Error is { } refused
            ? SeedReader.Locate(refused, text).Message
            : null;
    }
}
