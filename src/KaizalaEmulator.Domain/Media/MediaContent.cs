namespace KaizalaEmulator.Domain.Media;

/// <summary>The bytes of a media file, in the chunks they came in: never one large block, never copied together.</summary>
public sealed class MediaContent
{
    private readonly byte[][] _chunks;
    private readonly long[] _ends;

    internal MediaContent(IReadOnlyList<byte[]> chunks, ReadOnlyMemory<byte> digest)
    {
        _chunks = [.. chunks];
        _ends = new long[_chunks.Length];
        for (var i = 0; i < _chunks.Length; i++)
            _ends[i] = Length += _chunks[i].Length;
        Digest = digest;
    }

    public long Length { get; }

    /// <summary>SHA-256 of the bytes.</summary>
    public ReadOnlyMemory<byte> Digest { get; }

    /// <summary>Copies what stands from a position on; less than asked for at a chunk's end, nothing at the very end.</summary>
    public int Read(long position, Span<byte> into)
    {
        if (position >= Length)
            return 0;
        var found = Array.BinarySearch(_ends, position + 1);
        var index = found >= 0 ? found : ~found;
        var chunk = _chunks[index].AsSpan((int)(position - (_ends[index] - _chunks[index].Length)));
        var count = Math.Min(chunk.Length, into.Length);
        chunk[..count].CopyTo(into);
        return count;
    }

    public byte[] ToArray()
    {
        var all = new byte[Length];
        for (var done = 0; done < all.Length;)
            done += Read(done, all.AsSpan(done));
        return all;
    }
}
