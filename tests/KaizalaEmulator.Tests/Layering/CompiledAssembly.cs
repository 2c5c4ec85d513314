using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace KaizalaEmulator.Tests.Layering;

internal static class CompiledAssembly
{
    /// <summary>The assemblies that a project's own one really uses, read without loading it.</summary>
    public static IReadOnlyList<string> ReferencesOf(string project, string file)
    {
        using var stream = File.OpenRead(OutputOf(project, file));
        using var image = new PEReader(stream);
        var metadata = image.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))];
    }

    // An assembly nothing refers to yet is not copied beside the tests, but stands in its project's output.
    private static string OutputOf(string project, string file)
    {
        var here = Path.Combine(AppContext.BaseDirectory, file);
        var configuration = Path.GetRelativePath(
            Path.Combine(Repository.Root, "tests", "KaizalaEmulator.Tests"), AppContext.BaseDirectory);
        return File.Exists(here) ? here : Path.Combine(Repository.Root, "src", project, configuration, file);
    }
}
