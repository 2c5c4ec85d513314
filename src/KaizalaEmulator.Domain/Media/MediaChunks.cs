using System.Security.Cryptography;

namespace KaizalaEmulator.Domain.Media;

/// <summary>Grows the content of a file: small chunks first, larger ones as more comes.</summary>
internal sealed class MediaChunks : IDisposable
{
    private const int Smallest = 16 * 1024;
    private const int Largest = 1024 * 1024;

    private readonly List<byte[]> _chunks = [];
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private int _used;

    /// <summary>Bytes taken.</summary>
    public long Length { get; private set; }

    /// <summary>Bytes of memory held for them.</summary>
    public long Reserved { get; private set; }

    public int NextSize => (int)Math.Min((long)Smallest << Math.Min(_chunks.Count, 16), Largest);

    public Memory<byte> Free => _chunks.Count == 0 ? default : _chunks[^1].AsMemory(_used);

    public void Grow()
    {
        var size = NextSize;
        // Not cleared: only what was taken is ever read.
        _chunks.Add(GC.AllocateUninitializedArray<byte>(size));
        Reserved += size;
        _used = 0;
    }

    public void Took(int count)
    {
        _hash.AppendData(_chunks[^1], _used, count);
        _used += count;
        Length += count;
    }

    public MediaContent ToContent()
    {
        if (_chunks.Count > 0 && _used < _chunks[^1].Length)
            _chunks[^1] = _chunks[^1][.._used];
        return new MediaContent(_used == 0 && _chunks.Count > 0 ? _chunks[..^1] : _chunks, _hash.GetHashAndReset());
    }

    public void Dispose() => _hash.Dispose();
}
