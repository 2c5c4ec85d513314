using KaizalaEmulator.Contracts.Differences;

namespace KaizalaEmulator.Contracts.Tests.Mutations;

public sealed class ReasonsTests
{
    [Fact]
    public void The_first_row_that_fits_explains()
    {
        var reasons = ReasonsFile.Read("| `getGroups` | `stale answer: *` | one |", "| `get*` | `*` | other |");

        reasons.Explaining(new Difference("getGroups", "stale answer: behaviour", "", ""))!.Why.Should().Be("one");
        reasons.Explaining(new Difference("getGroup", "stale answer: behaviour", "", ""))!.Why.Should().Be("other");
        reasons.Explaining(new Difference("createGroup", "stale answer: behaviour", "", "")).Should().BeNull();
    }

    [Fact]
    public void Heading_and_prose_are_no_rows()
    {
        ReasonsFile.Read("some prose", "| `a` | `b` | c |").Rows.Should().ContainSingle();
    }

    [Theory]
    [InlineData("| `getGroups` | `stale answer: *` | |")]
    [InlineData("| `getGroups` | why |")]
    public void A_row_without_a_reason_is_refused_by_its_line(string row)
    {
        var reading = () => ReasonsFile.Read(row);

        reading.Should().Throw<InvalidDataException>().WithMessage("*line 5: expected*" + row);
    }
}
