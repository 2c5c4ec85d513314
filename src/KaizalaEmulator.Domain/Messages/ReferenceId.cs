using KaizalaEmulator.Domain.Shared;

namespace KaizalaEmulator.Domain.Messages;

/// <summary>Names a message or an action in replies and reactions.</summary>
public readonly record struct ReferenceId(Guid Value)
{
    public override string ToString() => Value.ToString();

    public static bool TryParse(string text, out ReferenceId id)
    {
        var known = Guid.TryParseExact(ObjectId.Normalise(text), "D", out var guid);
        id = new ReferenceId(guid);
        return known;
    }
}
