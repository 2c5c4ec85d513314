using System.Text.Json.Serialization;
using KaizalaEmulator.Domain.Tenancy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace KaizalaEmulator.Server.Http;

/// <summary>Where the resources put their operations.</summary>
internal sealed class KaizalaApi(IEndpointRouteBuilder routes, ApiServices services)
{
    private readonly List<ApiOperation> _operations = [];

    public ApiServices Services { get; } = services;

    public IReadOnlyList<ApiOperation> Operations => _operations;

    /// <summary>Operations that need an access token of a connector with this permission.</summary>
    public ApiRoutes Guarded(Permissions permission, JsonSerializerContext wire) => new(this, permission, wire);

    /// <summary>Operations by which access is got. They are never relocated.</summary>
    public ApiRoutes Open(JsonSerializerContext wire) => new(this, permission: null, wire);

    /// <summary>Operations that a refresh token opens. They are relocated with its owner.</summary>
    public ApiRoutes Refreshing(JsonSerializerContext wire) => new(this, permission: null, wire) { ByRefreshToken = true };

    public void Add(ApiOperation operation)
    {
        _operations.Add(operation);
        routes.MapMethods(operation.Pattern, [operation.Method], operation.InvokeAsync).WithMetadata(operation);
    }
}
