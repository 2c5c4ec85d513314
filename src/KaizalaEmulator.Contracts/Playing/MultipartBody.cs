using System.Security.Cryptography;
using System.Text;
using KaizalaEmulator.Contracts.Collections;

namespace KaizalaEmulator.Contracts.Playing;

/// <summary>Makes a body of <c>multipart/form-data</c> (RFC 7578).</summary>
internal static class MultipartBody
{
    private static readonly Dictionary<string, string> MediaTypes = new(StringComparer.OrdinalIgnoreCase)
    {
        [".png"] = "image/png",
        [".jpg"] = "image/jpeg",
        [".jpeg"] = "image/jpeg",
        [".gif"] = "image/gif",
        [".txt"] = "text/plain",
        [".json"] = "application/json",
        [".pdf"] = "application/pdf",
        [".mp4"] = "video/mp4",
        [".mp3"] = "audio/mpeg",
        [".csv"] = "text/csv",
        [".html"] = "text/html",
        [".xml"] = "application/xml",
    };

    public static (byte[] Body, string ContentType) Build(IReadOnlyList<Parameter> fields, string? baseFolder)
    {
        var parts = fields.SelectMany(field => Parts(field, baseFolder)).ToList();
        var boundary = BoundaryOf(parts);
        using var body = new MemoryStream();
        foreach (var (head, content) in parts)
        {
            Write(body, $"--{boundary}\r\n{head}\r\n\r\n");
            body.Write(content);
            Write(body, "\r\n");
        }

        Write(body, $"--{boundary}--\r\n");
        return (body.ToArray(), $"multipart/form-data; boundary={boundary}");
    }

    private static IEnumerable<(string Head, byte[] Content)> Parts(Parameter field, string? baseFolder)
    {
        var head = $"Content-Disposition: form-data; name=\"{Quote(field.Key)}\"";
        if (field.Files.Count == 0)
            return [(field.ContentType is { Length: > 0 } type ? $"{head}\r\nContent-Type: {Line(type)}" : head, Encoding.UTF8.GetBytes(field.Value ?? ""))];

        return field.Files.Select(file =>
        {
            var name = field.FileName is { Length: > 0 } stated ? stated : Path.GetFileName(file);
            var media = field.ContentType is { Length: > 0 } told ? told : MediaTypes.GetValueOrDefault(Path.GetExtension(file), "application/octet-stream");
            return ($"{head}; filename=\"{Quote(name)}\"\r\nContent-Type: {Line(media)}", BodyBuilder.ReadFile(file, baseFolder));
        });
    }

    /// <summary>The same parts always get the same boundary, so that two runs send the same bytes.</summary>
    private static string BoundaryOf(List<(string Head, byte[] Content)> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (head, content) in parts)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(head));
            hash.AppendData(content);
        }

        return $"--------------------------{Convert.ToHexStringLower(hash.GetHashAndReset())[..24]}";
    }

    private static string Quote(string text) =>
        text.Replace("\"", "%22", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Line(string text) => text.ReplaceLineEndings(" ");

    private static void Write(MemoryStream body, string text) => body.Write(Encoding.UTF8.GetBytes(text));
}
