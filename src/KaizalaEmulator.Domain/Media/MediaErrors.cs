using KaizalaEmulator.Domain.Shared;

namespace KaizalaEmulator.Domain.Media;

/// <summary>Refusals around media. Only the status 415 is documented; texts are invented.</summary>
public static class MediaErrors
{
    public static readonly KaizalaError NoFile = Invalid.Missing("body",
        "a part with a file name, such as Content-Disposition: form-data; name=\"file\"; filename=\"photo.jpg\"");

    public static readonly KaizalaError NotAnAlbum = new(ErrorKind.InvalidParameters,
        "body: several files in one upload are an album, and an album holds pictures only; upload files of other kinds one by one.");

    public static readonly KaizalaError TooManyFiles = Invalid.Field("body",
        $"at most {MediaLimits.FilesPerAlbum} files in one upload", "more; split the upload");

    public static readonly KaizalaError NoRoom = new(ErrorKind.TooLarge,
        $"The uploads under way together are larger than {MediaLimits.Together} bytes, all that is kept of media; try again when they are done.");

    public static readonly KaizalaError WorldGone = new(ErrorKind.Conflict,
        "The world was reset or deleted while the upload was under way; nothing of it is kept.");

    public static KaizalaError TooLarge(long limit) => new(ErrorKind.TooLarge,
        $"The upload is larger than the limit of {limit} bytes. Start the emulator with a larger --media-limit to allow it.");

    public static KaizalaError NotSupported(string where, string name) => new(ErrorKind.UnsupportedMedia,
        $"{where}: expected a file name that ends with one of {MediaTypes.Extensions}, got {Invalid.Quote(name)}.");

    public static KaizalaError NoContentType(string where, string name, MediaType type) => new(ErrorKind.UnsupportedMedia,
        $"{where}: expected a Content-Type of its own for {Invalid.Quote(name)}, such as {type.ContentType}, got none.");

    public static KaizalaError WrongContentType(string where, string name, MediaType type, string got) => new(ErrorKind.UnsupportedMedia,
        $"{where}: expected the Content-Type {type.ContentType} for {Invalid.Quote(name)}, got {Invalid.Quote(got)}.");

    public static KaizalaError Unknown(string id, string world) => new(ErrorKind.NotFound,
        $"Media {Invalid.Quote(id)} is unknown in world {Invalid.Quote(world)}, or was dropped:"
        + $" of all media together the newest {MediaLimits.Together} bytes are kept.");

    public static KaizalaError BadResource(string field, string got) => Invalid.Field(field,
        "the mediaResource of an answer to POST /v1/media, unchanged", Invalid.Quote(got));
}
