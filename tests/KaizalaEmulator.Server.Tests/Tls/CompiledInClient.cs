using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;

namespace KaizalaEmulator.Server.Tests.Tls;

/// <summary>
/// A client as people wrote them, with <c>https://api.kaiza.la</c> compiled in: only name resolution (every name is
/// 127.0.0.1) and trust (the authority, nothing else) are arranged around it.
/// </summary>
internal sealed class CompiledInClient : IDisposable
{
    public const string ApiRoot = "https://api.kaiza.la";

    private readonly HttpClient http;

    /// <param name="authority">The PEM of the only authority trusted.</param>
    /// <param name="port">The emulator's HTTPS port, which here stands for 443.</param>
    /// <param name="version">The HTTP version to speak, and no other.</param>
    public CompiledInClient(string authority, int port, Version? version = null)
    {
        var trust = new X509ChainPolicy
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust,
            RevocationMode = X509RevocationMode.NoCheck,
            CustomTrustStore = { X509Certificate2.CreateFromPem(authority) },
        };
        http = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            SslOptions = new SslClientAuthenticationOptions { CertificateChainPolicy = trust },
            ConnectCallback = async (_, cancel) =>
            {
                var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                await socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, port), cancel);
                return new NetworkStream(socket, ownsSocket: true);
            },
        })
        {
            DefaultRequestVersion = version ?? HttpVersion.Version11,
            DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };
    }

    /// <summary>Trades the demo tenant's refresh token for an access token and the endpoint URL.</summary>
    public async Task<JsonElement> SignIn(string apiRoot = ApiRoot)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, apiRoot + "/v1/accessToken");
        request.Headers.Add("applicationId", "0c5e308a-7a1b-4c3d-9e2f-030803080308");
        request.Headers.Add("applicationSecret", "KZDEMO0308");
        request.Headers.Add("refreshToken", "kaizala-demo-refresh");
        return (await Send(request)).Body;
    }

    public async Task<HttpStatusCode> SendMessage(string endpointUrl, string accessToken, string text)
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Post, endpointUrl + "v1/groups/00000308-0000-4000-8000-000000000001/messages")
        {
            Content = new StringContent($$"""{"message":"{{text}}"}""", Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("accessToken", accessToken);
        return (await Send(request)).Status;
    }

    public async Task<(HttpStatusCode Status, Version Version, JsonElement Body)> Get(string url)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        return await Send(request);
    }

    public void Dispose() => http.Dispose();

    private async Task<(HttpStatusCode Status, Version Version, JsonElement Body)> Send(HttpRequestMessage request)
    {
        var cancel = TestContext.Current.CancellationToken;
        using var response = await http.SendAsync(request, cancel);
        return (response.StatusCode, response.Version, JsonElement.Parse(await response.Content.ReadAsStringAsync(cancel)));
    }
}
