namespace KaizalaEmulator.Contracts.Contract;

/// <summary>Where the contract lies: beside the harness, or in a repository above a folder.</summary>
public static class ContractFolder
{
    private const string Name = "contracts";

    /// <summary>The copy that was built with the harness.</summary>
    public static string BesideHarness { get; } = Path.Combine(AppContext.BaseDirectory, Name);

    /// <summary>The contracts folder of the repository that a folder stands in.</summary>
    /// <param name="start">Where to begin; its parents are searched.</param>
    /// <returns>The folder's full path; null outside of a repository.</returns>
    public static string? OfRepository(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "KaizalaEmulator.sln")))
                return Path.Combine(folder.FullName, Name);
        }

        return null;
    }
}
