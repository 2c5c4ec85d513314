using Microsoft.AspNetCore.Http;

namespace KaizalaEmulator.Server.Api.Media;

/// <summary>A request's body that counts what was read of it and ends the reading beyond a limit.</summary>
internal sealed class MeteredStream(Stream inner, long limit) : ReadOnlyStream
{
    public long Taken { get; private set; }

    public override bool CanSeek => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => Taken;
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer) => throw new NotSupportedException("Bodies are read asynchronously.");

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var count = await inner.ReadAsync(buffer, cancellationToken);
        Taken += count;
        return Taken <= limit
            ? count
            : throw new BadHttpRequestException("The body is too large.", StatusCodes.Status413PayloadTooLarge);
    }
}
