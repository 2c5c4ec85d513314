using System.Text;
using KaizalaEmulator.Contracts.Collections;

namespace KaizalaEmulator.Contracts.Playing;

/// <summary>Makes the bytes of a body and the media type that goes with them when the request states none.</summary>
internal static class BodyBuilder
{
    /// <summary>The modes that are understood.</summary>
    public static readonly IReadOnlySet<string> Known = new HashSet<string> { "raw", "urlencoded", "formdata", "file" };

    public static (byte[] Body, string? ContentType) Build(BodyTemplate body, string? baseFolder) => body.Mode switch
    {
        "raw" => body.Raw.Length == 0 ? ([], null) : (Encoding.UTF8.GetBytes(body.Raw), MediaType(body.Language)),
        "urlencoded" => body.Fields.Count == 0 ? ([], null) : (Encoding.UTF8.GetBytes(UrlEncode(body.Fields)), "application/x-www-form-urlencoded"),
        "formdata" => body.Fields.Count == 0 ? ([], null) : MultipartBody.Build(body.Fields, baseFolder),
        _ => body.File is null ? ([], null) : (ReadFile(body.File, baseFolder), null),
    };

    public static byte[] ReadFile(string path, string? baseFolder)
    {
        try
        {
            return File.ReadAllBytes(baseFolder is null ? path : Path.Combine(baseFolder, path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new SendException($"the file \"{path}\" of the body cannot be read: {e.Message}", e);
        }
    }

    private static string MediaType(string? language) => language switch
    {
        "json" => "application/json",
        "xml" => "application/xml",
        "html" => "text/html",
        "javascript" => "application/javascript",
        _ => "text/plain",
    };

    private static string UrlEncode(IReadOnlyList<Parameter> fields) =>
        string.Join('&', fields.Select(field => $"{Encode(field.Key)}={Encode(field.Value ?? "")}"));

    private static string Encode(string text) => Uri.EscapeDataString(text);
}
