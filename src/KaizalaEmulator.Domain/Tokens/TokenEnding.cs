using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Domain.Tenancy;

namespace KaizalaEmulator.Domain.Tokens;

/// <summary>Which tokens to end: the one of a text, or all of a connector, or of those only one use.</summary>
/// <param name="Use"><c>access</c> or <c>refresh</c>; null for both.</param>
public sealed record TokenChoice(string? Token = null, string? ApplicationId = null, string? Use = null);

/// <summary>Tokens that were ended, or are about to be.</summary>
public sealed record ChosenTokens(IReadOnlyList<AccessToken> Access, IReadOnlyList<RefreshToken> Refresh);

/// <summary>Ends tokens before their time: a test of what a client does then need not wait a day or a year.</summary>
public sealed class TokenEnding
{
    private readonly World _world;

    internal TokenEnding(World world) => _world = world;

    /// <summary>Makes tokens expire now.</summary>
    public Result<ChosenTokens> Expire(TokenChoice choice) =>
        Each(choice, _world.Tokens.Expire, _world.Tokens.Refresh.Expire);

    /// <summary>Takes tokens back.</summary>
    public Result<ChosenTokens> Revoke(TokenChoice choice) =>
        Each(choice, _world.Tokens.Revoke, _world.Tokens.Refresh.Revoke);

    private Result<ChosenTokens> Each(TokenChoice choice, Action<AccessToken> endAccess, Action<RefreshToken> endRefresh) =>
        Choose(choice).Map(chosen =>
        {
            foreach (var token in chosen.Access)
                endAccess(token);
            foreach (var token in chosen.Refresh)
                endRefresh(token);
            return chosen;
        });

    private Result<ChosenTokens> Choose(TokenChoice choice) => choice switch
    {
        { Use: not (null or "access" or "refresh") } =>
            Invalid.Field("use", "\"access\" or \"refresh\", or nothing for both", Invalid.Quote(choice.Use)),
        { Token: { Length: > 0 } text, ApplicationId: null } => OfText(text),
        { ApplicationId: { Length: > 0 } id, Token: null } =>
            _world.Connectors.Find(id) is { } connector ? OfConnector(connector, choice.Use) : ConnectorErrors.Unknown(id),
        { Token: null } => Invalid.Missing("token", "the text of a token, or applicationId for all of a connector"),
        _ => Invalid.Field("token", "the text of a token, or applicationId for all of a connector", "both or an empty text"),
    };

    private Result<ChosenTokens> OfText(string text)
    {
        if (_world.Tokens.Refresh.Find(text) is { } refresh)
            return new ChosenTokens([], [refresh]);
        return _world.Tokens.Find(text) is { } access ? new ChosenTokens([access], []) : TokenErrors.NotOfThisWorld;
    }

    private ChosenTokens OfConnector(Connector connector, string? use) =>
        new(use == "refresh" ? [] : [.. _world.Tokens.Access.Where(token => token.Caller.Connector == connector)],
            use == "access" ? [] : [.. _world.Tokens.Refresh.All.Where(token => token.Caller.Connector == connector)]);
}
