using System.Diagnostics;

namespace KaizalaEmulator.Contracts.Tests.Newman;

/// <summary>Makes Newman's verdicts anew; tests/newman/run sets the stage.</summary>
public sealed class NewmanItselfTests
{
    public static TheoryData<string> Names => [.. Corpus.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Newman_still_judges_as_its_kept_verdicts_say(string name)
    {
        Assert.SkipUnless(Directory.Exists(Path.Combine(Corpus.Folder, "node_modules")), "Newman is not installed; tests/newman/run installs it");
        await using var echo = await EchoServer.StartAsync();

        var judged = await JudgeAsync(name, echo.Url);

        if (Environment.GetEnvironmentVariable("NEWMAN_WRITE") == "1")
            await File.WriteAllTextAsync(Corpus.VerdictFile(name), judged.Replace(echo.Url, "http://echo", StringComparison.Ordinal));
        var kept = Verdict.Parse(await File.ReadAllTextAsync(Corpus.VerdictFile(name)));
        Verdict.Parse(judged).Should().BeEquivalentTo(kept, because => because.WithStrictOrdering());
    }

    private static async Task<string> JudgeAsync(string name, string echo)
    {
        using var node = Process.Start(new ProcessStartInfo("node", [Path.Combine(Corpus.Folder, "judge.mjs"), Corpus.CollectionFile(name), echo])
        {
            RedirectStandardOutput = true,
        })!;
        var output = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        node.ExitCode.Should().Be(0, "Newman plays the whole collection");
        return output;
    }
}
