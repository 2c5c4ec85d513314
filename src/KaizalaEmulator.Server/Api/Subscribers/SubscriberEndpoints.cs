using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Domain.Tenancy;
using KaizalaEmulator.Server.Http;

namespace KaizalaEmulator.Server.Api.Subscribers;

internal static class SubscriberEndpoints
{
    public static void MapSubscribers(this KaizalaApi api)
    {
        var subscribers = api.Guarded(Permissions.GroupMemberList, SubscriberJson.Wire);
        subscribers.PostOptional<ListSubscribersRequest, SubscribersAnswer>("listSubscribers", "/groups/{groupId}/subscribers", List);
        subscribers.Get("getSubscribers", "/groups/{groupId}/subscribers", Get);
        subscribers.Put<SubscribersRequest, AddSubscribersAnswer>("addSubscribers", "/groups/{groupId}/subscribers/add", Add);
        subscribers.Put<SubscribersRequest, RemoveSubscribersAnswer>("removeSubscribers", "/groups/{groupId}/subscribers/remove", Remove);
    }

    private static Result<SubscribersAnswer> List(ApiCall call, ListSubscribersRequest body) =>
        call.Number("count").Then(count =>
            call.World.Subscribers.List(call.Caller, call.GroupId, body.Cursor ?? call.Query("cursor"), body.Count ?? count)
                .Map(SubscribersAnswer.Of));

    private static Result<SubscribersAnswer> Get(ApiCall call) => List(call, new ListSubscribersRequest(Cursor: null, Count: null));

    private static Result<AddSubscribersAnswer> Add(ApiCall call, SubscribersRequest body) =>
        call.World.Subscribers.Add(call.Caller, call.GroupId, body.Subscribers).Map(AddSubscribersAnswer.Of);

    private static Result<RemoveSubscribersAnswer> Remove(ApiCall call, SubscribersRequest body) =>
        call.World.Subscribers.Remove(call.Caller, call.GroupId, body.Subscribers).Map(RemoveSubscribersAnswer.Of);
}
