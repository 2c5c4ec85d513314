using System.Net;
using KaizalaEmulator.Server.Api.Media;
using KaizalaEmulator.Server.Webhooks;

namespace KaizalaEmulator.Server.Hosting;

/// <summary>How one emulator process listens and what it starts from.</summary>
public sealed record EmulatorOptions
{
    /// <summary>TCP port of the API root; 0 picks a free one.</summary>
    public int Port { get; init; } = 8308;

    /// <summary>How many further endpoint hosts (<c>kms1</c>, <c>kms2</c>, …) listen, on the next ports.</summary>
    public int Endpoints { get; init; } = 2;

    /// <summary>The one address to listen on; null listens on loopback, IPv4 and, where there is one, IPv6.</summary>
    public IPAddress? Bind { get; init; }

    /// <summary>The host name written into <c>endpointUrl</c> and <c>Location</c>.</summary>
    public string Advertise { get; init; } = "127.0.0.1";

    /// <summary>Path of a JSON seed; null starts from the built-in demo tenant.</summary>
    public string? SeedFile { get; init; }

    /// <summary>Whether worlds enforce the published limits on calls, where their seed says nothing.</summary>
    public bool Throttle { get; init; }

    /// <summary>Host names besides loopback that may stand in the <c>Host</c> header of a control-plane call.</summary>
    public IReadOnlyList<string> AllowedControlHosts { get; init; } = [];

    /// <summary>Whether one more listener answers by HTTPS, for the API root and all endpoints, told apart by the <c>Host</c>.</summary>
    public bool Tls { get; init; }

    /// <summary>TCP port of the HTTPS listener; 0 picks a free one.</summary>
    public int TlsPort { get; init; } = 8443;

    /// <summary>Path of a PEM certificate for the HTTPS listener; null takes one signed by the local authority.</summary>
    public string? TlsCertificateFile { get; init; }

    /// <summary>Path of the PEM key of <see cref="TlsCertificateFile"/>.</summary>
    public string? TlsKeyFile { get; init; }

    /// <summary>The folder that keeps the local authority; null is the user's data folder.</summary>
    public string? DataFolder { get; init; }

    /// <summary>The largest upload, in bytes of its files.</summary>
    public long MediaLimit { get; init; } = MediaOptions.DefaultLimit;

    /// <summary>Host names that <c>POST /v1/media/url</c> may fetch from; from any other nothing is fetched.</summary>
    public IReadOnlyList<string> AllowedMediaHosts { get; init; } = [];

    /// <summary>Host names besides loopback that webhooks may be sent to.</summary>
    public IReadOnlyList<string> AllowedCallbackHosts { get; init; } = [];

    /// <summary>Whether callback URLs have to be <c>https:</c>, as the real service demanded.</summary>
    public bool RequireHttpsCallbacks { get; init; }

    /// <summary>How long a receiver has to echo the validation token, in real time.</summary>
    public TimeSpan ValidationTimeout { get; init; } = CallbackOptions.DefaultValidationTimeout;

    /// <summary>How long an attempt to deliver may take, in real time.</summary>
    public TimeSpan CallbackTimeout { get; init; } = CallbackOptions.DefaultTimeout;

    /// <summary>Whether each request is logged to standard error.</summary>
    public bool Verbose { get; init; }
}
