using System.Text.Json.Serialization;
using KaizalaEmulator.Server.Http.Json;

namespace KaizalaEmulator.Server.Api.Media;

internal sealed record MediaUrlRequest(string? MediaUrl);

internal sealed record MediaAnswer(string MediaResource);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(MediaUrlRequest))]
[JsonSerializable(typeof(MediaAnswer))]
internal sealed partial class MediaJson : JsonSerializerContext
{
    public static readonly MediaJson Wire = new(WireJson.CreateOptions());
}
