namespace KaizalaEmulator.Domain.Media;

/// <summary>A file that was uploaded, or a placeholder that stands for one. It never changes.</summary>
public sealed record MediaFile(MediaId Id, string Name, MediaType Type, MediaContent Content)
{
    public MediaKind Kind => Type.Kind;

    internal long Weight => Content.Length + MediaLimits.FileOverhead;
}
