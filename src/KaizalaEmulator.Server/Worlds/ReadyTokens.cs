using KaizalaEmulator.Domain;
using KaizalaEmulator.Domain.Tenancy;
using KaizalaEmulator.Domain.Tokens;

namespace KaizalaEmulator.Server.Worlds;

/// <summary>A connector with a refresh and an access token that work at once: what a newcomer pastes first.</summary>
public sealed record ReadyTokens(Connector Connector, User User, string RefreshToken, string AccessToken)
{
    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz0123456789";

    /// <summary>Those the seed fixes; where it fixes none, new ones of the first connector and the first administrator or user.</summary>
    internal static ReadyTokens? Of(World world)
    {
        var seeded = world.Tokens.Refresh.All.FirstOrDefault(token => token.IsFixed && token.Caller.Kind != TokenKind.Group);
        if (seeded?.Caller is not { } caller)
        {
            var connector = world.Connectors.All.FirstOrDefault(candidate => candidate.IsActive);
            var user = world.Users.All.FirstOrDefault(candidate => candidate.IsTenantAdmin) ?? world.Users.All.FirstOrDefault();
            if (connector is null || user is null)
                return null;
            caller = SignIn.CallerFor(user, connector);
        }

        var refresh = seeded?.Text ?? Fresh("refresh", text => world.Tokens.Refresh.IssueFixed(caller, text).IsSuccess);
        var access = world.Tokens.Access.FirstOrDefault(token => token.Caller == caller)?.Text
            ?? Fresh("access", text => world.Tokens.IssueFixed(caller, text).IsSuccess);
        return new ReadyTokens(caller.Connector, caller.User, refresh, access);

        string Fresh(string use, Predicate<string> issue)
        {
            // Drawn again where a live world of the same random seed has the text already.
            while (true)
                if ($"kaizala-{use}-{world.Chance.Text(24, Alphabet)}" is var text && issue(text))
                    return text;
        }
    }
}
