using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using KaizalaEmulator.Domain.Groups;
using KaizalaEmulator.Domain.Tenancy;
using KaizalaEmulator.Domain.Webhooks;
using KaizalaEmulator.Server.Http.Json;

namespace KaizalaEmulator.Server.Webhooks.Payloads;

/// <summary>What is posted to a receiver: keys in this order and spelled so, <c>isBotfromUser</c> included (observed, 2019).</summary>
internal sealed record Envelope
{
    public required string SubscriptionId { get; init; }
    public required string ObjectId { get; init; }
    public required string ObjectType { get; init; }
    public required string EventType { get; init; }
    public required string EventId { get; init; }
    public required RawJson Data { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public RawJson? Context { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? FromUser { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? FromUserId { get; init; }

    public required bool IsBotfromUser { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? FromUserName { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? FromUserProfilePic { get; init; }

    public required string GroupId { get; init; }
    public required string SourceGroupId { get; init; }

    /// <summary>The bytes for one webhook; the data is the same for all of an event's.</summary>
    public static byte[] Write(Webhook webhook, WebhookEventType type, string eventId, byte[] data, User? from, GroupId group) =>
        AnswerJson.Write(
            new Envelope
            {
                SubscriptionId = webhook.Id.Text,
                ObjectId = webhook.Terms.ObjectId,
                ObjectType = webhook.Terms.Object.Type.ToString(),
                EventType = type.ToString(),
                EventId = eventId,
                Data = new RawJson(data),
                Context = webhook.Terms.CallbackContext is { } context ? new RawJson(Encoding.UTF8.GetBytes(context)) : null,
                FromUser = from?.MobileNumber.Text,
                FromUserId = from?.Id.Text,
                IsBotfromUser = from?.IsBot ?? false,
                FromUserName = from?.DisplayName,
                FromUserProfilePic = from?.PictureUrl,
                GroupId = group.Text,
                SourceGroupId = group.Text,
            },
            PayloadJson.Wire.Envelope);

    public static byte[] WriteData(EventData data) => JsonSerializer.SerializeToUtf8Bytes(data, PayloadJson.Wire.EventData);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Envelope))]
[JsonSerializable(typeof(EventData))]
internal sealed partial class PayloadJson : JsonSerializerContext
{
    public static readonly PayloadJson Wire = new(WireJson.CreateOptions());
}
