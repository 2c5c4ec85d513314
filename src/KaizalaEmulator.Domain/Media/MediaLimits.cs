namespace KaizalaEmulator.Domain.Media;

/// <summary>Invented, all of them: the service published which types it takes, not how much.</summary>
public static class MediaLimits
{
    /// <summary>The largest upload unless an option says otherwise, in bytes of its files.</summary>
    public const long Upload = 64L * 1024 * 1024;

    /// <summary>All media of a process together, uploads under way included, in bytes; beyond it the oldest make room.</summary>
    public const long Together = 1024L * 1024 * 1024;

    /// <summary>What a file costs beside its bytes, so that many empty files are bounded too.</summary>
    public const long FileOverhead = 512;

    /// <summary>Pictures of one album.</summary>
    public const int FilesPerAlbum = 100;

    /// <summary>Characters of a file name; a longer one is cut before its extension.</summary>
    public const int NameCharacters = 200;

    /// <summary>Characters of a mediaResource text that is read; those issued here are far shorter.</summary>
    public const int ResourceCharacters = 1024 * 1024;
}
