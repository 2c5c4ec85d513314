using KaizalaEmulator.Domain;
using KaizalaEmulator.Domain.Groups;
using KaizalaEmulator.Domain.Tokens;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace KaizalaEmulator.Server.Control.Phones;

/// <summary>What a call to a phone is given, beyond what the API offers: who acts, and what the URL says.</summary>
internal readonly struct PhoneCall(World world, Caller caller, HttpContext http)
{
    public World World => world;

    public Caller Caller => caller;

    public GroupId Group => GroupId.Of(Route("groupId"));

    public IQueryCollection Query => http.Request.Query;

    public string Route(string name) => http.GetRouteValue(name) as string ?? "";
}
