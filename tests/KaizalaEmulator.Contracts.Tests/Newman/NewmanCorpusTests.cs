namespace KaizalaEmulator.Contracts.Tests.Newman;

public sealed class NewmanCorpusTests
{
    public static TheoryData<string> Names => [.. Corpus.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_player_judges_as_Newman_did(string name)
    {
        var newman = Verdict.Parse(await File.ReadAllTextAsync(Corpus.VerdictFile(name)));
        await using var echo = await EchoServer.StartAsync();

        var ours = await Corpus.PlayAsync(name, echo.Url);

        ours.Select(one => one.Name).Should().Equal(newman.Select(one => one.Name));
        foreach (var (our, theirs) in ours.Zip(newman))
            our.SilentWhere(theirs).Should().BeEquivalentTo(theirs, because => because.WithStrictOrdering(), $"Newman judges \"{theirs.Name}\" so");
    }

    [Fact]
    public void The_corpus_has_at_least_sixty_cases_failing_ones_included()
    {
        var all = Corpus.Names.SelectMany(name => Verdict.Parse(File.ReadAllText(Corpus.VerdictFile(name)))).ToList();

        all.Count.Should().BeGreaterThan(60);
        all.Count(one => one.Error is not null).Should().BeGreaterThan(5);
        all.SelectMany(one => one.Assertions).Count(one => one.Failure is not null).Should().BeGreaterThan(100);
    }
}
