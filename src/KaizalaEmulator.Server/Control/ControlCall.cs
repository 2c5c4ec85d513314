using System.Globalization;
using KaizalaEmulator.Domain;
using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Server.Hosting;
using KaizalaEmulator.Server.Http;
using KaizalaEmulator.Server.Worlds;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace KaizalaEmulator.Server.Control;

/// <summary>What the control plane needs of the process.</summary>
internal sealed record ControlServices(WorldRegistry Worlds, EndpointMap Endpoints, IReadOnlyList<ApiOperation> Operations)
{
    /// <summary>The world that <c>?world=</c> picks, else "default".</summary>
    public Result<HostedWorld> WorldOf(HttpRequest request)
    {
        var name = request.Query["world"] is [{ Length: > 0 } asked, ..] ? asked : WorldRegistry.DefaultName;
        return Worlds.TryFind(name, out var hosted) ? hosted : WorldRegistry.Unknown(name);
    }
}

/// <summary>What a control handler is given: the world that <c>?world=</c> picks, and what the URL says.</summary>
internal readonly struct ControlCall(HttpContext http, HostedWorld hosted, ControlServices services)
{
    public HostedWorld Hosted { get; } = hosted;

    public World World => Hosted.World;

    public ControlServices Services { get; } = services;

    /// <summary>Cancelled when the caller has hung up.</summary>
    public CancellationToken Aborted => http.RequestAborted;

    /// <summary>A value of the route; a plus sign in it may be written <c>%2B</c>.</summary>
    public string Route(string name) => http.GetRouteValue(name) as string ?? "";

    /// <summary>Tells listeners that a list has changed of which no event of its own tells: <c>users</c>, <c>tokens</c>, …</summary>
    public void Changed(string list) => Hosted.Events.Add("world", data => data with { Change = list });

    /// <summary>The page that <c>before</c> and <c>limit</c> ask for.</summary>
    /// <param name="most">The longest page, and the one nobody asked otherwise for.</param>
    public Result<LinePage> Page(int most)
    {
        var limit = Number("limit", most);
        return Number("before", long.MaxValue).Then(before => limit.Then<LinePage>(lines => new LinePage(before, (int)Math.Min(lines, most))));
    }

    /// <summary>A whole number of the query, from 1 on.</summary>
    private Result<long> Number(string name, long otherwise) =>
        Query(name) is not { } text ? otherwise
        : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number
        : Invalid.Field(name, "a whole number from 1 on", Invalid.Quote(text));

    public string? Query(string name) => http.Request.Query[name] is [{ Length: > 0 } value, ..] ? value : null;
}

/// <summary>The latest <c>Limit</c> lines of those before the one with the id <c>Before</c>.</summary>
internal sealed record LinePage(long Before, int Limit)
{
    /// <param name="lines">Oldest first.</param>
    /// <param name="id">The id of a line; ids grow.</param>
    public IEnumerable<T> Of<T>(IEnumerable<T> lines, Func<T, long> id) => lines.Where(line => id(line) < Before).TakeLast(Limit);
}
