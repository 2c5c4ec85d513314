using System.Xml.Linq;

namespace KaizalaEmulator.Tests.Layering;

/// <summary>A project as written: its own file, and the Directory.Build.props it is built with.</summary>
internal sealed class ProjectFile(string path)
{
    private readonly XDocument[] files = [XDocument.Load(path), .. Shared(Path.GetDirectoryName(path))];

    public string Name { get; } = Path.GetFileNameWithoutExtension(path);

    public string Sdk => (string?)files[0].Root!.Attribute("Sdk") ?? "";

    public IEnumerable<string> Projects => Includes("ProjectReference").Select(
        include => Path.GetFileNameWithoutExtension(include.Replace('\\', '/')));

    public IEnumerable<string> Frameworks => Includes("FrameworkReference");

    /// <summary>Assemblies by name or path, which pass every other list by.</summary>
    public IEnumerable<string> Assemblies => Includes("Reference");

    /// <summary>The packages that travel with the assembly; an analyzer, private to the build, does not.</summary>
    public IEnumerable<string> Packages => Items("PackageReference")
        .Where(item => !string.Equals(Setting(item, "PrivateAssets"), "all", StringComparison.OrdinalIgnoreCase))
        .Select(Include);

    /// <summary>Every value the property is given on the way, whatever the condition.</summary>
    public IEnumerable<string> Property(string name) => files.SelectMany(file => file.Descendants(name)).Select(value => value.Value);

    private IEnumerable<string> Includes(string item) => Items(item).Select(Include);

    private IEnumerable<XElement> Items(string name) =>
        files.SelectMany(file => file.Descendants(name)).Where(item => item.Attribute("Include") is not null);

    private static string Include(XElement item) => (string)item.Attribute("Include")!;

    private static string? Setting(XElement item, string name) => (string?)item.Attribute(name) ?? (string?)item.Element(name);

    // MSBuild takes the nearest Directory.Build.props, and that one says itself whether it goes on to another.
    private static List<XDocument> Shared(string? directory)
    {
        List<XDocument> found = [];
        var next = Repository.Above(directory).Select(at => Path.Combine(at, "Directory.Build.props")).FirstOrDefault(File.Exists);
        while (next is not null)
        {
            var file = XDocument.Load(next);
            found.Add(file);
            var import = (string?)file.Descendants("Import").FirstOrDefault()?.Attribute("Project");
            next = import is null ? null : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(next)!, import));
        }

        return found;
    }
}
