using System.Text;

namespace KaizalaEmulator.Domain.Media;

/// <summary>File names as clients send them, made fit for a URL's last segment.</summary>
public static class MediaName
{
    /// <summary>The last segment of a path, as some clients send whole ones, without control characters and of bearable length.</summary>
    public static string Of(string text)
    {
        var kept = new StringBuilder(text.Length);
        // Rune by rune: half a surrogate pair becomes the replacement character, as no JSON and no URL could carry it.
        foreach (var rune in text[(text.LastIndexOfAny(['/', '\\']) + 1)..].EnumerateRunes())
            if (!Rune.IsControl(rune))
                kept.Append(rune.ToString());
        var name = kept.ToString().Trim();
        if (name.Length <= MediaLimits.NameCharacters)
            return name;

        var extension = MediaTypes.All.FirstOrDefault(type => name.EndsWith(type.Extension, StringComparison.OrdinalIgnoreCase))?.Extension ?? "";
        var stem = MediaLimits.NameCharacters - extension.Length;
        return name[..(char.IsHighSurrogate(name[stem - 1]) ? stem - 1 : stem)] + extension;
    }
}
