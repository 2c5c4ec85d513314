using KaizalaEmulator.Domain.Shared;

namespace KaizalaEmulator.Domain.Tenancy;

/// <summary>The connectors of a tenant. Application ids are unique over all live worlds.</summary>
public sealed class ConnectorDirectory
{
    private const int SecretLength = 10;
    private const string SecretAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

    private readonly World _world;
    private readonly Dictionary<string, Connector> _byId = new(StringComparer.OrdinalIgnoreCase);

    internal ConnectorDirectory(World world) => _world = world;

    public IReadOnlyCollection<Connector> All => _byId.Values;

    public Connector? Find(string? applicationId) =>
        applicationId is null ? null : _byId.GetValueOrDefault(applicationId.Trim());

    public Result<Connector> Add(string? applicationId, string? secret, string name)
    {
        var id = applicationId?.Trim() ?? _world.Chance.NewId().ToString();
        if (!_world.Names.TryClaim(NameKind.ApplicationId, id))
            return ConnectorErrors.IdTaken(id);
        var connector = new Connector(id, secret ?? _world.Chance.Text(SecretLength, SecretAlphabet), name);
        _byId.Add(id, connector);
        return connector;
    }

    /// <summary>Deletes a connector; every token and webhook of it dies with it.</summary>
    public void Remove(Connector connector)
    {
        _world.Tokens.RevokeAllOf(connector);
        _world.Throttle.Forget(connector);
        _world.Webhooks.RemoveAllOf(connector);
        _byId.Remove(connector.ApplicationId);
        _world.Names.Release(NameKind.ApplicationId, connector.ApplicationId);
    }
}
