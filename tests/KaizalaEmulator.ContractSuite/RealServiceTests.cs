namespace KaizalaEmulator.ContractSuite;

/// <summary>The collection against a real deployment, where the environment names one.</summary>
public sealed class RealServiceTests
{
    private const string Prefix = "KAIZALA_REAL_";

    private static readonly string[] _needed = ["API_ROOT", "APPLICATION_ID", "APPLICATION_SECRET", "REFRESH_TOKEN"];

    [Fact]
    public async Task Holds()
    {
        var missing = _needed.Select(name => Prefix + name).Where(name => string.IsNullOrEmpty(System.Environment.GetEnvironmentVariable(name))).ToList();
        Assert.SkipWhen(missing.Count > 0, $"No real service is named: set {string.Join(", ", missing)}.");

        var played = await Suite.PlayAsync(Suite.Environment("real").With(Given()));

        played.SelectMany(request => request.Assertions.Where(assertion => assertion.Failure is not null)
            .Select(assertion => $"{Suite.Title(request.Path)}: {assertion.Name}: {assertion.Failure}").Concat(request.Error is { } error ? [$"{Suite.Title(request.Path)}: {error}"] : []))
            .Should().BeEmpty();
    }

    /// <summary><c>KAIZALA_REAL_MOBILE_NUMBER_2</c> is the variable <c>mobile-number-2</c>.</summary>
    private static Dictionary<string, string> Given()
    {
        var given = System.Environment.GetEnvironmentVariables().Keys.Cast<string>()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .ToDictionary(name => name[Prefix.Length..].ToLowerInvariant().Replace('_', '-'), name => System.Environment.GetEnvironmentVariable(name)!.TrimEnd('/'));
        given.TryAdd("endpoint-url", given["api-root"]);
        return given;
    }
}
