using System.Collections.Concurrent;
using KaizalaEmulator.Domain.Media;

namespace KaizalaEmulator.Server.Api.Media.Placeholders;

/// <summary>Small files that open in a program for their type, made here: they stand for media that was not fetched.</summary>
internal static class Placeholder
{
    private static readonly ConcurrentDictionary<string, byte[]> _made = new(StringComparer.Ordinal);

    public static byte[] Of(MediaType type) => _made.GetOrAdd(type.Extension, Make);

    private static byte[] Make(string extension) => extension switch
    {
        ".png" => PngImage.Grey(),
        ".jpg" or ".jpeg" => JpegImage.Grey(),
        ".wav" => SilentSound.Wav(),
        ".mp3" => SilentSound.Mp3(),
        ".pdf" => PdfPage.Blank(),
        ".docx" => OpenXmlFile.Document(),
        ".xlsx" => OpenXmlFile.Workbook(),
        ".pptx" => OpenXmlFile.Presentation(),
        ".doc" => EarlyOfficeFile.Document(),
        ".xls" => EarlyOfficeFile.Workbook(),
        ".ppt" => EarlyOfficeFile.Presentation(),
        ".mp4" => EmptyMovie.Of("isom"),
        ".3gp" or ".3gpp" => EmptyMovie.Of("3gp4"),
        _ => throw new ArgumentOutOfRangeException(nameof(extension), extension, "No placeholder for this type."),
    };
}
