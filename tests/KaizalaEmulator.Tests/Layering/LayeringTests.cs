namespace KaizalaEmulator.Tests.Layering;

/// <summary>Who may use whom.</summary>
public class LayeringTests
{
    private const string Domain = "KaizalaEmulator.Domain";
    private const string Server = "KaizalaEmulator.Server";

    private static readonly Dictionary<string, string[]> MayUse = new()
    {
        [Domain] = [],
        [Server] = [Domain],
        ["KaizalaEmulator"] = [Server],
        ["KaizalaEmulator.Testing"] = [Server, Domain],
        // It speaks HTTP only, or the contract suite would test itself.
        ["KaizalaEmulator.Contracts"] = [],
    };

    [Fact]
    public void A_project_uses_only_the_projects_it_may_use()
    {
        foreach (var project in Repository.Projects("src"))
        {
            MayUse.Should().ContainKey(project.Name, "every project has its place in the layers");
            project.Projects.Should().BeSubsetOf(MayUse[project.Name], $"that is all {project.Name} may use");
            project.Assemblies.Should().BeEmpty($"{project.Name} names what it uses as projects and packages");
        }
    }

    [Fact]
    public void A_reference_does_not_bring_further_ones_with_it()
    {
        foreach (var project in Repository.Projects("src"))
            project.Property("DisableTransitiveProjectReferences").Should().NotBeEmpty(project.Name)
                .And.OnlyContain(value => value == "true", project.Name);
    }

    [Fact]
    public void The_domain_is_built_on_the_base_class_library_alone()
    {
        var domain = Repository.Projects("src").Single(project => project.Name == Domain);

        domain.Sdk.Should().Be("Microsoft.NET.Sdk");
        domain.Packages.Should().BeEmpty();
        domain.Frameworks.Should().BeEmpty();
    }

    [Fact]
    public void The_compiled_domain_knows_neither_web_nor_json()
    {
        var used = CompiledAssembly.ReferencesOf(Domain, $"{Domain}.dll");

        used.Should().NotBeEmpty().And.OnlyContain(name => name == "netstandard" || name.StartsWith("System.", StringComparison.Ordinal));
        used.Should().NotContain("System.Text.Json").And.NotContain("System.Net.Http");
    }

    [Fact]
    public void The_compiled_command_does_not_reach_past_the_server() =>
        CompiledAssembly.ReferencesOf("KaizalaEmulator", "kaizala-emulator.dll").Should().Contain(Server).And.NotContain(Domain);
}
