using System.Globalization;
using System.Net;
using KaizalaEmulator.Options.Kinds;
using KaizalaEmulator.Server.Api.Media;
using KaizalaEmulator.Server.Hosting;

namespace KaizalaEmulator.Options;

/// <summary>Every option of <c>serve</c>. A new one is one more entry here; parsing, refusals and help follow.</summary>
internal static class OptionTable
{
    public const string Port = "--port";
    public const string Endpoints = "--endpoints";
    public const string Tls = "--tls";
    public const string TlsPort = "--tls-port";
    public const string TlsCertificate = "--tls-cert";
    public const string TlsKey = "--tls-key";

    private static readonly EmulatorOptions Defaults = new();

    public static IReadOnlyList<EmulatorOption> All { get; } =
    [
        new EmulatorOption<int>
        {
            Name = Port,
            Variable = "KAIZALA_PORT",
            Placeholder = "N",
            Kind = WholeNumber.Between(0, IPEndPoint.MaxPort, example: Defaults.Port),
            Default = Number(Defaults.Port),
            Help = "TCP port of the API root; 0 picks free ports",
            Set = (settings, port) => settings with { Server = settings.Server with { Port = port } },
        },
        new EmulatorOption<int>
        {
            Name = Endpoints,
            Variable = "KAIZALA_ENDPOINTS",
            Placeholder = "N",
            Kind = WholeNumber.Between(1, 16, example: Defaults.Endpoints),
            Default = Number(Defaults.Endpoints),
            Help = "how many endpoint hosts (kms1, kms2, ...) listen on the next ports, 1 to 16",
            Set = (settings, count) => settings with { Server = settings.Server with { Endpoints = count } },
        },
        new EmulatorOption<IPAddress?>
        {
            Name = "--bind",
            Variable = "KAIZALA_BIND",
            Placeholder = "ADDR",
            Kind = BindAddress.Kind,
            Default = "loopback, IPv4 and IPv6",
            Help = "where to listen: an IP address, localhost, or * for every IPv4 address",
            Set = (settings, address) => settings with { Server = settings.Server with { Bind = address } },
        },
        new EmulatorOption<string>
        {
            Name = "--advertise",
            Variable = "KAIZALA_ADVERTISE",
            Placeholder = "HOST",
            Kind = Host.One,
            Default = Defaults.Advertise,
            Help = "the host that endpointUrl and Location name to clients",
            Set = (settings, host) => settings with { Server = settings.Server with { Advertise = host } },
        },
        new EmulatorOption<string>
        {
            Name = "--seed",
            Variable = "KAIZALA_SEED",
            Placeholder = "FILE",
            Kind = ExistingFile.Of("a JSON seed", example: "tenant.json"),
            Default = "the built-in demo tenant",
            Help = "the JSON seed to start from",
            Set = (settings, path) => settings with { Server = settings.Server with { SeedFile = path } },
        },
        new EmulatorOption<bool>
        {
            Name = "--throttle",
            Variable = "KAIZALA_THROTTLE",
            Kind = Switch.Kind,
            Default = "off",
            Help = "enforce the published 100 calls a minute per connector and 300 per tenant",
            Set = (settings, on) => settings with { Server = settings.Server with { Throttle = on } },
        },
        new EmulatorOption<IReadOnlyList<string>>
        {
            Name = "--allow-control-host",
            Variable = "KAIZALA_ALLOW_CONTROL_HOST",
            Placeholder = "HOST",
            Kind = Host.List,
            Repeatable = true,
            Default = "loopback only",
            Help = "who else may be the Host of a control-plane call; a comma list, repeatable",
            Set = (settings, hosts) => settings with
            {
                Server = settings.Server with { AllowedControlHosts = [.. settings.Server.AllowedControlHosts.Union(hosts)] },
            },
        },
        .. WebhookOptions.All,
        new EmulatorOption<IReadOnlyList<string>>
        {
            Name = "--allow-media-host",
            Variable = "KAIZALA_ALLOW_MEDIA_HOST",
            Placeholder = "HOST",
            Kind = Host.List,
            Repeatable = true,
            Default = "none",
            Help = "from where media/url may fetch; from any other host nothing is fetched and a placeholder stands in;"
                + " a comma list, repeatable",
            Set = (settings, hosts) => settings with
            {
                Server = settings.Server with { AllowedMediaHosts = [.. settings.Server.AllowedMediaHosts.Union(hosts)] },
            },
        },
        new EmulatorOption<long>
        {
            Name = "--media-limit",
            Variable = "KAIZALA_MEDIA_LIMIT",
            Placeholder = "BYTES",
            Kind = ByteCount.UpTo(MediaOptions.LargestLimit, example: Defaults.MediaLimit),
            Default = ByteCount.Text(Defaults.MediaLimit),
            Help = "the largest upload, plain or as in 512KB, 64MB, 1GB; all media together are held to 1GB",
            Set = (settings, limit) => settings with { Server = settings.Server with { MediaLimit = limit } },
        },
        new EmulatorOption<bool>
        {
            Name = Tls,
            Variable = "KAIZALA_TLS",
            Kind = Switch.Kind,
            Default = "off",
            Help = "answer by HTTPS too, on one port, as api.kaiza.la, kms1.kaiza.la, ...",
            Set = (settings, on) => settings with { Server = settings.Server with { Tls = on } },
        },
        new EmulatorOption<int>
        {
            Name = TlsPort,
            Variable = "KAIZALA_TLS_PORT",
            Placeholder = "N",
            Kind = WholeNumber.Between(0, IPEndPoint.MaxPort, example: Defaults.TlsPort),
            Default = Number(Defaults.TlsPort),
            Help = "TCP port of --tls; 0 picks a free one",
            Set = (settings, port) => settings with { Server = settings.Server with { TlsPort = port } },
        },
        new EmulatorOption<string>
        {
            Name = TlsCertificate,
            Variable = "KAIZALA_TLS_CERT",
            Placeholder = "FILE",
            Kind = ExistingFile.Of("a PEM certificate", example: "server.pem"),
            Default = "the local authority's",
            Help = "a PEM certificate of your own for --tls",
            Set = (settings, path) => settings with { Server = settings.Server with { TlsCertificateFile = path } },
        },
        new EmulatorOption<string>
        {
            Name = TlsKey,
            Variable = "KAIZALA_TLS_KEY",
            Placeholder = "FILE",
            Kind = ExistingFile.Of("a PEM private key", example: "server.key"),
            Default = "none",
            Help = "the PEM key of --tls-cert",
            Set = (settings, path) => settings with { Server = settings.Server with { TlsKeyFile = path } },
        },
        new EmulatorOption<bool>
        {
            Name = "--json",
            Variable = "KAIZALA_JSON",
            Kind = Switch.Kind,
            Default = "off",
            Help = "print the start banner as one JSON line, and nothing else on standard output",
            Set = (settings, on) => settings with { Json = on },
        },
        new EmulatorOption<bool>
        {
            Name = "--no-color",
            Variable = "KAIZALA_NO_COLOR",
            MarkerVariable = "NO_COLOR",
            Kind = Switch.Kind,
            Default = "off",
            Help = "no colour in the banner, not even on a terminal",
            Set = (settings, on) => settings with { NoColor = on },
        },
        new EmulatorOption<bool>
        {
            Name = "--verbose",
            Variable = "KAIZALA_VERBOSE",
            Kind = Switch.Kind,
            Default = "off",
            Help = "log each request to standard error",
            Set = (settings, on) => settings with { Server = settings.Server with { Verbose = on } },
        },
    ];

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
