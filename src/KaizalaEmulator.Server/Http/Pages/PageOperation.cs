using KaizalaEmulator.Domain.Tenancy;
using Microsoft.AspNetCore.Http;

namespace KaizalaEmulator.Server.Http.Pages;

/// <summary>One operation that a browser calls: fields in a query or a form, a page or a redirect as its answer.</summary>
internal sealed class PageOperation(
    string name,
    string method,
    string pattern,
    ApiServices services,
    Func<ApiCall, PageForm, Page> handler) : ApiOperation(name, method, pattern, permission: null, services)
{
    /// <summary>The largest form taken: far more than a URL holds.</summary>
    private const long FormLimit = 64 * 1024;

    public override async ValueTask<Answer?> ReadBodyAsync(ApiExchange exchange)
    {
        if (await BodyBuffer.ReadAsync(exchange.Http.Request, FormLimit) is not { } body)
            return Answer.Of(ErrorTable.TooLarge(FormLimit));
        exchange.RequestBody = body;
        return IsAnotherSitesForm(exchange.Http.Request)
            ? Answer.Of(ErrorTable.Forbidden("Sec-Fetch-Site: the sign-in form is taken from its own page only."))
            : null;
    }

    public override ValueTask<Answer> RunAsync(ApiExchange exchange)
    {
        Page page;
        lock (exchange.World.World.Gate)
            page = handler(new ApiCall(exchange, Services.Endpoints), (PageForm)exchange.Naming!);
        WriteHeaders(exchange.Http.Response.Headers, page);
        return ValueTask.FromResult(page.ToAnswer());
    }

    protected override Answer? Identify(ApiExchange exchange)
    {
        exchange.Naming = new PageForm(exchange.Http.Request.Query, exchange.RequestBody);
        return null;
    }

    /// <summary>Nobody is to be signed in by a form on another site's page; browsers say where a form stood.</summary>
    private static bool IsAnotherSitesForm(HttpRequest request) =>
        HttpMethods.IsPost(request.Method) && request.Headers["Sec-Fetch-Site"] is ["cross-site" or "same-site", ..];

    private static void WriteHeaders(IHeaderDictionary headers, Page page)
    {
        headers.CacheControl = "no-store";
        headers.ContentSecurityPolicy = page.ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        // The connector learns nothing of this page's URL, which holds the state; our own form still says where it stood.
        headers["Referrer-Policy"] = "same-origin";
        if (page.Location is not null)
            headers.Location = page.Location;
    }
}
