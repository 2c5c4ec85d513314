using KaizalaEmulator.Domain.Endpoints;
using KaizalaEmulator.Server.Hosting;

namespace KaizalaEmulator.Server.Http;

/// <summary>Sends the calls of a relocated person on to the new endpoint (documented: 308 and <c>Location</c>).</summary>
internal static class RelocationGate
{
    /// <summary>The 308, or null when the host that was called serves the person. Under the world's gate.</summary>
    public static Answer? Redirect(ApiExchange exchange, EndpointMap endpoints)
    {
        var relocations = exchange.World.World.Relocations;
        if (exchange.User is not { } user || (!user.IsRelocated && relocations.Pending.Count == 0))
            return null;
        var passage = relocations.Judge(user, endpoints.NameOf(exchange.Http.Request));
        exchange.IsLastBeforeRelocation = passage == Passage.ServedLast;
        if (passage != Passage.SentOn)
            return null;
        // The base URL, not the request's: this is what clients with automatic redirects get wrong.
        exchange.Http.Response.Headers.Location = new ApiCall(exchange, endpoints).EndpointUrlOf(user);
        return Answer.Of(RelocationErrors.Changed(user));
    }

    /// <summary>Relocates a person whose last call before that has its answer now; the client has not seen it yet.</summary>
    public static void Answered(ApiExchange exchange)
    {
        if (!exchange.IsLastBeforeRelocation)
            return;
        var world = exchange.World.World;
        lock (world.Gate)
            world.Relocations.CallAnswered(exchange.User!);
    }
}
