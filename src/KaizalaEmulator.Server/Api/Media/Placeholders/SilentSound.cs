using System.Buffers.Binary;

namespace KaizalaEmulator.Server.Api.Media.Placeholders;

/// <summary>A quarter of a second of silence.</summary>
internal static class SilentSound
{
    private const int SamplesPerSecond = 8000;

    /// <summary>PCM, mono, 8 bits a sample.</summary>
    public static byte[] Wav()
    {
        const int header = 44;
        var samples = SamplesPerSecond / 4;
        var wav = new byte[header + samples];
        "RIFF"u8.CopyTo(wav);
        BinaryPrimitives.WriteInt32LittleEndian(wav.AsSpan(4), wav.Length - 8);
        "WAVEfmt "u8.CopyTo(wav.AsSpan(8));
        BinaryPrimitives.WriteInt32LittleEndian(wav.AsSpan(16), 16);
        BinaryPrimitives.WriteInt16LittleEndian(wav.AsSpan(20), 1); // PCM
        BinaryPrimitives.WriteInt16LittleEndian(wav.AsSpan(22), 1); // channels
        BinaryPrimitives.WriteInt32LittleEndian(wav.AsSpan(24), SamplesPerSecond);
        BinaryPrimitives.WriteInt32LittleEndian(wav.AsSpan(28), SamplesPerSecond); // bytes per second
        BinaryPrimitives.WriteInt16LittleEndian(wav.AsSpan(32), 1); // bytes per sample
        BinaryPrimitives.WriteInt16LittleEndian(wav.AsSpan(34), 8); // bits per sample
        "data"u8.CopyTo(wav.AsSpan(36));
        BinaryPrimitives.WriteInt32LittleEndian(wav.AsSpan(40), samples);
        wav.AsSpan(header).Fill(0x80);
        return wav;
    }

    /// <summary>MPEG-1 layer III, 32 kbit/s, 44.1 kHz, mono: frames whose granules carry nothing.</summary>
    public static byte[] Mp3()
    {
        const int frames = 10;
        const int frameLength = 144 * 32_000 / 44_100;
        var mp3 = new byte[frames * frameLength];
        for (var i = 0; i < frames; i++)
            ((ReadOnlySpan<byte>)[0xFF, 0xFB, 0x10, 0xC0]).CopyTo(mp3.AsSpan(i * frameLength));
        return mp3;
    }
}
