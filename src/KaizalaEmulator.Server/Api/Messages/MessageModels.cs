using System.Text.Json.Serialization;
using KaizalaEmulator.Domain.Messages;
using KaizalaEmulator.Server.Http.Json;

namespace KaizalaEmulator.Server.Api.Messages;

internal sealed record SendMessageRequest(
    string? Message, IReadOnlyList<string>? Subscribers, bool? SendToAllSubscribers, string? ReplyToReferenceId)
{
    public NewMessage ToNewMessage() => new(Message) { Subscribers = Subscribers ?? [], ReplyTo = ReplyToReferenceId };
}

internal sealed record SendMessageAnswer(string ReferenceId)
{
    public static SendMessageAnswer Of(Message message) => new(message.Id.ToString());
}

[JsonSerializable(typeof(SendMessageRequest))]
[JsonSerializable(typeof(SendMessageAnswer))]
internal sealed partial class MessageJson : JsonSerializerContext
{
    public static readonly MessageJson Wire = new(WireJson.CreateOptions());
}
