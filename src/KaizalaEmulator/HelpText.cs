using KaizalaEmulator.Options;

namespace KaizalaEmulator;

/// <summary>What <c>--help</c> prints; its list of options is the option table.</summary>
internal static class HelpText
{
    private const int Width = 80;

    private static readonly int Column = OptionTable.All.Max(option => Signature(option).Length) + 4;

    /// <summary>Command lines that work as they stand.</summary>
    public static IReadOnlyList<(string Line, string Does)> Examples { get; } =
    [
        ("kaizala-emulator", "the demo tenant on http://127.0.0.1:8308"),
        ("kaizala-emulator --port 0 --json", "free ports, and one JSON line for a script to read"),
        ("kaizala-emulator --seed tenant.json --endpoints 4", "a tenant of your own on four endpoint hosts"),
        ("kaizala-emulator --bind 0.0.0.0 --advertise kz --allow-control-host kz", "in a container named kz"),
        ("kaizala-emulator --tls --tls-port 443", "for clients with https://api.kaiza.la compiled in"),
        ("KAIZALA_PORT=9000 kaizala-emulator serve", "the same by variable"),
    ];

    public static string Render() => $"""
        {CommandLine.CommandName} {ProductVersion.Text}: a local emulator of the Kaizala REST API.

        Usage:
          {CommandLine.CommandName} [serve] [options]
          {CommandLine.CommandName} certificate --out FILE

        "certificate" writes the PEM of the authority that signs for --tls, for clients
        to trust; "-" is standard output.

        Options, each with its variable and default:
        {Options()}
        {Row("--version", "print the version")}
        {Row("--help", "print this")}

        The command line wins over the environment. An empty variable counts as not set;
        a switch's variable takes 1/true/yes/on or 0/false/no/off. NO_COLOR, with any
        value, is --no-color.

        Exit codes: 0 stopped by SIGINT or SIGTERM, 2 bad option or file, 3 port in use.

        Examples:
        {string.Join('\n', Examples.Select(example => $"  # {example.Does}\n  {example.Line}"))}

        """.ReplaceLineEndings();

    private static string Options() => string.Join('\n', OptionTable.All.Select(option =>
        Row(Signature(option), option.Help) + "\n" + Row("", $"{option.Variable}, default: {option.Default}")));

    private static string Signature(EmulatorOption option) => $"{option.Name} {option.Placeholder}".TrimEnd();

    private static string Row(string name, string text) =>
        "  " + name.PadRight(Column - 2) + string.Join("\n" + new string(' ', Column), Wrapped(text));

    private static List<string> Wrapped(string text)
    {
        List<string> lines = [""];
        foreach (var word in text.Split(' '))
            if (lines[^1].Length + word.Length < Width - Column)
                lines[^1] += lines[^1].Length == 0 ? word : " " + word;
            else
                lines.Add(word);
        return lines;
    }
}
