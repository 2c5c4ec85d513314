using KaizalaEmulator.Domain.Groups;
using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Domain.Tokens;
using KaizalaEmulator.Server.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace KaizalaEmulator.Server.Control.Phones;

/// <summary>
/// Acts as a person in the app. What the API offers too is the API's own operation, run on the person's behalf, so that
/// a phone and a connector can never come to behave differently.
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
        Own("POST", "/groups/{groupId}/join", (world, caller, group) => world.Phones.Join(caller, group).Map(_ => new DoneAnswer()));
        Own("POST", "/groups/{groupId}/leave", (world, caller, group) => world.Phones.Leave(caller, group).Map(_ => new DoneAnswer()));
        Own("GET", "/groups/{groupId}/feed", (world, caller, group) =>
            world.Phones.Feed(caller, group).Map(posts => FeedAnswer.Of(world, posts)));
    }

    private void Operation(string method, string pattern, string name)
    {
        var operation = api.Operations.Single(candidate => candidate.Name == name);
        routes.MapMethods(Prefix + pattern, [method], http => RespondAsync(http, operation.ReadBodyAsync, operation.RunAsync));
    }

    private void Own<TAnswer>(string method, string pattern, Func<Domain.World, Caller, GroupId, Result<TAnswer>> act)
    {
        var type = ControlJson.TypeOf<TAnswer>();
        routes.MapMethods(Prefix + pattern, [method], http => RespondAsync(http, NoBody, exchange =>
        {
            var world = exchange.World.World;
            var group = GroupId.Of(http.GetRouteValue("groupId") as string ?? "");
            Result<TAnswer> result;
            lock (world.Gate)
                result = act(world, exchange.Caller!, group);
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
