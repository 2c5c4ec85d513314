using Microsoft.AspNetCore.Http;

namespace KaizalaEmulator.Server.Http;

/// <summary>Answers what no route took: 404 with the nearest route, 405 with the methods there are.</summary>
internal sealed class UnknownRoutes(KaizalaApi api)
{
    public async Task InvokeAsync(HttpContext http, RequestDelegate next)
    {
        var endpoint = http.GetEndpoint();
        if (endpoint?.Metadata.GetMetadata<ApiOperation>() is not null)
        {
            await next(http);
            return;
        }

        var exchange = ApiExchange.Of(http);
        if (endpoint is null)
        {
            exchange.Answer = Answer.Of(ErrorTable.UnknownRoute(http.Request.Method, exchange.Path,
                NearestRoute.Find(api.Operations, http.Request.Method, http.Request.Path)));
            return;
        }

        // Routing has put an endpoint of its own in place that answers 405 and names the methods in Allow.
        await next(http);
        exchange.Answer = Answer.Of(ErrorTable.WrongMethod(http.Request.Method, exchange.Path, http.Response.Headers.Allow.ToString()));
    }
}
