using System.Buffers.Binary;
using System.Text;

namespace KaizalaEmulator.Server.Api.Media.Placeholders;

/// <summary>A movie without tracks in the ISO base media format (ISO/IEC 14496-12), of which MP4 and 3GP are brands.</summary>
internal static class EmptyMovie
{
    public static byte[] Of(string brand) =>
    [
        .. Box("ftyp", [.. Encoding.ASCII.GetBytes(brand), 0, 0, 2, 0, .. Encoding.ASCII.GetBytes(brand), .. "mp42"u8]),
        .. Box("moov", Box("mvhd", MovieHeader())),
        .. Box("mdat", []),
    ];

    private static byte[] MovieHeader()
    {
        var header = new byte[100];
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(12), 1000); // time units per second
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(20), 0x00010000); // rate 1
        BinaryPrimitives.WriteInt16BigEndian(header.AsSpan(24), 0x0100); // volume 1
        // The unit matrix, in fixed point.
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(36), 0x00010000);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(52), 0x00010000);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(68), 0x40000000);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(96), 1); // the next track's id
        return header;
    }

    private static byte[] Box(string type, byte[] content)
    {
        var box = new byte[8 + content.Length];
        BinaryPrimitives.WriteInt32BigEndian(box, box.Length);
        Encoding.ASCII.GetBytes(type).CopyTo(box, 4);
        content.CopyTo(box, 8);
        return box;
    }
}
