using System.Text.Json.Serialization;
using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Domain.Tokens;
using KaizalaEmulator.Server.Seeds;

namespace KaizalaEmulator.Server.Control;

/// <summary>As the portal's "Generate token" answered it; <c>refreshTokenExpiry</c> in epoch milliseconds.</summary>
internal sealed record NewTokenAnswer(string RefreshToken, long RefreshTokenExpiry);

/// <summary>One token, or all of a connector; <c>use</c> narrows these to <c>access</c> or <c>refresh</c>.</summary>
internal sealed record EndTokensRequest(string? Token, string? ApplicationId, string? Use)
{
    public TokenChoice Choice => new(Token, ApplicationId, Use);
}

internal sealed record TokensAnswer(IReadOnlyList<TokenAnswer> Tokens);

internal sealed record TokenAnswer(string Use, string Token, string Kind, string ApplicationId, string MobileNumber, DateTimeOffset ExpiresAt)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? GroupId { get; init; }

    public bool Revoked { get; init; }

    public static TokenAnswer Of(RefreshToken token) => Of("refresh", token.Text, token.Caller, token.ExpiresAt);

    public static TokenAnswer Of(AccessToken token) =>
        Of("access", token.Text, token.Caller, token.EndsAt) with { Revoked = token.IsRevoked };

    private static TokenAnswer Of(string use, string text, Caller caller, DateTimeOffset expiresAt) =>
        new(use, text, KindOf(caller.Kind), caller.Connector.ApplicationId, caller.User.MobileNumber.Text, expiresAt)
        {
            GroupId = caller.Group?.Text,
        };

    private static string KindOf(TokenKind kind) => kind switch
    {
        TokenKind.Tenant => "tenant",
        TokenKind.Group => "group",
        _ => "user",
    };
}

internal static class TokensControl
{
    public static void MapTokens(this ControlRoutes control)
    {
        control.Get("/tokens", List);
        control.Post<SeedToken, NewTokenAnswer>("/tokens", Generate, status: 201, changes: "tokens");
        control.Post<EndTokensRequest, TokensAnswer>("/tokens/expire", Expire, changes: "tokens");
        control.Post<EndTokensRequest, TokensAnswer>("/tokens/revoke", Revoke, changes: "tokens");
    }

    private static Result<TokensAnswer> List(ControlCall call) =>
        Show(call.World.Tokens.Refresh.All, call.World.Tokens.Access);

    private static Result<TokensAnswer> Expire(ControlCall call, EndTokensRequest body) =>
        call.World.TokenEnding.Expire(body.Choice).Map(ended => Show(ended.Refresh, ended.Access));

    private static Result<TokensAnswer> Revoke(ControlCall call, EndTokensRequest body) =>
        call.World.TokenEnding.Revoke(body.Choice).Map(ended =>
        {
            var shown = Show(ended.Refresh, ended.Access);
            return shown with { Tokens = [.. shown.Tokens.Select(token => token with { Revoked = true })] };
        });

    private static TokensAnswer Show(IEnumerable<RefreshToken> refresh, IEnumerable<AccessToken> access) =>
        new([.. refresh.Select(TokenAnswer.Of), .. access.Select(TokenAnswer.Of)]);

    private static Result<NewTokenAnswer> Generate(ControlCall call, SeedToken body)
    {
        var world = call.World;
        return TokenSeeder.CallerOf(world, body)
            .Then<Caller>(caller => caller.Connector.IsActive ? caller : TokenErrors.Deactivated(caller.Connector.ApplicationId))
            .Map(world.Tokens.Refresh.Issue)
            .Map(token => new NewTokenAnswer(token.Text, token.ExpiresAt.ToUnixTimeMilliseconds()));
    }
}
