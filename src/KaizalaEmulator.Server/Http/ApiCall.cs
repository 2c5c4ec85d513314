using System.Globalization;
using System.Text;
using KaizalaEmulator.Domain;
using KaizalaEmulator.Domain.Groups;
using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Domain.Tenancy;
using KaizalaEmulator.Domain.Tokens;
using KaizalaEmulator.Server.Hosting;
using KaizalaEmulator.Server.Worlds;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace KaizalaEmulator.Server.Http;

/// <summary>What a handler is given: the world, whose gate it holds unless it waits for I/O, the caller, and what the URL says.</summary>
internal readonly struct ApiCall(ApiExchange exchange, EndpointMap endpoints)
{
    public World World => exchange.World.World;

    public HostedWorld Hosted => exchange.World;

    /// <summary>Who calls; operations without a token have no caller.</summary>
    public Caller Caller => exchange.Caller ?? throw new InvalidOperationException("This operation needs no token.");

    public GroupId GroupId => GroupId.Of(Route("groupId"));

    public GroupId SubGroupId => GroupId.Of(Route("subGroupId"));

    public UserId MemberId => UserId.Of(Route("memberId"));

    public UserId BotId => UserId.Of(Route("botId"));

    public string ActionId => Route("actionId");

    public string? Header(string name) => exchange.Http.Request.Headers[name] is [{ Length: > 0 } value, ..] ? value : null;

    /// <summary>The request itself, for a handler that reads its body as it comes.</summary>
    public HttpRequest Request => exchange.Http.Request;

    /// <summary>Raised when the client gives up.</summary>
    public CancellationToken Aborted => exchange.Http.RequestAborted;

    /// <summary>The API root's URL, without a trailing slash.</summary>
    public string ApiRoot => endpoints.ApiRoot;

    /// <summary>The URL of a person's endpoint host, as their clients are told it: in the family of names the call came by.</summary>
    public string EndpointUrlOf(User user)
    {
        var url = endpoints.UrlOf(user.Endpoint, exchange.Http.Request);
        return World.Settings.EndpointUrlSlash ? url + "/" : url;
    }

    /// <summary>A path of the control plane, as a page links to it: from the API root, where it stands, without a host.</summary>
    public string ControlUrl(string path)
    {
        var root = endpoints.NameOf(exchange.Http.Request) == EndpointMap.ApiRootName ? "" : endpoints.ApiRoot;
        var world = World.Name == WorldRegistry.DefaultName ? "" : $"?world={World.Name}";
        return $"{root}{RequestPath.ControlPrefix}{path}{world}";
    }

    /// <summary>Notes in the journal whom a call is about that neither a token nor its body's fields name.</summary>
    public void Concerns(string? applicationId, string? mobileNumber)
    {
        exchange.ApplicationId = applicationId;
        exchange.MobileNumber = mobileNumber;
    }

    /// <summary>What the journal shows in place of a body that was not kept.</summary>
    public void DescribeBody(string description) => exchange.RequestBody = Encoding.UTF8.GetBytes(description);

    public string? Query(string name) => exchange.Http.Request.Query[name] is [{ Length: > 0 } value, ..] ? value : null;

    /// <summary>A truth value of the query, under any of its spellings; false where there is none.</summary>
    public Result<bool> Flag(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (Query(name) is { } text)
                return bool.TryParse(text, out var value) ? value : Invalid.Field(name, "true or false", Invalid.Quote(text));
        }

        return false;
    }

    /// <summary>A whole number of the query; null where there is none.</summary>
    public Result<int?> Number(string name) =>
        Query(name) is not { } text ? (int?)null
        : int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value
        : Invalid.Field(name, "a whole number", Invalid.Quote(text));

    /// <summary>A value of the route.</summary>
    public string Route(string name) => exchange.Http.GetRouteValue(name) as string ?? "";
}
