namespace KaizalaEmulator.Server.Api.Media.Placeholders;

/// <summary>A mid-grey square as baseline JPEG (ITU-T T.81): every coefficient is zero, so one bit each for "no change" and "end of block".</summary>
internal static class JpegImage
{
    private const int Side = 64;
    private const int Blocks = Side / 8 * (Side / 8);
    private const int BitsPerBlock = 2;

    private static readonly byte[] _oneCodeOfOneBit = [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];

    public static byte[] Grey() =>
    [
        0xFF, 0xD8,
        .. Segment(0xE0, [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0]),
        .. Segment(0xDB, [0, .. Enumerable.Repeat((byte)1, 64)]), // quantisation
        .. Segment(0xC0, [8, 0, Side, 0, Side, 1, 1, 0x11, 0]), // one component
        .. Segment(0xC4, [0x00, .. _oneCodeOfOneBit]), // DC: no change
        .. Segment(0xC4, [0x10, .. _oneCodeOfOneBit]), // AC: end of block
        .. Segment(0xDA, [1, 1, 0, 0, 63, 0]),
        .. new byte[Blocks * BitsPerBlock / 8],
        0xFF, 0xD9,
    ];

    private static byte[] Segment(byte marker, byte[] data) =>
        [0xFF, marker, (byte)((data.Length + 2) >> 8), (byte)(data.Length + 2), .. data];
}
