using KaizalaEmulator.Contracts.Collections;
using KaizalaEmulator.Contracts.Playing;

namespace KaizalaEmulator.Contracts.Tests.Newman;

/// <summary>The collections that Newman and our player both play, and Newman's verdicts on them.</summary>
internal static class Corpus
{
    public static string Folder { get; } = FindFolder();

    public static IEnumerable<string> Names => Directory.EnumerateFiles(Path.Combine(Folder, "corpus"), "*.json").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal)!;

    public static string CollectionFile(string name) => Path.Combine(Folder, "corpus", $"{name}.json");

    public static string VerdictFile(string name) => Path.Combine(Folder, "verdicts", $"{name}.json");

    public static async Task<IReadOnlyList<Verdict>> PlayAsync(string name, string echo)
    {
        var environment = new PostmanEnvironment("", []).With(
            [KeyValuePair.Create("echo", echo), KeyValuePair.Create("region", "environment"), KeyValuePair.Create("twice", "environment")]);
        var verdicts = new List<Verdict>();
        await foreach (var played in new Player(new PlayerOptions()).PlayAsync(PostmanCollection.Read(CollectionFile(name)), environment, default))
        {
            // Newman tells nothing of a request that its script skipped.
            if (!played.Skipped)
                verdicts.Add(Verdict.Of(played));
        }

        return verdicts;
    }

    private static string FindFolder()
    {
        var at = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(at, "KaizalaEmulator.sln")))
            at = Path.GetDirectoryName(at) ?? throw new DirectoryNotFoundException("the tests run below the repository");
        return Path.Combine(at, "tests", "newman");
    }
}
