using KaizalaEmulator.Domain.Media;
using KaizalaEmulator.Domain.Shared;

namespace KaizalaEmulator.Server.Api.Media;

internal static class UploadStream
{
    /// <summary>Reads a stream to its end straight into the file that is open; why it is refused, or null.</summary>
    public static async Task<KaizalaError?> ReadAsync(this MediaUpload upload, Stream stream, CancellationToken cancel)
    {
        while (true)
        {
            var room = upload.Room();
            if (!room.IsSuccess)
                return room.Error;
            var count = await stream.ReadAsync(room.Value, cancel);
            if (count == 0)
                return null;
            upload.Took(count);
        }
    }
}
