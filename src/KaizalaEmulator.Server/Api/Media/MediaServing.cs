using System.Buffers.Text;
using KaizalaEmulator.Domain.Media;
using KaizalaEmulator.Server.Http;
using KaizalaEmulator.Server.Worlds;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace KaizalaEmulator.Server.Api.Media;

/// <summary>
/// Serves media at <c>/media/{world}/{id}/{name}</c> on every host, without a token, so that pictures show wherever the
/// URL ends up. Whoever uploads a page dressed as a picture must not get it run: the type is our table's and stays it,
/// and what opens at all opens in a sandbox.
/// </summary>
internal sealed class MediaServing(WorldRegistry worlds)
{
    private const string Prefix = "media";

    /// <summary>Four segments, the first of them <c>media</c>: no route of the API is such.</summary>
    public static bool Concerns(HttpContext http) =>
        http.Request.Path.StartsWithSegments("/" + Prefix, StringComparison.Ordinal)
        && Segments(http.Request.Path) is [_, _, { Length: > 0 }, { Length: > 0 }, { Length: > 0 }];

    public static string UrlOf(MediaFile file, string world, string apiRoot) =>
        $"{apiRoot}/{Prefix}/{world}/{file.Id}/{Uri.EscapeDataString(file.Name)}";

    public Task InvokeAsync(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.AccessControlExposeHeaders = "Accept-Ranges, Content-Length, Content-Range, ETag";
        headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "sandbox; default-src 'none'";

        if (OpenFile.Begin(http) is { } answered)
            return answered;
        var path = Segments(http.Request.Path);
        if (!worlds.TryFind(path[2], out var hosted))
            return OpenFile.RefuseAsync(http, ErrorTable.Of(WorldRegistry.Unknown(path[2])));
        headers.Date = hosted.Date;
        var file = hosted.World.Media.Find(path[3]);
        return file.IsSuccess ? SendAsync(http, file.Value) : OpenFile.RefuseAsync(http, ErrorTable.Of(file.Error));
    }

    private static Task SendAsync(HttpContext http, MediaFile file)
    {
        var disposition = new ContentDispositionHeaderValue(file.Kind == MediaKind.Document ? "attachment" : "inline");
        disposition.SetHttpFileName(file.Name);
        http.Response.Headers.ContentDisposition = disposition.ToString();
        http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return TypedResults.Stream(
            new MediaStream(file.Content),
            file.Type.ContentType,
            entityTag: new EntityTagHeaderValue($"\"{Base64Url.EncodeToString(file.Content.Digest.Span)}\""),
            enableRangeProcessing: true).ExecuteAsync(http);
    }

    private static string[] Segments(PathString path) => path.Value?.Split('/') ?? [];
}

internal static class MediaBranch
{
    /// <summary>A branch of its own, before the API: serving a picture is no API call, and no entry of the journal.</summary>
    public static void UseMedia(this WebApplication app)
    {
        var serving = app.Services.GetRequiredService<MediaServing>();
        app.MapWhen(MediaServing.Concerns, branch => branch.Run(serving.InvokeAsync));
    }
}
