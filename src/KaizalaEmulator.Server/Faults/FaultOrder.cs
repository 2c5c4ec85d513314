using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Domain.Tenancy;

namespace KaizalaEmulator.Server.Faults;

/// <summary>Which calls a fault may strike; what is null rules nothing out.</summary>
/// <param name="Method">An HTTP method, in any case.</param>
/// <param name="Path">A glob such as <c>/v1/groups/*/messages</c>: <c>*</c> is any text within a segment, <c>**</c> any segments.</param>
/// <param name="MobileNumber">The caller's number.</param>
public sealed record FaultMatch(string? Method = null, string? Path = null, string? MobileNumber = null);

/// <summary>A fault as it is asked for.</summary>
public sealed record FaultOrder(FaultEffect Effect)
{
    public FaultMatch Match { get; init; } = new();

    /// <summary>How often it strikes at most; null for always.</summary>
    public int? Times { get; init; }

    /// <summary>How likely it strikes a call that matches, above 0 and up to 1.</summary>
    public double Probability { get; init; } = 1;

    /// <summary>With the same seed the same calls are struck; null takes one from the world.</summary>
    public int? Seed { get; init; }

    internal static readonly TimeSpan LongestDelay = TimeSpan.FromDays(49);

    internal KaizalaError? Check() => CheckMatch() ?? CheckEffect() ?? this switch
    {
        { Times: < 1 } => Invalid.Field("times", "a whole number from 1 on", $"{Times}"),
        { Probability: not (> 0 and <= 1) } => Invalid.Field("probability", "a number above 0 and up to 1", $"{Probability}"),
        _ => null,
    };

    private KaizalaError? CheckMatch() => Match switch
    {
        { Method: { } method } when method.Length == 0 || !method.All(char.IsAsciiLetter) =>
            Invalid.Field("match.method", "an HTTP method such as POST", Invalid.Quote(method)),
        { Path: { } path } when !path.StartsWith('/') =>
            Invalid.Field("match.path", "a glob that begins with /, such as /v1/groups/*/messages", Invalid.Quote(path)),
        { MobileNumber: { } number } => PhoneNumber.Read("match.mobileNumber", number).Error,
        _ => null,
    };

    private KaizalaError? CheckEffect() => Effect switch
    {
        FaultEffect.Fail { Status: < 400 or > 599 } fail =>
            Invalid.Field("effect.status", "400 to 599", $"{fail.Status}"),
        FaultEffect.Delay delay when delay.By <= TimeSpan.Zero || delay.By > LongestDelay =>
            Invalid.Field("effect.delay", "more than nothing and at most P49D", $"{delay.Text}"),
        FaultEffect.Truncate { Bytes: < 0 } truncate =>
            Invalid.Field("effect.truncateAfter", "a number of bytes from 0 on", $"{truncate.Bytes}"),
        FaultEffect.Trickle { BytesPerSecond: < 1 } trickle =>
            Invalid.Field("effect.bytesPerSecond", "a number of bytes from 1 on", $"{trickle.BytesPerSecond}"),
        _ => null,
    };
}
