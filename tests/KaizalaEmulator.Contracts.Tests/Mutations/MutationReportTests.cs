using KaizalaEmulator.Contracts.Differences;
using KaizalaEmulator.Contracts.Mutations;

namespace KaizalaEmulator.Contracts.Tests.Mutations;

public sealed class MutationReportTests
{
    private const string OfMessages = "| `*` | `text changed: * $.message` | free text |";

    [Fact]
    public void A_survivor_is_told_with_its_reason()
    {
        var report = Report(OfMessages);

        Written(report).Should().Contain("survived: sendMessage, text changed: 400 $.message: free text")
            .And.Contain("1 survivors, 0 without a reason; 0 reasons without a survivor");
        report.Reaches(50).Should().BeTrue();
    }

    [Fact]
    public void A_survivor_without_a_reason_fails_at_any_threshold()
    {
        var report = Report("| `createGroup` | `effect lost: *` | not observable |");

        Written(report).Should().Contain("survived: sendMessage, text changed: 400 $.message: no reason is known");
        report.Reaches(0).Should().BeFalse();
    }

    [Fact]
    public void A_reason_that_explains_nothing_is_named()
    {
        const string Idle = "| createGroup | effect lost: * | not observable |";

        Written(Report(OfMessages, Idle)).Should().Contain($"explains nothing, remove it: {Idle}");
    }

    [Fact]
    public void In_a_part_of_the_collection_a_reason_may_have_nothing_to_explain()
    {
        Written(Report(true, OfMessages, "| createGroup | effect lost: * | not observable |")).Should().NotContain("explains nothing");
    }

    [Theory]
    [InlineData(50, true)]
    [InlineData(51, false)]
    public void Without_reasons_the_score_alone_counts(int threshold, bool reaches)
    {
        Report().Reaches(threshold).Should().Be(reaches);
    }

    private static string Written(MutationReport report)
    {
        using var output = new StringWriter();
        report.WriteTo(output);
        return output.ToString();
    }

    private static MutationReport Report(params string[] rows) => Report(false, rows);

    /// <summary>Of two defects one was caught.</summary>
    private static MutationReport Report(bool isPartial, params string[] rows)
    {
        var score = new MutationScore();
        score.Judge(new Mutant("field dropped", "sendMessage", "400 $.message"), true);
        score.Judge(new Mutant("text changed", "sendMessage", "400 $.message"), false);
        return new MutationReport(score, rows.Length == 0 ? Deviations.None : ReasonsFile.Read(rows)) { IsPartial = isPartial };
    }
}
