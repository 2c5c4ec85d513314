using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace KaizalaEmulator.Server.Http.Json;

/// <summary>How bodies are read and answers are written, for every resource's own source-generated context.</summary>
internal static class WireJson
{
    // Exact types, no factories: nothing is made at run time that ahead-of-time compilation did not see.
    private static readonly JsonConverter[] _lenient =
    [
        new LenientText(), new LenientBoolean(),
        new LenientInt32(), new LenientInt64(), new LenientDouble(), new LenientDecimal(),
        new LenientTexts<IReadOnlyList<string>>(texts => texts),
        new LenientTexts<List<string>>(texts => texts),
        new LenientTexts<string[]>(texts => [.. texts]),
    ];

    /// <summary>New options each time: a context makes those it is given its own.</summary>
    public static JsonSerializerOptions CreateOptions()
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            PropertyNameCaseInsensitive = true,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip,
            AllowDuplicateProperties = true, // the last one wins
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // "+91…", as the original wrote it
            MaxDepth = LenientReader.MaxDepth,
        };
        foreach (var converter in _lenient)
            options.Converters.Add(converter);
        return options;
    }
}
