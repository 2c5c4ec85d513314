using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Domain.Tokens;
using KaizalaEmulator.Server.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace KaizalaEmulator.Server.Control.Phones;

/// <summary>
/// Acts as a person in the app. What the API offers too is the API's own operation, run on the person's behalf, so that
/// a phone and a connector can never come to behave differently. The rest is what only the app shows.
/// </summary>
internal sealed class PhoneRoutes(IEndpointRouteBuilder routes, ControlServices services, KaizalaApi api)
{
    private const string Prefix = RequestPath.ControlPrefix + "/phones/{mobileNumber}";

    public void MapPhones()
    {
        Operation("GET", "/groups", "listGroups");
        Operation("POST", "/groups", "createGroup");
        Operation("POST", "/groups/{groupId}/members", "addMembers");
        Operation("POST", "/groups/{groupId}/messages", "sendMessage");
        Operation("POST", "/groups/{groupId}/actions", "createAction");
        Operation("POST", "/groups/{groupId}/actions/{actionId}/responses", "respondToAction");
        Operation("POST", "/groups/{groupId}/reaction", "addReaction");
        Operation("POST", "/media", "uploadMedia");
        Operation("POST", "/media/url", "uploadMediaFromUrl");
        Own("POST", "/groups/{groupId}/join", call => call.World.Phones.Join(call.Caller, call.Group).Map(_ => new DoneAnswer()));
        Own("POST", "/groups/{groupId}/leave", call => call.World.Phones.Leave(call.Caller, call.Group).Map(_ => new DoneAnswer()));
        Own("GET", "/chats", ShowChats);
        Own("GET", "/groups/{groupId}/feed", ShowFeed);
        Own("GET", "/groups/{groupId}/feed/{referenceId}", ShowPost);
    }

    private static Result<ChatsAnswer> ShowChats(PhoneCall call) => ChatsAnswer.Of(call.World, call.Caller);

    private static Result<FeedAnswer> ShowFeed(PhoneCall call) => FeedQuery.Read(call.Query)
        .Then(range => call.World.Phones.Feed(call.Caller, call.Group, range))
        .Map(page => FeedAnswer.Of(call.World, page));

    private static Result<PostAnswer> ShowPost(PhoneCall call) => call.World.Phones
        .Show(call.Caller, call.Group, call.Route("referenceId"))
        .Map(seen => PostAnswer.Of(call.World, seen));

    private void Operation(string method, string pattern, string name)
    {
        var operation = api.Operations.Single(candidate => candidate.Name == name);
        routes.MapMethods(Prefix + pattern, [method], http => RespondAsync(http, operation.ReadBodyAsync, operation.RunAsync));
    }

    private void Own<TAnswer>(string method, string pattern, Func<PhoneCall, Result<TAnswer>> act)
    {
        var type = ControlJson.TypeOf<TAnswer>();
        routes.MapMethods(Prefix + pattern, [method], http => RespondAsync(http, NoBody, exchange =>
        {
            var world = exchange.World.World;
            Result<TAnswer> result;
            lock (world.Gate)
                result = act(new PhoneCall(world, exchange.Caller!, http));
            return ValueTask.FromResult(Answer.Of(result, type));
        }));
    }

    private static ValueTask<Answer?> NoBody(ApiExchange exchange) => ValueTask.FromResult<Answer?>(null);

    private async Task RespondAsync(
        HttpContext http, Func<ApiExchange, ValueTask<Answer?>> read, Func<ApiExchange, ValueTask<Answer>> act) =>
        await ControlAnswer.WriteAsync(http, await ActAsync(http, read, act));

    private async Task<Answer> ActAsync(
        HttpContext http, Func<ApiExchange, ValueTask<Answer?>> read, Func<ApiExchange, ValueTask<Answer>> act)
    {
        var found = services.WorldOf(http.Request);
        if (!found.IsSuccess)
            return Answer.Of(found.Error);
        var hosted = found.Value;
        http.Response.Headers.Date = hosted.Date;
        Result<Caller> caller;
        lock (hosted.World.Gate)
            caller = hosted.World.Phones.PickUp(http.GetRouteValue("mobileNumber") as string ?? "");
        if (!caller.IsSuccess)
            return Answer.Of(caller.Error);
        var exchange = new ApiExchange(http, hosted, accessToken: null, http.Request.Path) { Caller = caller.Value };
        return await read(exchange) ?? await act(exchange);
    }
}
