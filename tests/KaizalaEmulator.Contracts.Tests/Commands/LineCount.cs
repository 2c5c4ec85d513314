using FluentAssertions.Primitives;

namespace KaizalaEmulator.Contracts.Tests.Commands;

internal static class LineCount
{
    public static AndConstraint<StringAssertions> HaveLineCount(this StringAssertions text, int count)
    {
        text.Subject.TrimEnd().Split('\n').Should().HaveCount(count);
        return new AndConstraint<StringAssertions>(text);
    }
}
