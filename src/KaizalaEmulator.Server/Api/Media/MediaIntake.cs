using KaizalaEmulator.Domain;
using KaizalaEmulator.Domain.Media;
using KaizalaEmulator.Domain.Shared;
using KaizalaEmulator.Server.Api.Media.Placeholders;

namespace KaizalaEmulator.Server.Api.Media;

/// <summary>Brings files into a world, from a request's body or from a URL: all of them, or none.</summary>
internal sealed class MediaIntake(MediaOptions options, MediaFetcher fetcher)
{
    public Task<Result<IReadOnlyList<MediaFile>>> TakeAsync(World world, MultipartBody body, CancellationToken cancel) =>
        TakeAsync(world, upload => body.ReadIntoAsync(upload, options.Limit, cancel));

    /// <summary>Fetches the file from a host that is allowed; for any other a placeholder of its kind stands in.</summary>
    public Task<Result<IReadOnlyList<MediaFile>>> TakeAsync(World world, string? mediaUrl, CancellationToken cancel) =>
        TakeAsync(world, async upload =>
        {
            var wanted = MediaUrl.Read(mediaUrl);
            return !wanted.IsSuccess ? wanted.Error
                : fetcher.MayFetch(wanted.Value.Url) ? await fetcher.FetchAsync(wanted.Value, upload, cancel)
                : upload.Open(MediaUrl.Field, wanted.Value.Name, wanted.Value.Type.ContentType)
                    ?? upload.Write(Placeholder.Of(wanted.Value.Type));
        });

    /// <param name="fill">Fills the upload, without holding the world's gate; yields why it is refused, or null.</param>
    private async Task<Result<IReadOnlyList<MediaFile>>> TakeAsync(World world, Func<MediaUpload, Task<KaizalaError?>> fill)
    {
        using var upload = world.Media.BeginUpload(options.Limit);
        if (await fill(upload) is { } refused)
            return refused;
        upload.Complete();
        lock (world.Gate)
            return world.Media.Keep(upload);
    }
}
