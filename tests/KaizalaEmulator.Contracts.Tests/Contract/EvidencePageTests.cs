using KaizalaEmulator.Contracts.Contract;

namespace KaizalaEmulator.Contracts.Tests.Contract;

/// <summary><c>docs/evidence.md</c>.</summary>
public sealed class EvidencePageTests
{
    private const string Empty = "Before\n<!-- begin: written from contracts/ -->\nold\n<!-- end: written from contracts/ -->\nafter\n";

    private static readonly string _folder = ContractFolder.OfRepository(AppContext.BaseDirectory)!;
    private static readonly ContractSet _contract = ContractSet.Load(_folder);

    [Fact]
    public void The_committed_page_is_current()
    {
        var page = File.ReadAllText(Path.Combine(_folder, "..", "docs", "evidence.md"));

        page.Should().Be(EvidencePage.Renew(page, _contract),
            "a part of docs/evidence.md is written from contracts/; write it anew with: dotnet run --project src/KaizalaEmulator.Contracts -- openapi");
    }

    [Fact]
    public void Only_the_part_between_the_marks_is_written()
    {
        var page = EvidencePage.Renew(Empty, _contract);

        page.Should().StartWith("Before\n<!-- begin").And.EndWith("<!-- end: written from contracts/ -->\nafter\n").And.NotContain("old\n");
        EvidencePage.Renew(page, _contract).Should().Be(page);
    }

    [Fact]
    public void Every_operation_stands_in_its_resource_with_its_source()
    {
        var page = EvidencePage.Renew(Empty, _contract);

        foreach (var operation in _contract.Manifest.Operations)
        {
            page.Should().Contain($"| {operation.Name} | `{operation.Method} {operation.Path}` | {operation.Evidence} | {operation.Source} |");
            page.Should().Contain($"\n### {operation.Resource}\n");
        }
    }

    [Fact]
    public void Statements_are_counted_by_letter()
    {
        var rows = EvidenceCounts.Of(_contract);

        rows[0].Should().Be(("operations", EvidenceCount.Of(_contract.Manifest.Operations.Select(operation => operation.Evidence))));
        rows[^1].Count.Should().Be(rows.SkipLast(1).Select(row => row.Count).Aggregate((sum, count) => sum + count));
        EvidenceCounts.OfSchemas(_contract.Schemas, "bots").ToString().Should().MatchRegex("^[0-9]+ D, [1-9][0-9]* O, [0-9]+ I, [0-9]+ X$");
    }

    [Fact]
    public void A_page_without_marks_is_refused() =>
        FluentActions.Invoking(() => EvidencePage.Renew("no marks", _contract)).Should().Throw<InvalidDataException>().WithMessage("docs/evidence.md: expected the lines*");
}
