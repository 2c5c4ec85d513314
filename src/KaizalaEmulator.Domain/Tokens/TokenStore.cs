using KaizalaEmulator.Domain.Groups;
using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Domain.Tenancy;

namespace KaizalaEmulator.Domain.Tokens;

/// <summary>The access tokens of a world, found by text; a text that is not kept is judged by its signature.</summary>
public sealed class TokenStore
{
    private readonly World _world;
    private readonly Dictionary<string, AccessToken> _access = [];
    private readonly Queue<AccessToken> _byAge = new();
    private readonly byte[] _key = new byte[32];

    internal TokenStore(World world)
    {
        _world = world;
        world.Chance.Fill(_key);
        Refresh = new RefreshTokenStore(world, this);
        Codes = new AuthorizationCodeStore(world);
    }

    public RefreshTokenStore Refresh { get; }

    public AuthorizationCodeStore Codes { get; }

    public IEnumerable<AccessToken> Access => _access.Values;

    /// <summary>The token of that text, expired or revoked ones included, or null when it is none of this world.</summary>
    public AccessToken? Find(string text) =>
        _access.TryGetValue(text, out var known) ? known : FromSignature(text);

    /// <summary>Whether a call may go on with this token.</summary>
    public KaizalaError? Judge(AccessToken? token) =>
        token is null || token.IsRevoked || token.EndsAt <= _world.Now ? TokenErrors.Invalid : null;

    /// <summary>Issues an access token that lives 24 hours.</summary>
    public AccessToken Issue(Caller caller)
    {
        ForgetOld();
        var now = _world.Now;
        var expires = now + TokenLimits.AccessTokenLife;
        var token = new AccessToken(Write(caller, isAccess: true, now, expires), caller, expires);
        _world.Names.TryClaim(NameKind.Token, token.Text);
        _access[token.Text] = token;
        _byAge.Enqueue(token);
        return token;
    }

    /// <summary>Issues an access token with a text of the user's choice.</summary>
    public Result<AccessToken> IssueFixed(Caller caller, string text)
    {
        if (!_world.Names.TryClaim(NameKind.Token, text))
            return new KaizalaError(ErrorKind.Conflict, "accessToken: this text is a token of this or another world already.");
        return _access[text] = new AccessToken(text, caller, _world.Now + TokenLimits.AccessTokenLife, IsFixed: true);
    }

    /// <summary>Makes an access token expire now.</summary>
    public void Expire(AccessToken token) => Hold(token).CutShortAt ??= _world.Now;

    /// <summary>Takes an access token back.</summary>
    public void Revoke(AccessToken token) => Hold(token).IsRevoked = true;

    internal void RevokeAllOf(Connector connector) => Revoke(caller => caller.Connector == connector);

    internal void RevokeAllOf(User user) => Revoke(caller => caller.User == user);

    internal string Write(Caller caller, bool isAccess, DateTimeOffset issuedAt, DateTimeOffset expiresAt) =>
        _world.TokenCodec.Write(new TokenClaims
        {
            IsAccess = isAccess,
            Id = _world.Chance.NewId().ToString(),
            IssuedAt = issuedAt,
            ExpiresAt = expiresAt,
            ApplicationId = caller.Connector.ApplicationId,
            MobileNumber = caller.User.MobileNumber.Text,
            UserId = caller.User.Id.Text,
            Kind = caller.Kind,
            TenantId = _world.Tenant.Id,
            Scope = Scopes.Access(caller.Connector.Permissions),
            GroupId = caller.Group?.Text,
        }, _key);

    internal TokenClaims? Read(string text) => _world.TokenCodec.Read(text, _key);

    private AccessToken? FromSignature(string text)
    {
        if (Read(text) is not { IsAccess: true } claims)
            return null;
        if (_world.Connectors.Find(claims.ApplicationId) is not { } connector
            || _world.Users.Find(new UserId(claims.UserId)) is not { } user)
            return null;
        GroupId? group = claims.GroupId is null ? null : new GroupId(claims.GroupId);
        return new AccessToken(text, new Caller(connector, user, claims.Kind, group), claims.ExpiresAt);
    }

    /// <summary>Puts a token that only its signature vouched for back into the index, which knows better from now on.</summary>
    private AccessToken Hold(AccessToken token)
    {
        if (_access.TryAdd(token.Text, token))
        {
            _world.Names.TryClaim(NameKind.Token, token.Text);
            _byAge.Enqueue(token);
        }

        return token;
    }

    private void Revoke(Predicate<Caller> concerns)
    {
        foreach (var token in _access.Values)
            token.IsRevoked |= concerns(token.Caller);
        Refresh.Revoke(concerns);
        Codes.Revoke(concerns);
    }

    /// <summary>Drops expired tokens, and the oldest beyond the bound, unless only the index knows that they are revoked.</summary>
    private void ForgetOld()
    {
        while (_byAge.TryPeek(out var oldest)
               && (oldest.ExpiresAt <= _world.Now || (_byAge.Count >= TokenLimits.IndexedAccessTokens && !oldest.IsOutlivedByText)))
        {
            _byAge.Dequeue();
            _access.Remove(oldest.Text);
            _world.Names.Release(NameKind.Token, oldest.Text);
        }
    }
}
