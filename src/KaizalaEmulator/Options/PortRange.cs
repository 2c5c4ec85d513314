using System.Globalization;
using System.Net;
using KaizalaEmulator.Server.Hosting;

namespace KaizalaEmulator.Options;

/// <summary>The API root and its endpoints take neighbouring ports; all of them have to exist.</summary>
internal static class PortRange
{
    public static string? Refusal(EmulatorOptions options, IReadOnlyDictionary<string, Given> origins)
    {
        var last = options.Port + options.Endpoints;
        if (options.Port == 0 || last <= IPEndPoint.MaxPort)
            return null;

        var port = Line(origins, OptionTable.Port, options.Port);
        var endpoints = Line(origins, OptionTable.Endpoints, options.Endpoints);
        return $"{port} and {endpoints}: expected ports up to {IPEndPoint.MaxPort}, got {options.Port} to {last}; "
            + $"choose a port of {IPEndPoint.MaxPort - options.Endpoints} or lower";
    }

    /// <summary>A number as the user gave it, or as the default that it is.</summary>
    public static string Line(IReadOnlyDictionary<string, Given> origins, string name, int value)
    {
        var text = value.ToString(CultureInfo.InvariantCulture);
        return origins.TryGetValue(name, out var given) ? given.Line(text) : $"{name} {text} (the default)";
    }
}
