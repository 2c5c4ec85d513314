using System.Text;
using KaizalaEmulator.Domain.Shared;

namespace KaizalaEmulator.Domain.Actions;

/// <summary>A media file as an action or an answer holds it.</summary>
public sealed record Attachment(string Name, string Url);

/// <summary>What a mediaResource stands for; later texts do not tell their kind.</summary>
public sealed record AttachedMedia(ActionKind? Kind, IReadOnlyList<Attachment> Files)
{
    public static readonly AttachedMedia None = new(null, []);

    /// <summary>The first file, which is the only one unless it is an album.</summary>
    public Attachment First => Files.Count == 0 ? new Attachment("", "") : Files[0];
}

/// <summary>Reads what callers hand back of an upload.</summary>
internal static class Attachments
{
    /// <summary>A mediaResource.</summary>
    public static Result<AttachedMedia> Resource(World world, string field, string? text) => MediaSeam.Resolve(world, field, text);

    /// <summary>A mediaResource or, as clients have it of a web server of their own, a picture's URL.</summary>
    public static Result<Attachment> FileOf(World world, string field, string? text) =>
        text is not null && IsUrl(text.Trim())
            ? new Attachment(text.Trim()[(text.Trim().LastIndexOf('/') + 1)..], text.Trim())
            : Resource(world, field, text).Map(media => media.First);

    /// <summary>The same where nothing may be given; nothing is null.</summary>
    public static Result<Attachment?> OptionalFileOf(World world, string field, string? text) =>
        string.IsNullOrWhiteSpace(text) ? (Attachment?)null : FileOf(world, field, text).Map<Attachment?>(file => file);

    private static bool IsUrl(string text) =>
        text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("http://", StringComparison.OrdinalIgnoreCase);
}

/// <summary>Stands in for the world's media until there are any: takes base64, and finds a URL in it.</summary>
internal static class MediaSeam
{
    public static Result<AttachedMedia> Resolve(World world, string field, string? text)
    {
        _ = world;
        if (string.IsNullOrWhiteSpace(text))
            return Invalid.Missing(field, "the mediaResource of an answer to POST /v1/media");
        var bytes = new byte[text.Length];
        if (!Convert.TryFromBase64String(text.Trim(), bytes, out var count))
            return Invalid.Field(field, "the mediaResource of an answer to POST /v1/media", Invalid.Quote(text));
        var json = Encoding.UTF8.GetString(bytes, 0, count);
        return Find(json, "\"Url\":\"") is { } url ? new AttachedMedia(null, [new Attachment(Find(json, "\"Name\":\"") ?? "", url)]) : AttachedMedia.None;
    }

    private static string? Find(string json, string key)
    {
        var start = json.IndexOf(key, StringComparison.Ordinal);
        return start < 0 ? null : json[(start + key.Length)..].Split('"')[0];
    }
}
