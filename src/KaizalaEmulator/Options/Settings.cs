using KaizalaEmulator.Server.Hosting;

namespace KaizalaEmulator.Options;

/// <summary>What the options amount to; made with no option given, the defaults.</summary>
internal sealed record Settings
{
    public EmulatorOptions Server { get; init; } = new();

    /// <summary>Print the banner as one JSON line, and nothing else on standard output.</summary>
    public bool Json { get; init; }

    public bool NoColor { get; init; }
}
