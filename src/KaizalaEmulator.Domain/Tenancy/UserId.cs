using KaizalaEmulator.Domain.Shared;

namespace KaizalaEmulator.Domain.Tenancy;

public readonly record struct UserId(string Text)
{
    public static UserId Of(string text) => new(ObjectId.Normalise(text));

    public override string ToString() => Text;
}
