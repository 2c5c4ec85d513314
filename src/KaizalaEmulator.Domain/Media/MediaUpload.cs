using KaizalaEmulator.Domain.Shared;

namespace KaizalaEmulator.Domain.Media;

/// <summary>A file whose bytes have all come.</summary>
internal sealed record FinishedFile(string Name, MediaType Type, MediaContent Content);

/// <summary>
/// An upload under way: its bytes go straight into the chunks they are kept in. Belongs to one request and needs no
/// gate; disposed without having been kept, it leaves nothing behind.
/// </summary>
public sealed class MediaUpload : IDisposable
{
    private readonly MediaShelf _shelf;
    private readonly long _limit;
    private readonly List<FinishedFile> _files = [];
    private (string Name, MediaType Type)? _open;
    private MediaChunks? _chunks;
    private long _finishedBytes;
    private long _reserved;

    internal MediaUpload(MediaShelf shelf, long limit)
    {
        _shelf = shelf;
        _limit = limit;
    }

    /// <summary>Begins the next file; why it is refused, or null.</summary>
    /// <param name="where">The part or field it comes by.</param>
    public KaizalaError? Open(string where, string name, string? contentType)
    {
        Complete();
        var type = MediaTypes.Judge(where, name, contentType);
        if (!type.IsSuccess)
            return type.Error;
        if (_files.Count == MediaLimits.FilesPerAlbum)
            return MediaErrors.TooManyFiles;
        if (_files.Count > 0 && (type.Value.Kind, _files[0].Type.Kind) is not (MediaKind.Image, MediaKind.Image))
            return MediaErrors.NotAnAlbum;
        if (!TryReserve(MediaLimits.FileOverhead))
            return MediaErrors.NoRoom;
        _open = (name, type.Value);
        _chunks = new MediaChunks();
        return null;
    }

    /// <summary>Where the next bytes of the file go; refused when there are more than the limit allows.</summary>
    public Result<Memory<byte>> Room()
    {
        var chunks = _chunks ?? throw new InvalidOperationException("No file is open.");
        if (_finishedBytes + chunks.Length > _limit)
            return MediaErrors.TooLarge(_limit);
        if (chunks.Free.IsEmpty)
        {
            if (!TryReserve(chunks.NextSize))
                return MediaErrors.NoRoom;
            chunks.Grow();
        }

        return chunks.Free;
    }

    /// <summary>Takes bytes that were written where <see cref="Room"/> said.</summary>
    public void Took(int count) => _chunks!.Took(count);

    /// <summary>Writes a whole file.</summary>
    public KaizalaError? Write(ReadOnlySpan<byte> bytes)
    {
        while (true)
        {
            var room = Room();
            if (!room.IsSuccess)
                return room.Error;
            if (bytes.IsEmpty)
                return null;
            var count = Math.Min(bytes.Length, room.Value.Length);
            bytes[..count].CopyTo(room.Value.Span);
            Took(count);
            bytes = bytes[count..];
        }
    }

    /// <summary>Ends the last file. Worth a call before the gate is taken: it trims and hashes.</summary>
    public void Complete()
    {
        if (_open is not { } file)
            return;
        var reserved = _chunks!.Reserved;
        var content = _chunks.ToContent();
        _chunks.Dispose();
        _chunks = null;
        _open = null;
        _files.Add(new FinishedFile(file.Name, file.Type, content));
        _finishedBytes += content.Length;
        _shelf.Release(reserved - content.Length);
        _reserved -= reserved - content.Length;
    }

    public void Dispose()
    {
        _shelf.Release(_reserved);
        _reserved = 0;
        _files.Clear();
        _chunks?.Dispose();
        _chunks = null;
    }

    internal Result<IReadOnlyList<FinishedFile>> Finish()
    {
        Complete();
        return _files.Count == 0 ? MediaErrors.NoFile : _files;
    }

    /// <summary>The shelf holds the bytes from now on.</summary>
    internal void Kept() => _reserved = 0;

    private bool TryReserve(long bytes)
    {
        if (!_shelf.TryReserve(bytes))
            return false;
        _reserved += bytes;
        return true;
    }
}
