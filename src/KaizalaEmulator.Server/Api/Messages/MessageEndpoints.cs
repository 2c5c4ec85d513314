using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Domain.Tenancy;
using KaizalaEmulator.Server.Http;

namespace KaizalaEmulator.Server.Api.Messages;

internal static class MessageEndpoints
{
    public static void MapMessages(this KaizalaApi api)
    {
        var messages = api.Guarded(Permissions.TextMessage, MessageJson.Wire);
        messages.Post<SendMessageRequest, SendMessageAnswer>("sendMessage", "/groups/{groupId}/messages", Send);
    }

    private static Result<SendMessageAnswer> Send(ApiCall call, SendMessageRequest body) =>
        call.World.Messages.Send(call.Caller, call.GroupId, body.Message, body.Address).Map(SendMessageAnswer.Of);
}
