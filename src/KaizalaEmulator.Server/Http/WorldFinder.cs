using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Server.Http.Tokens;
using KaizalaEmulator.Server.Worlds;
using Microsoft.AspNetCore.Http;

namespace KaizalaEmulator.Server.Http;

/// <summary>Finds the world of a call by what it carries: access token, else refresh token, else application id, else "default".</summary>
internal static class WorldFinder
{
    private const string Bearer = "Bearer ";

    public static (HostedWorld World, string? AccessToken) Find(IHeaderDictionary headers, WorldRegistry worlds)
    {
        var accessToken = AccessToken(headers);
        var world = (accessToken is null ? null : OfToken(accessToken, worlds))
            ?? (headers["refreshToken"] is [{ Length: > 0 } refresh, ..] ? OfToken(refresh, worlds) : null)
            ?? (headers["applicationId"] is [{ Length: > 0 } id, ..] ? worlds.OwnerOf(NameKind.ApplicationId, id.Trim()) : null)
            ?? worlds.Default;
        return (world, accessToken);
    }

    private static string? AccessToken(IHeaderDictionary headers)
    {
        if (headers["accessToken"] is [{ Length: > 0 } token, ..])
            return token;
        return headers.Authorization is [{ } value, ..] && value.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)
            && value[Bearer.Length..].Trim() is { Length: > 0 } bearer ? bearer : null;
    }

    /// <summary>A token that no index holds any more still names its connector.</summary>
    private static HostedWorld? OfToken(string text, WorldRegistry worlds) =>
        worlds.OwnerOf(NameKind.Token, text)
        ?? (JwtTokenCodec.PeekApplicationId(text) is { } id ? worlds.OwnerOf(NameKind.ApplicationId, id) : null);
}
