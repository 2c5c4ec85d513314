using System.Reflection;
using System.Text.RegularExpressions;
using KaizalaEmulator.Contracts.Contract;
using Newtonsoft.Json.Linq;

namespace KaizalaEmulator.Contracts.Differences;

/// <summary>The declared rules by which answers are made comparable.</summary>
internal sealed class NormalisingRules
{
    private readonly Dictionary<string, string> _names;

    private NormalisingRules(JObject file)
    {
        _names = file["names"]!.Children<JProperty>()
            .SelectMany(kind => kind.Value.Values<string>().Select(name => (name!, kind.Name)))
            .ToDictionary(pair => pair.Item1, pair => pair.Name, StringComparer.OrdinalIgnoreCase);
        Patterns = Looks(file["texts"]!);
        Numbers = Looks(file["numbers"]!);
    }

    /// <summary>The rules that are built in.</summary>
    public static NormalisingRules BuiltIn { get; } = Read();

    /// <summary>What to look for within texts, in order.</summary>
    public IReadOnlyList<LookRule> Patterns { get; }

    /// <summary>What whole numbers look like that vary.</summary>
    public IReadOnlyList<LookRule> Numbers { get; }

    /// <summary>The kind of value that a property of that name holds; null where its value counts.</summary>
    public string? Named(string name) => _names.GetValueOrDefault(name);

    private static IReadOnlyList<LookRule> Looks(JToken rules) =>
        [.. rules.Children<JProperty>().Select(rule => new LookRule(rule.Name, new Regex((string)rule.Value!, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1))))];

    private static NormalisingRules Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("rules.json")!;
        using var reader = new StreamReader(stream);
        return new NormalisingRules((JObject)JsonText.Parse(reader.ReadToEnd()));
    }
}
