using KaizalaEmulator.Domain.Shared;

namespace KaizalaEmulator.Domain.Actions;

/// <summary>Names an action in its details, responses, reminders and updates.</summary>
public readonly record struct ActionId(Guid Value)
{
    public override string ToString() => Value.ToString();

    public static bool TryParse(string text, out ActionId id)
    {
        var known = Guid.TryParseExact(ObjectId.Normalise(text), "D", out var guid);
        id = new ActionId(guid);
        return known;
    }
}

/// <summary>Names a response to an action, so that it can be updated.</summary>
public readonly record struct ResponseId(Guid Value)
{
    public override string ToString() => Value.ToString();

    public static bool TryParse(string text, out ResponseId id)
    {
        var known = Guid.TryParseExact(ObjectId.Normalise(text), "D", out var guid);
        id = new ResponseId(guid);
        return known;
    }
}
