using KaizalaEmulator.Domain.Shared;

namespace KaizalaEmulator.Domain.Groups;

public readonly record struct GroupId(string Text)
{
    public static GroupId Of(string text) => new(ObjectId.Normalise(text));

    public override string ToString() => Text;
}
