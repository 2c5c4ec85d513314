using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Domain.Tenancy;

namespace KaizalaEmulator.Domain.Tokens;

/// <summary>The authorization codes of a world. A code names its world as a token does: it is unique over all live worlds.</summary>
public sealed class AuthorizationCodeStore
{
    private const int TextLength = 40;
    private const string TextAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private readonly World _world;
    private readonly OrderedDictionary<string, AuthorizationCode> _byAge = new(StringComparer.Ordinal);

    internal AuthorizationCodeStore(World world) => _world = world;

    public AuthorizationCode Issue(Caller caller)
    {
        if (_byAge.Count >= TokenLimits.AuthorizationCodes)
            Forget(_byAge.GetAt(0).Value);
        var code = new AuthorizationCode(NewText(), caller, _world.Now);
        _byAge.Add(code.Text, code);
        return code;
    }

    /// <summary>Takes a code, once. One presented by another connector stays good for its own.</summary>
    public Result<AuthorizationCode> Redeem(string text, Connector connector)
    {
        if (!_byAge.TryGetValue(text, out var code))
            return AuthorizationErrors.CodeUnknown;
        if (code.Caller.Connector != connector)
            return AuthorizationErrors.CodeForeign;
        if (code.IsUsed)
            return AuthorizationErrors.CodeUsed;
        if (code.ExpiresAt <= _world.Now)
            return AuthorizationErrors.CodeExpired(code.ExpiresAt);
        code.IsUsed = true;
        return code;
    }

    /// <summary>The person who signed in for a code, whatever its state.</summary>
    public User? OwnerOf(string? text) =>
        text is not null && _byAge.TryGetValue(text, out var code) ? code.Caller.User : null;

    internal void Revoke(Predicate<Caller> concerns)
    {
        foreach (var code in _byAge.Values.Where(code => concerns(code.Caller)).ToList())
            Forget(code);
    }

    /// <summary>Worlds of the same random seed make the same texts: what another has taken is passed over.</summary>
    private string NewText()
    {
        string text;
        do
            text = _world.Chance.Text(TextLength, TextAlphabet);
        while (!_world.Names.TryClaim(NameKind.Token, text));
        return text;
    }

    private void Forget(AuthorizationCode code)
    {
        _byAge.Remove(code.Text);
        _world.Names.Release(NameKind.Token, code.Text);
    }
}
