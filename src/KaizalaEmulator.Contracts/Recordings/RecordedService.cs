using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using WireMock.Server;
using WireMock.Settings;

namespace KaizalaEmulator.Contracts.Recordings;

/// <summary>A recording that answers on a loopback port. What no mapping knows is 404.</summary>
public sealed class RecordedService : IDisposable
{
    private readonly WireMockServer _server;

    private RecordedService(WireMockServer server) => _server = server;

    /// <summary>The API root, without a trailing slash.</summary>
    public string ApiRoot => RootOf(_server);

    /// <summary>Serves a folder that <c>record</c> wrote.</summary>
    /// <param name="folder">The folder, with <c>recording.json</c> and files of WireMock mappings.</param>
    /// <param name="port">The port; 0 picks a free one.</param>
    /// <param name="time">Tells by how much the recorded times are moved on.</param>
    /// <exception cref="InvalidDataException">The folder holds no recording.</exception>
    /// <exception cref="IOException">The port cannot be bound.</exception>
    public static RecordedService Start(string folder, int port, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        var recording = Recording.Read(folder);
        WireMockServer server;
        try
        {
            server = WireMockServer.Start(new WireMockServerSettings { Urls = [$"http://127.0.0.1:{port}"], StartAdminInterface = false, HandleRequestsSynchronously = true });
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            throw new IOException($"Port {port} cannot be bound: {problem.Message}", problem);
        }

        var shift = new TimeShift(recording.RecordedAt, time.GetUtcNow());
        foreach (var mapping in recording.Mappings)
        {
            server.WithMapping(Served(mapping, RootOf(server), shift));
            if ((string?)mapping["Scenario"] is { } scenario)
                server.SetScenarioState(scenario, Recording.StateName(0));
        }

        return new RecordedService(server);
    }

    /// <inheritdoc/>
    public void Dispose() => _server.Dispose();

    /// <summary>WireMock calls itself localhost, whatever it was bound to.</summary>
    private static string RootOf(WireMockServer server) => $"http://127.0.0.1:{server.Port}";

    /// <summary>The body goes as text: WireMock would take its times apart.</summary>
    private static string Served(JObject mapping, string apiRoot, TimeShift shift)
    {
        var copy = (JObject)mapping.DeepClone();
        var response = (JObject)copy["Response"]!;
        if (response["BodyAsJson"] is { } body)
        {
            response.Remove("BodyAsJson");
            response["Body"] = shift.Of(body).ToString(Formatting.None);
        }

        return copy.ToString(Formatting.None).Replace(Recording.Host, apiRoot, StringComparison.Ordinal);
    }
}
