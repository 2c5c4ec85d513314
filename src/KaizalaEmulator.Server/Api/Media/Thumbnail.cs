using KaizalaEmulator.Domain.Media;
using KaizalaEmulator.Server.Api.Media.Placeholders;

namespace KaizalaEmulator.Server.Api.Media;

/// <summary>The small picture inside a mediaResource, as base64: the picture itself when it is small, else a placeholder.</summary>
internal static class Thumbnail
{
    public const int LargestPicture = 8 * 1024;

    private static readonly string _placeholder = Convert.ToBase64String(PngImage.Grey());

    /// <summary>Null for files that are no pictures.</summary>
    public static string? Of(MediaFile file)
    {
        if (file.Kind != MediaKind.Image)
            return null;
        return file.Content.Length is > 0 and <= LargestPicture ? Convert.ToBase64String(file.Content.ToArray()) : _placeholder;
    }
}
