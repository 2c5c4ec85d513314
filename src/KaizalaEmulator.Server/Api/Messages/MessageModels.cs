using System.Text.Json.Serialization;
using KaizalaEmulator.Domain.Messages;
using KaizalaEmulator.Server.Http.Json;

namespace KaizalaEmulator.Server.Api.Messages;

internal sealed record SendMessageRequest(
    string? Message, IReadOnlyList<string>? Subscribers, bool? SendToAllSubscribers, string? ReplyToReferenceId)
{
    [JsonIgnore]
    public Address Address => new()
    {
        Subscribers = Subscribers ?? [],
        SendToAllSubscribers = SendToAllSubscribers ?? false,
        ReplyTo = ReplyToReferenceId,
    };
}

internal sealed record SendMessageAnswer(string ReferenceId)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<FailedSubscriberAnswer>? FailedResult { get; init; }

    public static SendMessageAnswer Of(MessageSent sent) => new(sent.Message.Id.ToString())
    {
        FailedResult = FailedSubscriberAnswer.ListOf(sent.Failed),
    };
}

/// <summary>An addressee that a message or an action did not reach (observed).</summary>
internal sealed record FailedSubscriberAnswer(string Subscriber, string SubscriberId, string ErrorReason, string ErrorCode)
{
    public static IReadOnlyList<FailedSubscriberAnswer>? ListOf(IReadOnlyList<FailedSubscriber> failed) => failed.Count == 0
        ? null
        : [.. failed.Select(row => new FailedSubscriberAnswer(
            row.Subscriber, row.Id?.Text ?? "", row.Reason, FailedSubscriber.ErrorCode))];
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(SendMessageRequest))]
[JsonSerializable(typeof(SendMessageAnswer))]
internal sealed partial class MessageJson : JsonSerializerContext
{
    public static readonly MessageJson Wire = new(WireJson.CreateOptions());
}
