using System.Globalization;
using System.Net;
using KaizalaEmulator.Server.Hosting;

namespace KaizalaEmulator.Options;

/// <summary>What the options about HTTPS ask of one another.</summary>
internal static class TlsRules
{
    public static string? Refusal(EmulatorOptions options, IReadOnlyDictionary<string, Given> origins) =>
        Unpaired(origins, OptionTable.TlsCertificate, OptionTable.TlsKey, example: "server.key")
        ?? Unpaired(origins, OptionTable.TlsKey, OptionTable.TlsCertificate, example: "server.pem")
        ?? WithoutEffect(origins)
        ?? Overlap(options, origins);

    private static string? Unpaired(IReadOnlyDictionary<string, Given> origins, string name, string partner, string example) =>
        origins.TryGetValue(name, out var given) && !origins.ContainsKey(partner)
            ? $"{given.Source}: expected {partner} beside it, got nothing; write for example {partner} {example}"
            : null;

    /// <summary>On the command line alone: variables may stand in an environment for runs with and without HTTPS.</summary>
    private static string? WithoutEffect(IReadOnlyDictionary<string, Given> origins)
    {
        if (origins.ContainsKey(OptionTable.Tls))
            return null;
        string[] others = [OptionTable.TlsPort, OptionTable.TlsCertificate];
        return others.FirstOrDefault(name => origins.TryGetValue(name, out var given) && given.OnCommandLine) is { } lonely
            ? $"{lonely}: expected {OptionTable.Tls} beside it, got nothing; add {OptionTable.Tls}"
            : null;
    }

    private static string? Overlap(EmulatorOptions options, IReadOnlyDictionary<string, Given> origins)
    {
        var last = options.Port + options.Endpoints;
        if (!options.Tls || options.Port == 0 || options.TlsPort < options.Port || options.TlsPort > last)
            return null;

        var free = last < IPEndPoint.MaxPort ? last + 1 : options.Port - 1;
        return $"{PortRange.Line(origins, OptionTable.TlsPort, options.TlsPort)}: expected a port besides {options.Port} to {last}, "
            + "where the API root and the endpoints listen; write for example "
            + $"{OptionTable.TlsPort} {free.ToString(CultureInfo.InvariantCulture)}";
    }
}
