using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Domain.Tenancy;
using KaizalaEmulator.Server.Http;

namespace KaizalaEmulator.Server.Api.Media;

internal static class MediaEndpoints
{
    public static void MapMedia(this KaizalaApi api, MediaIntake intake)
    {
        var media = api.Guarded(Permissions.Media, MediaJson.Wire);
        media.PostStream("uploadMedia", "/media", call => Upload(call, intake));
        media.PostAwaited<MediaUrlRequest, MediaAnswer>("uploadMediaFromUrl", "/media/url", (call, body) => FromUrl(call, body, intake));
    }

    private static async Task<Result<MediaAnswer>> Upload(ApiCall call, MediaIntake intake)
    {
        var body = new MultipartBody(call.Request);
        var files = await intake.TakeAsync(call.World, body, call.Aborted);
        if (body.Description is { } read)
            call.DescribeBody(read);
        return files.Map(kept => new MediaAnswer(MediaResourceCodec.Write(kept, call.World.Name, call.ApiRoot)));
    }

    private static async Task<Result<MediaAnswer>> FromUrl(ApiCall call, MediaUrlRequest body, MediaIntake intake)
    {
        var files = await intake.TakeAsync(call.World, body.MediaUrl, call.Aborted);
        return files.Map(kept => new MediaAnswer(MediaResourceCodec.Write(kept, call.World.Name, call.ApiRoot)));
    }
}
