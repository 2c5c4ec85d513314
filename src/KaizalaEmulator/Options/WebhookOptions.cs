using KaizalaEmulator.Options.Kinds;
using KaizalaEmulator.Server.Hosting;

namespace KaizalaEmulator.Options;

/// <summary>The options of outgoing webhooks.</summary>
internal static class WebhookOptions
{
    private static readonly TimeSpan LongestLimit = TimeSpan.FromMinutes(10);
    private static readonly EmulatorOptions Defaults = new();

    public static IReadOnlyList<EmulatorOption> All { get; } =
    [
        new EmulatorOption<bool>
        {
            Name = "--require-https-callbacks",
            Variable = "KAIZALA_REQUIRE_HTTPS_CALLBACKS",
            Kind = Switch.Kind,
            Default = "off",
            Help = "refuse http: callback URLs, as the real service did",
            Set = (settings, on) => settings with { Server = settings.Server with { RequireHttpsCallbacks = on } },
        },
        new EmulatorOption<IReadOnlyList<string>>
        {
            Name = "--allow-callback-host",
            Variable = "KAIZALA_ALLOW_CALLBACK_HOST",
            Placeholder = "HOST",
            Kind = Host.List,
            Repeatable = true,
            Default = "loopback",
            Help = "who else may be called back by webhooks; a comma list, repeatable",
            Set = (settings, hosts) => settings with
            {
                Server = settings.Server with { AllowedCallbackHosts = [.. settings.Server.AllowedCallbackHosts.Union(hosts)] },
            },
        },
        new EmulatorOption<TimeSpan>
        {
            Name = "--validation-timeout",
            Variable = "KAIZALA_VALIDATION_TIMEOUT",
            Placeholder = "TIME",
            Kind = Seconds.UpTo(LongestLimit, example: Defaults.ValidationTimeout),
            Default = Seconds.Text(Defaults.ValidationTimeout),
            Help = "how long a receiver has to echo the validation token, in real time",
            Set = (settings, limit) => settings with { Server = settings.Server with { ValidationTimeout = limit } },
        },
        new EmulatorOption<TimeSpan>
        {
            Name = "--callback-timeout",
            Variable = "KAIZALA_CALLBACK_TIMEOUT",
            Placeholder = "TIME",
            Kind = Seconds.UpTo(LongestLimit, example: Defaults.CallbackTimeout),
            Default = Seconds.Text(Defaults.CallbackTimeout),
            Help = "how long an attempt to deliver an event may take, in real time",
            Set = (settings, limit) => settings with { Server = settings.Server with { CallbackTimeout = limit } },
        },
    ];
}
