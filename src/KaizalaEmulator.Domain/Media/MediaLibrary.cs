using KaizalaEmulator.Domain.Shared;

namespace KaizalaEmulator.Domain.Media;

/// <summary>The media files of a world.</summary>
public sealed class MediaLibrary
{
    private readonly World _world;
    private readonly MediaShelf _shelf;
    private readonly IMediaResourceReader _resources;

    internal MediaLibrary(World world, MediaShelf shelf, IMediaResourceReader resources)
    {
        _world = world;
        _shelf = shelf;
        _resources = resources;
    }

    internal bool IsClosed { get; set; }

    /// <summary>A file by its id. Needs no gate.</summary>
    public Result<MediaFile> Find(string id) =>
        MediaId.TryParse(id, out var known) && _shelf.TryFind(this, known, out var file)
            ? file
            : MediaErrors.Unknown(id, _world.Name);

    /// <summary>Begins to take files, of at most so many bytes together. Needs no gate.</summary>
    public MediaUpload BeginUpload(long limit) => new(_shelf, limit);

    /// <summary>Keeps the files of an upload, all of them or none; one that is not kept leaves nothing behind.</summary>
    public Result<IReadOnlyList<MediaFile>> Keep(MediaUpload upload)
    {
        var contents = upload.Finish();
        if (!contents.IsSuccess)
            return contents.Error;
        MediaFile[] files = [.. contents.Value.Select(file =>
            new MediaFile(NewId(file.Content), file.Name, file.Type, file.Content))];
        if (!_shelf.TryKeep(this, files))
            return MediaErrors.WorldGone;
        upload.Kept();
        return files;
    }

    /// <summary>What a mediaResource text stands for: one issued here, of the published forms, or a refusal that names the field.</summary>
    public Result<MediaResource> Resolve(string field, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return Invalid.Missing(field, "the mediaResource of an answer to POST /v1/media");
        return text.Length <= MediaLimits.ResourceCharacters && _resources.Read(text.Trim()) is { } resource
            ? resource
            : MediaErrors.BadResource(field, text);
    }

    /// <summary>Gives the files up: the world is reset or deleted.</summary>
    public void Close() => _shelf.Close(this);

    /// <summary>
    /// A seeded world draws the same ids after a reset, while browsers keep what an id showed: the content goes into the
    /// id, so that an id never shows another file.
    /// </summary>
    private MediaId NewId(MediaContent content)
    {
        Span<byte> bytes = stackalloc byte[16];
        _world.Chance.NewId().TryWriteBytes(bytes, bigEndian: true, out _);
        for (var i = 0; i < bytes.Length; i++)
            if (i is not (6 or 8)) // where a GUID says its version
                bytes[i] ^= content.Digest.Span[i];
        return new MediaId(new Guid(bytes, bigEndian: true));
    }
}
