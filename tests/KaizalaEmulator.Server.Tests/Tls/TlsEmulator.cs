using System.Net;
using KaizalaEmulator.Server.Hosting;
using KaizalaEmulator.Server.Tls;

namespace KaizalaEmulator.Server.Tests.Tls;

/// <summary>An emulator with HTTPS on free ports, its authority in a folder of its own.</summary>
public sealed class TlsEmulator : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private EmulatorServer? server;

    public EmulatorServer Server => server ?? throw new InvalidOperationException("Not started.");

    public int Port => new Uri(Server.Endpoints.Tls!).Port;

    public string Authority
    {
        get
        {
            using var authority = LocalAuthority.Open(folder.Path, TimeProvider.System, text => throw new InvalidOperationException(text));
            return authority.Pem;
        }
    }

    internal CompiledInClient Client(Version? version = null) => new(Authority, Port, version ?? HttpVersion.Version11);

    public async ValueTask InitializeAsync() => server = await EmulatorServer.StartAsync(new EmulatorOptions
    {
        Port = 0,
        Tls = true,
        TlsPort = 0,
        DataFolder = folder.Path,
    });

    public async ValueTask DisposeAsync()
    {
        if (server is not null)
            await server.DisposeAsync();
        folder.Dispose();
    }
}
