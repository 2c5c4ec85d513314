namespace KaizalaEmulator.Tests.Layering;

/// <summary>The working copy these tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Above(AppContext.BaseDirectory)
        .First(directory => File.Exists(Path.Combine(directory, "KaizalaEmulator.sln")));

    /// <summary>Every project of a folder, by its name.</summary>
    public static IReadOnlyList<ProjectFile> Projects(string folder) =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Root, folder), "*.csproj", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(path => new ProjectFile(path)),
    ];

    /// <summary>A directory and all that contain it, the innermost first.</summary>
    public static IEnumerable<string> Above(string? directory)
    {
        for (; directory is not null; directory = Path.GetDirectoryName(directory))
            yield return directory;
    }
}
