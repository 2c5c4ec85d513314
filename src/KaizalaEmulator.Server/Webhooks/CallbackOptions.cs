namespace KaizalaEmulator.Server.Webhooks;

/// <summary>Who may be called back, and how long a callback may take, in real time.</summary>
public sealed record CallbackOptions
{
    /// <summary>Documented: how long a receiver has to echo the validation token.</summary>
    public static readonly TimeSpan DefaultValidationTimeout = TimeSpan.FromSeconds(5);

    /// <summary>Invented: how long an attempt to deliver may take.</summary>
    public static readonly TimeSpan DefaultTimeout = TimeSpan.FromSeconds(30);

    /// <summary>Hosts besides loopback: an emulator must not become a way into somebody's network.</summary>
    public IReadOnlyList<string> AllowedHosts { get; init; } = [];

    public bool RequireHttps { get; init; }

    public TimeSpan ValidationTimeout { get; init; } = DefaultValidationTimeout;

    public TimeSpan Timeout { get; init; } = DefaultTimeout;
}
