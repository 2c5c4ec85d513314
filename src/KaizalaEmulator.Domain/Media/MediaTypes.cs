using KaizalaEmulator.Domain.Shared;

namespace KaizalaEmulator.Domain.Media;

/// <summary>A type of file that is taken: its extension, and the content types that fit it, the one it is served with first.</summary>
public sealed record MediaType(string Extension, MediaKind Kind, IReadOnlyList<string> ContentTypes)
{
    public string ContentType => ContentTypes[0];
}

/// <summary>
/// The file types of the connector documentation ("Media"; .3gp is observed). It asks for the "corresponding" content type
/// without listing any: taken are the registered one and the spellings that clients use for it.
/// </summary>
public static class MediaTypes
{
    private const string OpenXml = "application/vnd.openxmlformats-officedocument.";

    public static IReadOnlyList<MediaType> All { get; } =
    [
        new(".jpg", MediaKind.Image, ["image/jpeg", "image/jpg", "image/pjpeg"]),
        new(".jpeg", MediaKind.Image, ["image/jpeg", "image/jpg", "image/pjpeg"]),
        new(".png", MediaKind.Image, ["image/png", "image/x-png"]),
        new(".mp3", MediaKind.Audio, ["audio/mpeg", "audio/mp3", "audio/mpeg3", "audio/x-mpeg-3", "audio/x-mp3"]),
        new(".wav", MediaKind.Audio, ["audio/wav", "audio/x-wav", "audio/wave", "audio/vnd.wave", "audio/x-pn-wav"]),
        new(".doc", MediaKind.Document, ["application/msword"]),
        new(".docx", MediaKind.Document, [OpenXml + "wordprocessingml.document"]),
        new(".xls", MediaKind.Document, ["application/vnd.ms-excel", "application/msexcel", "application/x-msexcel", "application/excel"]),
        new(".xlsx", MediaKind.Document, [OpenXml + "spreadsheetml.sheet"]),
        new(".ppt", MediaKind.Document, ["application/vnd.ms-powerpoint", "application/mspowerpoint", "application/powerpoint"]),
        new(".pptx", MediaKind.Document, [OpenXml + "presentationml.presentation"]),
        new(".pdf", MediaKind.Document, ["application/pdf", "application/x-pdf"]),
        new(".mp4", MediaKind.Video, ["video/mp4", "application/mp4"]),
        new(".3gp", MediaKind.Video, ["video/3gpp", "video/3gp"]),
        new(".3gpp", MediaKind.Video, ["video/3gpp", "video/3gp"]),
    ];

    /// <summary>The extensions, as a refusal lists them.</summary>
    internal static string Extensions { get; } = string.Join(' ', All.Select(type => type.Extension));

    /// <summary>The type of a file by its extension.</summary>
    /// <param name="where">The part or field the file came by, for the refusal.</param>
    public static Result<MediaType> OfName(string where, string name) =>
        All.FirstOrDefault(type => name.EndsWith(type.Extension, StringComparison.OrdinalIgnoreCase)) is { } type
            ? type
            : MediaErrors.NotSupported(where, name);

    /// <summary>The type of a file whose content type has to be there and fit its extension (documented; else 415).</summary>
    public static Result<MediaType> Judge(string where, string name, string? contentType)
    {
        var type = OfName(where, name);
        if (!type.IsSuccess)
            return type;
        var bare = contentType.AsSpan();
        bare = (bare.IndexOf(';') is var end and >= 0 ? bare[..end] : bare).Trim();
        if (bare.IsEmpty)
            return MediaErrors.NoContentType(where, name, type.Value);
        foreach (var known in type.Value.ContentTypes)
            if (bare.Equals(known, StringComparison.OrdinalIgnoreCase))
                return type;
        return MediaErrors.WrongContentType(where, name, type.Value, contentType!);
    }
}
