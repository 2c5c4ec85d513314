using KaizalaEmulator.Domain.Tenancy;

namespace KaizalaEmulator.Server.Tests.Api.Rights;

/// <summary>What becomes of a call.</summary>
internal enum Outcome
{
    Ok,

    /// <summary>403 that names the role it takes.</summary>
    NeedsRole,

    /// <summary>403 that names the permission the connector lacks.</summary>
    NeedsPermission,

    /// <summary>403 that names the kind of token it takes.</summary>
    NeedsToken,

    /// <summary>404, as if it were not there.</summary>
    Hidden,
}

/// <summary>
/// A row of the table: an operation, a call of it, and what becomes of it by the caller's place in the group. Texts in
/// braces are filled from the scene.
/// </summary>
internal sealed record Right(string Operation, Permissions? Permission, Right.Places Allowed)
{
    /// <summary>What tells this call from others of the operation.</summary>
    public string Variant { get; init; } = "";

    public string Query { get; init; } = "";

    public string? Body { get; init; }

    /// <summary>The name of a file to send instead of a body.</summary>
    public string? File { get; init; }

    /// <summary>Where the place in the group does not decide.</summary>
    public Func<Standing, Outcome?> Except { get; init; } = _ => null;

    public Outcome Expected(Standing standing) => Except(standing) ?? standing.Effective switch
    {
        Place.Admin => Allowed.Admin,
        Place.Member => Allowed.Member,
        Place.Subscriber => Allowed.Subscriber,
        _ => Allowed.Outsider,
    };

    public override string ToString() => Variant.Length == 0 ? Operation : $"{Operation} ({Variant})";

    /// <summary>The outcome for each place.</summary>
    internal sealed record Places(Outcome Admin, Outcome Member, Outcome Subscriber, Outcome Outsider)
    {
        public static readonly Places Admins = new(Outcome.Ok, Outcome.NeedsRole, Outcome.NeedsRole, Outcome.Hidden);
        public static readonly Places Inside = new(Outcome.Ok, Outcome.Ok, Outcome.NeedsRole, Outcome.Hidden);
        public static readonly Places Everyone = new(Outcome.Ok, Outcome.Ok, Outcome.Ok, Outcome.Hidden);

        /// <summary>No group is concerned.</summary>
        public static readonly Places Anyone = new(Outcome.Ok, Outcome.Ok, Outcome.Ok, Outcome.Ok);
    }
}
