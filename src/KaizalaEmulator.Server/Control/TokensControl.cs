using System.Text.Json.Serialization;
using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Domain.Tokens;
using KaizalaEmulator.Server.Seeds;

namespace KaizalaEmulator.Server.Control;

/// <summary>As the portal's "Generate token" answered it; <c>refreshTokenExpiry</c> in epoch milliseconds.</summary>
internal sealed record NewTokenAnswer(string RefreshToken, long RefreshTokenExpiry);

internal sealed record TokensAnswer(IReadOnlyList<TokenAnswer> Tokens);

internal sealed record TokenAnswer(string Use, string Token, string Kind, string ApplicationId, string MobileNumber, DateTimeOffset ExpiresAt)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? GroupId { get; init; }

    public bool Revoked { get; init; }

    public static TokenAnswer Of(string use, string text, Caller caller, DateTimeOffset expiresAt) =>
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
        control.Post<SeedToken, NewTokenAnswer>("/tokens", Generate, status: 201);
    }

    private static Result<TokensAnswer> List(ControlCall call) =>
        new TokensAnswer(
        [
            .. call.World.Tokens.Refresh.All.Select(token => TokenAnswer.Of("refresh", token.Text, token.Caller, token.ExpiresAt)),
            .. call.World.Tokens.Access.Select(token =>
                TokenAnswer.Of("access", token.Text, token.Caller, token.ExpiresAt) with { Revoked = token.IsRevoked }),
        ]);

    private static Result<NewTokenAnswer> Generate(ControlCall call, SeedToken body)
    {
        var world = call.World;
        return TokenSeeder.CallerOf(world, body)
            .Then<Caller>(caller => caller.Connector.IsActive ? caller : TokenErrors.Deactivated(caller.Connector.ApplicationId))
            .Map(world.Tokens.Refresh.Issue)
            .Map(token => new NewTokenAnswer(token.Text, token.ExpiresAt.ToUnixTimeMilliseconds()));
    }
}
