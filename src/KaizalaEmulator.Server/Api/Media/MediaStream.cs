using KaizalaEmulator.Domain.Media;

namespace KaizalaEmulator.Server.Api.Media;

/// <summary>A media file's content as a stream, for the framework's range requests.</summary>
internal sealed class MediaStream(MediaContent content) : ReadOnlyStream
{
    public override bool CanSeek => true;

    public override long Length => content.Length;

    public override long Position { get; set; }

    public override int Read(Span<byte> buffer)
    {
        var count = content.Read(Position, buffer);
        Position += count;
        return count;
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(Read(buffer.Span));

    public override long Seek(long offset, SeekOrigin origin) => Position = offset + origin switch
    {
        SeekOrigin.Current => Position,
        SeekOrigin.End => Length,
        _ => 0,
    };
}
