using System.Text.Json;
using System.Text.Json.Serialization;
using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Server.Faults;

namespace KaizalaEmulator.Server.Control;

/// <summary>A body in which a key that means nothing is refused: a mistyped one would let a fault strike everything.</summary>
internal abstract record StrictBody
{
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }

    public KaizalaError? Refuse(string within, string known) =>
        // A known key whose value is null arrives as a blank one: it is unset.
        Unknown?.Keys.FirstOrDefault(key => !string.IsNullOrWhiteSpace(key)) is { } unknown
            ? Invalid.Field(within + unknown, $"one of the keys {known}", "an unknown key")
            : null;
}

internal sealed record FaultMatchBody : StrictBody
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Method { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Path { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? MobileNumber { get; init; }

    public static FaultMatchBody Of(FaultMatch match) =>
        new() { Method = match.Method, Path = match.Path, MobileNumber = match.MobileNumber };
}

/// <summary>One effect: <c>status</c>, <c>delay</c>, <c>abort</c>, <c>truncateAfter</c> or <c>bytesPerSecond</c>.</summary>
internal sealed record FaultEffectBody : StrictBody
{
    private const string Known = "status, errorCode, delay, clock, abort, truncateAfter, bytesPerSecond";

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Status { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ErrorCode { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public TimeSpan? Delay { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Clock { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? Abort { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? TruncateAfter { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? BytesPerSecond { get; init; }

    public static FaultEffectBody Of(FaultEffect effect) => effect switch
    {
        FaultEffect.Fail fail => new() { Status = fail.Status, ErrorCode = fail.ErrorCode },
        FaultEffect.Delay delay => new() { Delay = delay.By, Clock = delay.OnRealTime ? "real" : "world" },
        FaultEffect.Truncate truncate => new() { TruncateAfter = truncate.Bytes },
        FaultEffect.Trickle trickle => new() { BytesPerSecond = trickle.BytesPerSecond },
        _ => new() { Abort = true },
    };

    public Result<FaultEffect> Read()
    {
        if (Refuse("effect.", Known) is { } unknown)
            return unknown;
        FaultEffect?[] given =
        [
            Status is { } status ? new FaultEffect.Fail(status, ErrorCode) : null,
            Delay is { } delay ? new FaultEffect.Delay(delay, IsReal) : null,
            Abort == true ? new FaultEffect.Abort() : null,
            TruncateAfter is { } bytes ? new FaultEffect.Truncate(bytes) : null,
            BytesPerSecond is { } pace ? new FaultEffect.Trickle(pace) : null,
        ];
        var effects = given.OfType<FaultEffect>().ToArray();
        if (effects is not [var effect])
            return Invalid.Field("effect", "exactly one of status, delay, abort, truncateAfter, bytesPerSecond", $"{effects.Length}");
        if (ErrorCode is not null && effect is not FaultEffect.Fail)
            return Invalid.Field("effect.errorCode", "nothing, except beside status", Invalid.Quote(ErrorCode));
        if (Clock is not null && (effect is not FaultEffect.Delay || Clock is not ("world" or "real")))
            return Invalid.Field("effect.clock", "\"world\" or \"real\", beside delay", Invalid.Quote(Clock));
        return effect;
    }

    private bool IsReal => Clock == "real";
}

internal sealed record FaultRequest : StrictBody
{
    public FaultMatchBody? Match { get; init; }
    public int? Times { get; init; }
    public double? Probability { get; init; }
    public int? Seed { get; init; }
    public FaultEffectBody? Effect { get; init; }

    public Result<FaultOrder> Read()
    {
        if ((Refuse("", "match, times, probability, seed, effect") ?? Match?.Refuse("match.", "method, path, mobileNumber")) is { } unknown)
            return unknown;
        if (Effect is null)
            return Invalid.Missing("effect", "what the fault does, such as {\"status\":503}");
        return Effect.Read().Map(effect => new FaultOrder(effect)
        {
            Match = new FaultMatch(Match?.Method, Match?.Path, Match?.MobileNumber),
            Times = Times,
            Probability = Probability ?? 1,
            Seed = Seed,
        });
    }
}

internal sealed record FaultAddedAnswer(string Id);

internal sealed record FaultsAnswer(IReadOnlyList<FaultAnswer> Faults);

/// <summary>A fault as it was asked for, and how often it has struck.</summary>
internal sealed record FaultAnswer(string Id, FaultMatchBody Match, double Probability, FaultEffectBody Effect, int Struck)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Times { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Seed { get; init; }

    public static FaultAnswer Of(Fault fault) =>
        new(fault.Id,
            FaultMatchBody.Of(fault.Order.Match),
            fault.Order.Probability,
            FaultEffectBody.Of(fault.Order.Effect),
            fault.Struck)
        {
            Times = fault.Order.Times,
            Seed = fault.Order.Seed,
        };
}
