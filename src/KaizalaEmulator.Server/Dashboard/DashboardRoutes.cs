using System.Collections.Concurrent;
using KaizalaEmulator.Server.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace KaizalaEmulator.Server.Dashboard;

/// <summary>
/// The dashboard: one page at the API root and the files it loads. A file is read from the assembly when first asked for,
/// so that an emulator nobody looks at pays nothing for it.
/// </summary>
internal static class DashboardRoutes
{
    private const string Index = "index.html";

    // No inline script or style, nothing from elsewhere, no frame around it; and no text ever becomes markup (trusted types).
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data: blob:; "
        + "media-src 'self' blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; "
        + "require-trusted-types-for 'script'; trusted-types 'none'";

    public static void MapDashboard(this IEndpointRouteBuilder routes)
    {
        var files = new ConcurrentDictionary<string, DashboardFile>(StringComparer.Ordinal);
        routes.MapMethods("/", ["GET", "HEAD"], http => SendAsync(http, files, Index));
        routes.MapMethods(RequestPath.DashboardPrefix + "/{**path}", ["GET", "HEAD"], http =>
            SendAsync(http, files, http.GetRouteValue("path") as string ?? ""));
    }

    private static Task SendAsync(HttpContext http, ConcurrentDictionary<string, DashboardFile> files, string path)
    {
        if (!files.TryGetValue(path, out var file))
        {
            // Only what exists is kept: a name made up costs no memory.
            if (DashboardFile.Read(path) is not { } read)
            {
                http.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
            }

            file = files.GetOrAdd(path, read);
        }

        WriteHeaders(http.Response.Headers, file);
        if (http.Request.Headers.IfNoneMatch.Contains(file.EntityTag))
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        http.Response.ContentType = file.ContentType;
        http.Response.ContentLength = file.Content.Length;
        return HttpMethods.IsHead(http.Request.Method) ? Task.CompletedTask : http.Response.Body.WriteAsync(file.Content, 0, file.Content.Length);
    }

    private static void WriteHeaders(IHeaderDictionary headers, DashboardFile file)
    {
        headers.ETag = file.EntityTag;
        // Another emulator may answer at this port tomorrow: a browser asks each time, and is told 304.
        headers.CacheControl = "no-cache";
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
    }
}
