using System.Buffers.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using KaizalaEmulator.Domain.Media;
using KaizalaEmulator.Server.Http.Json;

namespace KaizalaEmulator.Server.Api.Media;

/// <summary>
/// mediaResource texts: base64 of a JSON object until 2018, then an opaque base64 that begins with <c>EA</c> (observed).
/// Written is the earlier form; read are both, so that a resource of the real service stays usable.
/// </summary>
internal sealed class MediaResourceCodec : IMediaResourceReader
{
    public static readonly MediaResourceCodec Instance = new();

    private const string LaterForm = "EA";

    // The service's action types (observed).
    private static readonly (MediaKind Kind, int ActionType)[] _actionTypes =
    [
        (MediaKind.Image, 3), (MediaKind.Audio, 5), (MediaKind.Document, 6), (MediaKind.Video, 10),
    ];

    public static string Write(IReadOnlyList<MediaFile> files, string world, string apiRoot) =>
        Convert.ToBase64String(JsonSerializer.SerializeToUtf8Bytes(
            new MediaResourceDocument(
                Thumbnail.Of(files[0]),
                _actionTypes.Single(row => row.Kind == files[0].Kind).ActionType,
                [.. files.Select(file => MediaFileDocument.Of(file, MediaServing.UrlOf(file, world, apiRoot)))]),
            MediaResourceJson.Wire.MediaResourceDocument));

    public MediaResource? Read(string text)
    {
        if (!Base64.IsValid(text))
            return null;
        return text.StartsWith(LaterForm, StringComparison.Ordinal)
            ? new MediaResource(text, Kind: null, [])
            : ReadDocument(text);
    }

    private static MediaResource? ReadDocument(string text)
    {
        if (!BodyReader.TryRead(
                Convert.FromBase64String(text), MediaResourceJson.Wire.MediaResourceDocument, out var document, out _))
            return null;
        if (document.Files is not { Count: > 0 } files || files.Any(file => file is null || !file.NamesSomething))
            return null;
        foreach (var (kind, actionType) in _actionTypes)
            if (document.ActionType == actionType)
                return new MediaResource(text, kind, [.. files.Select(file => file!.ToFile())]);
        return null;
    }
}

/// <summary>The JSON of the earlier form; <c>Thumbnail</c> is base64 of a small picture, of images only.</summary>
internal sealed record MediaResourceDocument(string? Thumbnail, int? ActionType, IReadOnlyList<MediaFileDocument?>? Files);

/// <param name="Size">In kB.</param>
internal sealed record MediaFileDocument(string? Id, string? Name, double? Size, string? Url)
{
    private const int Kilobyte = 1024;

    [JsonIgnore]
    public bool NamesSomething => !string.IsNullOrEmpty(Id) || !string.IsNullOrEmpty(Url);

    public static MediaFileDocument Of(MediaFile file, string url) =>
        new(file.Id.ToString(), file.Name, (file.Content.Length + Kilobyte - 1) / Kilobyte, url);

    /// <summary>Whoever shows the URL must be able to trust its scheme: a text may have come from anywhere.</summary>
    public MediaResourceFile ToFile() =>
        new(Name ?? "", Uri.TryCreate(Url, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" ? Url! : "");
}

[JsonSerializable(typeof(MediaResourceDocument))]
internal sealed partial class MediaResourceJson : JsonSerializerContext
{
    public static readonly MediaResourceJson Wire = new(PascalCase());

    private static JsonSerializerOptions PascalCase()
    {
        var options = WireJson.CreateOptions();
        options.PropertyNamingPolicy = null;
        return options;
    }
}
