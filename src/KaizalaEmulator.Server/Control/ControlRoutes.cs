using System.Text.Json.Serialization.Metadata;
using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Server.Http;
using KaizalaEmulator.Server.Http.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace KaizalaEmulator.Server.Control;

/// <summary>
/// Maps calls of the control plane below <c>/_emulator</c>. Handlers run under the world's gate, except those that wait for
/// something: nobody holds a gate over that.
/// </summary>
internal sealed class ControlRoutes(IEndpointRouteBuilder routes, ControlServices services)
{
    public void Get<TAnswer>(string pattern, Func<ControlCall, Result<TAnswer>> handler) =>
        Map<NoBody, TAnswer>("GET", pattern, UnderGate<NoBody, TAnswer>((call, _) => handler(call)));

    /// <summary>A call that waits for something. Its handler holds no gate, and takes it for what needs it.</summary>
    public void GetAsync<TAnswer>(string pattern, Func<ControlCall, Task<Result<TAnswer>>> handler) =>
        Map<NoBody, TAnswer>("GET", pattern, (call, _) => handler(call));

    /// <param name="changes">The list that a success changes, where no event of its own tells of it.</param>
    public void Delete<TAnswer>(string pattern, Func<ControlCall, Result<TAnswer>> handler, string? changes = null) =>
        Map<NoBody, TAnswer>("DELETE", pattern, UnderGate<NoBody, TAnswer>((call, _) => handler(call), changes));

    /// <inheritdoc cref="Delete"/>
    public void Post<TBody, TAnswer>(
        string pattern, Func<ControlCall, TBody, Result<TAnswer>> handler, int status = 200, string? changes = null) =>
        Map("POST", pattern, UnderGate(handler, changes), status);

    /// <inheritdoc cref="Delete"/>
    public void Put<TBody, TAnswer>(string pattern, Func<ControlCall, TBody, Result<TAnswer>> handler, string? changes = null) =>
        Map("PUT", pattern, UnderGate(handler, changes));

    /// <inheritdoc cref="GetAsync"/>
    public void PostAsync<TBody, TAnswer>(string pattern, Func<ControlCall, TBody, Task<Result<TAnswer>>> handler) =>
        Map("POST", pattern, handler);

    /// <inheritdoc cref="GetAsync"/>
    public void PutAsync<TBody, TAnswer>(string pattern, Func<ControlCall, TBody, Task<Result<TAnswer>>> handler) =>
        Map("PUT", pattern, handler);

    private static Func<ControlCall, TBody, Task<Result<TAnswer>>> UnderGate<TBody, TAnswer>(
        Func<ControlCall, TBody, Result<TAnswer>> handler, string? changes = null) => (call, body) =>
    {
        lock (call.World.Gate)
        {
            var result = handler(call, body);
            if (result.IsSuccess && changes is not null)
                call.Changed(changes);
            return Task.FromResult(result);
        }
    };

    private void Map<TBody, TAnswer>(
        string method, string pattern, Func<ControlCall, TBody, Task<Result<TAnswer>>> handler, int status = 200)
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
        Func<ControlCall, TBody, Task<Result<TAnswer>>> handler,
        int status)
    {
        if (await BodyBuffer.ReadAsync(http.Request, BodyBuffer.JsonLimit) is not { } bytes)
            return Answer.Of(ErrorTable.TooLarge(BodyBuffer.JsonLimit));
        var found = services.WorldOf(http.Request);
        if (!found.IsSuccess)
            return Answer.Of(found.Error);
        var hosted = found.Value;
        // No field is a field missing: many of these bodies need none, and the others name theirs.
        if (JsonBytes.IsBlank(bytes))
            bytes = [.. "{}"u8];
        var body = default(TBody);
        if (bodyType is not null && !BodyReader.TryRead(bytes, bodyType, out body, out var problem))
            return Answer.Of(ErrorTable.BadBody(problem));
        var result = await handler(new ControlCall(http, hosted, services), body!);
        http.Response.Headers.Date = hosted.Date;
        return Answer.Of(result, answerType, status);
    }
}
