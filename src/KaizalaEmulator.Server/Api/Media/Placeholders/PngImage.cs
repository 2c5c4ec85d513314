using System.Buffers.Binary;
using System.IO.Compression;

namespace KaizalaEmulator.Server.Api.Media.Placeholders;

/// <summary>A grey square with a darker frame, as PNG (RFC 2083).</summary>
internal static class PngImage
{
    private const int Side = 64;
    private const byte Frame = 0x90;
    private const byte Inside = 0xD8;

    public static byte[] Grey()
    {
        using var png = new MemoryStream();
        png.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        // Width, height, 8 bits of grey a pixel, not interlaced.
        WriteChunk(png, "IHDR"u8, [0, 0, 0, Side, 0, 0, 0, Side, 8, 0, 0, 0, 0]);
        WriteChunk(png, "IDAT"u8, Compressed(Rows()));
        WriteChunk(png, "IEND"u8, []);
        return png.ToArray();
    }

    /// <summary>Each row is its filter, 0 for none, and its pixels.</summary>
    private static byte[] Rows()
    {
        var rows = new byte[Side * (Side + 1)];
        for (var y = 0; y < Side; y++)
            for (var x = 0; x < Side; x++)
                rows[(y * (Side + 1)) + 1 + x] = x is 0 or Side - 1 || y is 0 or Side - 1 ? Frame : Inside;
        return rows;
    }

    private static byte[] Compressed(byte[] rows)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize))
            zlib.Write(rows);
        return packed.ToArray();
    }

    private static void WriteChunk(MemoryStream png, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        png.Write(number);
        png.Write(type);
        png.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc([.. type, .. data]));
        png.Write(number);
    }

    private static uint Crc(byte[] bytes)
    {
        const uint polynomial = 0xEDB88320;
        var crc = uint.MaxValue;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) == 1 ? (crc >> 1) ^ polynomial : crc >> 1;
        }

        return ~crc;
    }
}
