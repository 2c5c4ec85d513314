using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Domain.Tenancy;

namespace KaizalaEmulator.Server.Http;

/// <summary>Maps operations of one resource: its permission and its wire types are stated once.</summary>
internal sealed class ApiRoutes(KaizalaApi api, Permissions? permission, JsonSerializerContext wire)
{
    /// <summary>Whether the caller is the one the refresh token names.</summary>
    public bool ByRefreshToken { get; init; }

    public void Get<TAnswer>(string name, string pattern, Func<ApiCall, Result<TAnswer>> handler) =>
        Map<NoBody, TAnswer>(name, "GET", pattern, bodyType: null, (call, _) => handler(call));

    public void Delete<TAnswer>(string name, string pattern, Func<ApiCall, Result<TAnswer>> handler) =>
        Map<NoBody, TAnswer>(name, "DELETE", pattern, bodyType: null, (call, _) => handler(call));

    public void Post<TBody, TAnswer>(string name, string pattern, Func<ApiCall, TBody, Result<TAnswer>> handler) =>
        Map(name, "POST", pattern, TypeOf<TBody>(), handler);

    /// <summary>A POST whose body may be left out: an empty one stands for <c>{}</c>.</summary>
    public void PostOptional<TBody, TAnswer>(string name, string pattern, Func<ApiCall, TBody, Result<TAnswer>> handler) =>
        Map(name, "POST", pattern, TypeOf<TBody>(), handler, isBodyOptional: true);

    public void Put<TBody, TAnswer>(string name, string pattern, Func<ApiCall, TBody, Result<TAnswer>> handler) =>
        Map(name, "PUT", pattern, TypeOf<TBody>(), handler);

    /// <summary>A body of any size and kind, read by the handler as it comes.</summary>
    public void PostStream<TAnswer>(string name, string pattern, Func<ApiCall, Task<Result<TAnswer>>> handler) =>
        api.Add(new StreamedOperation<TAnswer>(name, "POST", pattern, permission, api.Services, TypeOf<TAnswer>(), handler));

    /// <summary>A JSON body, and a handler that waits for I/O.</summary>
    public void PostAwaited<TBody, TAnswer>(string name, string pattern, Func<ApiCall, TBody, Task<Result<TAnswer>>> handler) =>
        MapAwaited(name, "POST", pattern, handler);

    /// <inheritdoc cref="PostAwaited"/>
    public void PutAwaited<TBody, TAnswer>(string name, string pattern, Func<ApiCall, TBody, Task<Result<TAnswer>>> handler) =>
        MapAwaited(name, "PUT", pattern, handler);

    private void MapAwaited<TBody, TAnswer>(
        string name, string method, string pattern, Func<ApiCall, TBody, Task<Result<TAnswer>>> handler) =>
        api.Add(new AwaitedOperation<TBody, TAnswer>(
            name, method, pattern, permission, api.Services, TypeOf<TBody>(), TypeOf<TAnswer>(), handler));

    private void Map<TBody, TAnswer>(
        string name,
        string method,
        string pattern,
        JsonTypeInfo<TBody>? bodyType,
        Func<ApiCall, TBody, Result<TAnswer>> handler,
        bool isBodyOptional = false)
    {
        var operation = new JsonOperation<TBody, TAnswer>(
            name, method, pattern, permission, api.Services, bodyType, TypeOf<TAnswer>(), handler)
        {
            IsBodyOptional = isBodyOptional,
            ByRefreshToken = ByRefreshToken,
        };
        api.Add(operation);
    }

    // Asked of the generated code rather than of the options, which would make every type ready for use at start.
    private JsonTypeInfo<T> TypeOf<T>() => ((IJsonTypeInfoResolver)wire).GetTypeInfo(typeof(T), wire.Options) as JsonTypeInfo<T>
        ?? throw new InvalidOperationException($"{wire.GetType().Name} lacks [JsonSerializable(typeof({typeof(T).Name}))].");
}
