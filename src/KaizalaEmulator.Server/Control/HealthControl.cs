using System.Reflection;

namespace KaizalaEmulator.Server.Control;

internal sealed record HealthAnswer(string Status, string Version);

internal static class HealthControl
{
    private static readonly string Version =
        typeof(HealthControl).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";

    /// <summary>Sockets open only after the seed is planted, so that whoever is answered at all finds it ready.</summary>
    public static void MapHealth(this ControlRoutes control) =>
        control.Get<HealthAnswer>("/health", _ => new HealthAnswer("ready", Version));
}
