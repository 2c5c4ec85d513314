using System.Text.Json.Serialization;

namespace KaizalaEmulator.Server.Events;

/// <summary>One event of the stream: its number, its name and its data.</summary>
internal sealed record StreamEvent(long Id, string Name, StreamData Data);

/// <summary>The data of an event: when and in which world, and of the rest what its name calls for.</summary>
internal sealed record StreamData(DateTimeOffset At, string World)
{
    /// <summary>What became of its subject: <c>created</c>, <c>removed</c>, <c>disabled</c>, …</summary>
    public string? Change { get; init; }

    /// <summary>Of a <c>world</c> event: how many events are gone that the reader has not seen.</summary>
    public long? Missed { get; init; }

    public long? Id { get; init; }
    public string? GroupId { get; init; }
    public string? GroupName { get; init; }
    public string? ParentId { get; init; }
    public string? ReferenceId { get; init; }
    public string? ActionId { get; init; }
    public string? ActionType { get; init; }
    public string? ResponseId { get; init; }
    public string? ReactionId { get; init; }
    public string? ReactionType { get; init; }
    public string? UserId { get; init; }
    public string? MobileNumber { get; init; }
    public string? Name { get; init; }
    public string? Role { get; init; }
    public string? Text { get; init; }
    public string? Method { get; init; }
    public string? Host { get; init; }
    public string? Path { get; init; }
    public string? Query { get; init; }
    public int? Status { get; init; }
    public double? DurationMs { get; init; }
    public string? ApplicationId { get; init; }
    public string? ErrorCode { get; init; }
    public string? Fault { get; init; }
    public string? WebhookId { get; init; }
    public string? EventId { get; init; }
    public string? EventType { get; init; }
    public string? Url { get; init; }
    public string? State { get; init; }
    public string? Outcome { get; init; }
    public int? Attempts { get; init; }
    public DateTimeOffset? NextAttemptAt { get; init; }
    public bool? Active { get; init; }
    public string? Pin { get; init; }
    public DateTimeOffset? ExpiresAt { get; init; }
    public DateTimeOffset? Now { get; init; }
    public string? Mode { get; init; }
    public IReadOnlyList<Control.FiredAnswer>? Fired { get; init; }
    public string? From { get; init; }
    public string? Endpoint { get; init; }
}

[JsonSerializable(typeof(StreamData))]
internal sealed partial class StreamJson : JsonSerializerContext
{
    public static readonly StreamJson Wire = new(Control.ControlJson.CreateOptions(JsonIgnoreCondition.WhenWritingNull));
}
