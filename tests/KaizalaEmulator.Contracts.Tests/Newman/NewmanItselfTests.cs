using System.Diagnostics;
using System.Text.Json;

namespace KaizalaEmulator.Contracts.Tests.Newman;

/// <summary>Makes Newman's verdicts anew; tests/newman/run sets the stage.</summary>
public sealed class NewmanItselfTests
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public async Task Newman_still_judges_as_its_kept_verdicts_say()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("NEWMAN") == "1", "Newman is no part of the SDK; tests/newman/run installs it and runs this");
        await using var echo = await EchoServer.StartAsync();

        var judged = await JudgeAsync(echo.Url);

        foreach (var (name, verdicts) in judged)
        {
            if (Environment.GetEnvironmentVariable("NEWMAN_WRITE") == "1")
                await File.WriteAllTextAsync(Corpus.VerdictFile(name), JsonSerializer.Serialize(verdicts, Indented) + "\n");
            var kept = Verdict.Parse(await File.ReadAllTextAsync(Corpus.VerdictFile(name)));
            Verdict.Parse(verdicts.GetRawText()).Should().BeEquivalentTo(kept, because => because.WithStrictOrdering(), $"Newman judged \"{name}\" so before");
        }
    }

    private static async Task<Dictionary<string, JsonElement>> JudgeAsync(string echo)
    {
        using var node = Process.Start(new ProcessStartInfo("node", [Path.Combine(Corpus.Folder, "judge.mjs"), echo, .. Corpus.Names.Select(Corpus.CollectionFile)])
        {
            RedirectStandardOutput = true,
        })!;
        var output = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        node.ExitCode.Should().Be(0, "Newman plays the whole corpus");
        return JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(output)!;
    }
}
