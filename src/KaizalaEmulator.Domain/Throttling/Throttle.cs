using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Domain.Tenancy;

namespace KaizalaEmulator.Domain.Throttling;

/// <summary>A refused call: why, and after how many whole seconds a call passes again.</summary>
public sealed record ThrottleRefusal(KaizalaError Error, int RetryAfter);

/// <summary>The throttle of a world, off unless asked for: so many calls per connector, and per tenant, in a minute.</summary>
public sealed class Throttle
{
    private readonly World _world;
    private readonly Dictionary<Connector, ThrottleWindow> _connectors = [];
    private ThrottleWindow _tenant = new();

    internal Throttle(World world, bool isEnabled) => (_world, IsEnabled) = (world, isEnabled);

    public bool IsEnabled { get; private set; }

    /// <summary>Calls of one connector in a window.</summary>
    public int PerConnector { get; private set; } = ThrottleLimits.PerConnector;

    /// <summary>Calls of all connectors together in a window.</summary>
    public int PerTenant { get; private set; } = ThrottleLimits.PerTenant;

    /// <summary>Changes what is given, and leaves the rest. Switched on, it begins with empty windows.</summary>
    /// <returns>Null when it is done.</returns>
    public KaizalaError? Change(bool? isEnabled = null, int? perConnector = null, int? perTenant = null)
    {
        if ((TooSmall("perConnector", perConnector) ?? TooSmall("perTenant", perTenant)) is { } refused)
            return refused;
        PerConnector = perConnector ?? PerConnector;
        PerTenant = perTenant ?? PerTenant;
        if (isEnabled == true && !IsEnabled)
        {
            _connectors.Clear();
            _tenant = new ThrottleWindow();
        }

        IsEnabled = isEnabled ?? IsEnabled;
        return null;
    }

    /// <summary>Counts a call of a connector, unless a window is full: then it counts for neither.</summary>
    /// <returns>Null when the call may pass.</returns>
    public ThrottleRefusal? Admit(Connector connector)
    {
        if (!IsEnabled)
            return null;
        if (!_connectors.TryGetValue(connector, out var own))
            _connectors.Add(connector, own = new ThrottleWindow());
        var now = _world.Now;
        var wait = own.LeftIfFull(now, PerConnector);
        var tenantWait = _tenant.LeftIfFull(now, PerTenant);
        if (wait is null && tenantWait is null)
        {
            own.Count(now);
            _tenant.Count(now);
            return null;
        }

        // Of two full windows the longer decides: a client that has waited for it passes.
        return wait is null || tenantWait > wait
            ? new ThrottleRefusal(ThrottleErrors.TenantFull(PerTenant, Seconds(tenantWait!.Value)), Seconds(tenantWait.Value))
            : new ThrottleRefusal(ThrottleErrors.ConnectorFull(connector, PerConnector, Seconds(wait.Value)), Seconds(wait.Value));
    }

    internal void Forget(Connector connector) => _connectors.Remove(connector);

    /// <summary>Whole seconds, at least 1 (documented), and never less than what is left.</summary>
    private static int Seconds(TimeSpan left) => Math.Max(1, (int)Math.Ceiling(left.TotalSeconds));

    private static KaizalaError? TooSmall(string field, int? limit) =>
        limit < 1 ? Invalid.Field(field, "a whole number from 1 on", $"{limit}") : null;
}
