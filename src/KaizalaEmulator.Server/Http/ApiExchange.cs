using System.Diagnostics.CodeAnalysis;
using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Domain.Tenancy;
using KaizalaEmulator.Domain.Tokens;
using KaizalaEmulator.Server.Faults;
using KaizalaEmulator.Server.Hosting;
using KaizalaEmulator.Server.Worlds;
using Microsoft.AspNetCore.Http;

namespace KaizalaEmulator.Server.Http;

/// <summary>One API call under way: its world, its caller, its body and, in the end, its answer.</summary>
internal sealed class ApiExchange(HttpContext http, HostedWorld world, string? accessToken, string path)
{
    public HttpContext Http { get; } = http;

    /// <summary>The world the call belongs to; calls without a token may find theirs only by their body.</summary>
    public HostedWorld World { get; set; } = world;

    /// <summary>The access token as presented, judged or not.</summary>
    public string? AccessToken { get; } = accessToken;

    /// <summary>The path as the client sent it.</summary>
    public string Path { get; } = path;

    /// <summary>The token of that text, expired or revoked as it may be.</summary>
    public AccessToken? Token { get; set; }

    public Caller? Caller { get; set; }

    /// <summary>The connector the call counts for, found before anything is judged.</summary>
    public Connector? Connector { get; set; }

    /// <summary>The person whose endpoint the call should have gone to; nobody for the calls that are never relocated.</summary>
    public User? User { get; set; }

    public bool IsLastBeforeRelocation { get; set; }

    /// <summary>The fault that struck the call.</summary>
    public Fault? Fault { get; set; }

    /// <summary>The connector and the person of a call that carries no access token, for the journal.</summary>
    public string? ApplicationId { get; set; }

    public string? MobileNumber { get; set; }

    /// <summary>The parsed body of a call that names its connector there.</summary>
    public INamesApplication? Naming { get; set; }

    public byte[] RequestBody { get; set; } = [];

    public Answer? Answer { get; set; }

    public static ApiExchange Of(HttpContext http) => http.Features.Get<ApiExchange>()
        ?? throw new InvalidOperationException("API operations run behind UseKaizalaEmulator.");
}
