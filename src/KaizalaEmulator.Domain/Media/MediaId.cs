using KaizalaEmulator.Domain.Shared;

namespace KaizalaEmulator.Domain.Media;

/// <summary>Names a media file in its URL.</summary>
public readonly record struct MediaId(Guid Value)
{
    public override string ToString() => Value.ToString();

    public static bool TryParse(string text, out MediaId id)
    {
        var known = Guid.TryParseExact(ObjectId.Normalise(text), "D", out var guid);
        id = new MediaId(guid);
        return known;
    }
}
