using KaizalaEmulator.Domain.Media;
using KaizalaEmulator.Domain.Shared;

namespace KaizalaEmulator.Domain.Actions;

/// <summary>Reads what callers hand back of an upload.</summary>
internal static class Attachments
{
    /// <summary>The later form of a mediaResource tells of no file.</summary>
    private static readonly MediaResourceFile Unknown = new("", "");

    /// <summary>The first file of a mediaResource or, as clients have it of a web server of their own, a URL.</summary>
    public static Result<MediaResourceFile> FileOf(World world, string field, string? text) =>
        text is not null && IsUrl(text.Trim())
            ? new MediaResourceFile(text.Trim()[(text.Trim().LastIndexOf('/') + 1)..], text.Trim())
            : world.Media.Resolve(field, text).Map(media => media.Files is [var first, ..] ? first : Unknown);

    /// <summary>The same where nothing may be given; nothing is null.</summary>
    public static Result<MediaResourceFile?> OptionalFileOf(World world, string field, string? text) =>
        string.IsNullOrWhiteSpace(text) ? (MediaResourceFile?)null : FileOf(world, field, text).Map<MediaResourceFile?>(file => file);

    private static bool IsUrl(string text) =>
        text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("http://", StringComparison.OrdinalIgnoreCase);
}
