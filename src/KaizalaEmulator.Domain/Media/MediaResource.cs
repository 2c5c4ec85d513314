namespace KaizalaEmulator.Domain.Media;

/// <summary>
/// What a mediaResource text stands for. The later, opaque form tells nothing: its kind is null and fits any, and it has
/// no files to show.
/// </summary>
public sealed record MediaResource(string Text, MediaKind? Kind, IReadOnlyList<MediaResourceFile> Files);

/// <summary>A file as a mediaResource names it; the URL is empty unless it is an absolute one of http or https.</summary>
public sealed record MediaResourceFile(string Name, string Url);

/// <summary>Reads mediaResource texts. What they look like is the wire's business.</summary>
public interface IMediaResourceReader
{
    /// <summary>What the text stands for, or null when it is no mediaResource.</summary>
    MediaResource? Read(string text);
}

/// <summary>Of a world that is given no reader: it knows no mediaResource.</summary>
internal sealed class NoMediaResources : IMediaResourceReader
{
    public static readonly NoMediaResources Instance = new();

    public MediaResource? Read(string text) => null;
}
