using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Domain.Tenancy;

namespace KaizalaEmulator.Domain.Tokens;

/// <summary>The live refresh tokens of a world: issue, supersede, rotate, revoke.</summary>
public sealed class RefreshTokenStore
{
    private readonly World _world;
    private readonly TokenStore _tokens;
    private readonly Dictionary<string, RefreshToken> _byText = [];
    private readonly Dictionary<string, HashSet<TokenFamily>> _bySubject = [];

    // A text that a seed fixed carries no signature: only this remembers that it was a token once.
    private readonly HashSet<string> _revokedTexts = [];

    internal RefreshTokenStore(World world, TokenStore tokens)
    {
        _world = world;
        _tokens = tokens;
    }

    public IReadOnlyCollection<RefreshToken> All => _byText.Values;

    /// <summary>Issues a refresh token; the earlier one of the same connector and person or group is void from then on.</summary>
    public RefreshToken Issue(Caller caller)
    {
        if (_bySubject.Remove(caller.Subject, out var earlier))
            foreach (var token in earlier.SelectMany(family => family.Tokens).Where(token => !token.IsFixed).ToList())
                Drop(token);
        return Keep(NewText(caller), caller, new TokenFamily(), isFixed: false);
    }

    /// <summary>Issues a refresh token with a text of the user's choice; nothing ever supersedes it.</summary>
    public Result<RefreshToken> IssueFixed(Caller caller, string text) =>
        _byText.ContainsKey(text) || !_world.Names.TryClaim(NameKind.Token, text)
            ? new KaizalaError(ErrorKind.Conflict, "refreshToken: this text is a token of this or another world already.")
            : Keep(text, caller, new TokenFamily(), isFixed: true);

    /// <summary>The live token of that text, or which way it is none.</summary>
    public Result<RefreshToken> Redeem(string text, Connector connector)
    {
        if (!_byText.TryGetValue(text, out var token))
            return WhyUnknown(text);
        if (token.Caller.Connector != connector)
            return TokenErrors.RefreshForeign;
        if (token.ExpiresAt <= _world.Now)
            return TokenErrors.RefreshExpired(token.ExpiresAt);
        if (token.IsUnusedRotation)
            Settle(token);
        return token;
    }

    /// <summary>From day 328 on a new token of the same family, else null.</summary>
    public RefreshToken? Rotate(RefreshToken token)
    {
        if (_world.Now - token.IssuedAt < TokenLimits.RotationAge)
            return null;
        var rotated = Keep(NewText(token.Caller), token.Caller, token.Family, isFixed: false);
        rotated.IsUnusedRotation = true;
        return rotated;
    }

    /// <summary>The person a refresh token speaks for, whatever its state: relocation asks this.</summary>
    public User? OwnerOf(string text) =>
        _byText.TryGetValue(text, out var token) ? token.Caller.User
        : _tokens.Read(text) is { } claims ? _world.Users.Find(new UserId(claims.UserId))
        : null;

    /// <summary>The live token of that text.</summary>
    public RefreshToken? Find(string text) => _byText.GetValueOrDefault(text);

    /// <summary>Makes a refresh token expire now.</summary>
    public void Expire(RefreshToken token) => token.CutShortAt ??= _world.Now;

    /// <summary>Takes a refresh token back.</summary>
    public void Revoke(RefreshToken token) => Drop(token);

    internal void Revoke(Predicate<Caller> concerns)
    {
        foreach (var token in _byText.Values.Where(token => concerns(token.Caller)).ToList())
            Drop(token);
    }

    private KaizalaError WhyUnknown(string text) => _tokens.Read(text) switch
    {
        null when _revokedTexts.Contains(text) => TokenErrors.RefreshRevoked,
        null or { IsAccess: true } => TokenErrors.RefreshUnknown,
        { } claims when claims.ExpiresAt <= _world.Now => TokenErrors.RefreshExpired(claims.ExpiresAt),
        _ => TokenErrors.RefreshRevoked,
    };

    /// <summary>First use of a rotated token: it alone goes on.</summary>
    private void Settle(RefreshToken used)
    {
        used.IsUnusedRotation = false;
        foreach (var other in used.Family.Tokens.Where(other => other != used && !other.IsFixed).ToList())
            Drop(other);
    }

    private string NewText(Caller caller)
    {
        var text = _tokens.Write(caller, isAccess: false, _world.Now, _world.Now + TokenLimits.RefreshTokenLife);
        _world.Names.TryClaim(NameKind.Token, text);
        return text;
    }

    private RefreshToken Keep(string text, Caller caller, TokenFamily family, bool isFixed)
    {
        var token = new RefreshToken(text, caller, _world.Now, family) { IsFixed = isFixed };
        family.Tokens.Add(token);
        _byText.Add(text, token);
        if (isFixed)
            return token;
        // A person may have two: their own, and what rotation made of one that a seed fixed.
        if (!_bySubject.TryGetValue(caller.Subject, out var families))
            _bySubject[caller.Subject] = families = [];
        families.Add(family);
        return token;
    }

    private void Drop(RefreshToken token)
    {
        token.Family.Tokens.Remove(token);
        _byText.Remove(token.Text);
        if (token.IsFixed)
            _revokedTexts.Add(token.Text);
        else
            _world.Names.Release(NameKind.Token, token.Text);
    }
}
