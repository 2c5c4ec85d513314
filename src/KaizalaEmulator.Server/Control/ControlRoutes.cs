using System.Text.Json.Serialization.Metadata;
using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Server.Http;
using KaizalaEmulator.Server.Http.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace KaizalaEmulator.Server.Control;

/// <summary>Maps calls of the control plane below <c>/_emulator</c>. Handlers of a world run under its gate.</summary>
internal sealed class ControlRoutes(IEndpointRouteBuilder routes, ControlServices services)
{
    public void Get<TAnswer>(string pattern, Func<ControlCall, Result<TAnswer>> handler) =>
        Map<NoBody, TAnswer>("GET", pattern, (call, _) => handler(call));

    public void Delete<TAnswer>(string pattern, Func<ControlCall, Result<TAnswer>> handler) =>
        Map<NoBody, TAnswer>("DELETE", pattern, (call, _) => handler(call));

    public void Post<TBody, TAnswer>(string pattern, Func<ControlCall, TBody, Result<TAnswer>> handler, int status = 200) =>
        Map("POST", pattern, handler, status);

    public void Put<TBody, TAnswer>(string pattern, Func<ControlCall, TBody, Result<TAnswer>> handler) =>
        Map("PUT", pattern, handler);

    private void Map<TBody, TAnswer>(
        string method, string pattern, Func<ControlCall, TBody, Result<TAnswer>> handler, int status = 200)
    {
        var bodyType = typeof(TBody) == typeof(NoBody) ? null : ControlJson.TypeOf<TBody>();
        var answerType = ControlJson.TypeOf<TAnswer>();
        routes.MapMethods(RequestPath.ControlPrefix + pattern, [method], async http =>
            await ControlAnswer.WriteAsync(http, await RunAsync(http, bodyType, answerType, handler, status)));
    }

    private async Task<Answer> RunAsync<TBody, TAnswer>(
        HttpContext http,
        JsonTypeInfo<TBody>? bodyType,
        JsonTypeInfo<TAnswer> answerType,
        Func<ControlCall, TBody, Result<TAnswer>> handler,
        int status)
    {
        if (await BodyBuffer.ReadAsync(http.Request, BodyBuffer.JsonLimit) is not { } bytes)
            return Answer.Of(ErrorTable.TooLarge(BodyBuffer.JsonLimit));
        var found = services.WorldOf(http.Request);
        if (!found.IsSuccess)
            return Answer.Of(found.Error);
        var hosted = found.Value;
        var body = default(TBody);
        if (bodyType is not null && !BodyReader.TryRead(bytes, bodyType, out body, out var problem))
            return Answer.Of(ErrorTable.BadBody(problem));
        Result<TAnswer> result;
        lock (hosted.World.Gate)
            result = handler(new ControlCall(http, hosted, services), body!);
        return Answer.Of(result, answerType, status);
    }
}
