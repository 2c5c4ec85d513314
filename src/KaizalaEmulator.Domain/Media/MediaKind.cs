namespace KaizalaEmulator.Domain.Media;

/// <summary>What a file is to a conversation. Several pictures sent as one are an album, of kind Image.</summary>
public enum MediaKind
{
    Image,
    Audio,
    Document,
    Video,
}
