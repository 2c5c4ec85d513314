using System.Buffers.Binary;

namespace KaizalaEmulator.Domain.Shared;

/// <summary>Where a world takes ids, PINs and token texts from; seeded, they repeat. Used under the world's gate.</summary>
public abstract class Chance
{
    public static Chance Unseeded() => new UnseededChance();

    public static Chance Seeded(int seed) => new SeededChance(seed);

    public abstract void Fill(Span<byte> bytes);

    /// <summary>A version 4 GUID.</summary>
    public Guid NewId()
    {
        Span<byte> bytes = stackalloc byte[16];
        Fill(bytes);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }

    /// <summary>A whole number from <paramref name="low"/> up to, not including, <paramref name="high"/>.</summary>
    public int Next(int low, int high)
    {
        Span<byte> bytes = stackalloc byte[8];
        Fill(bytes);
        return low + (int)(BinaryPrimitives.ReadUInt64LittleEndian(bytes) % (ulong)(high - low));
    }

    /// <summary>A text of <paramref name="length"/> characters of <paramref name="alphabet"/>.</summary>
    public string Text(int length, string alphabet) =>
        string.Create(length, (this, alphabet), static (text, state) =>
        {
            for (var i = 0; i < text.Length; i++)
                text[i] = state.alphabet[state.Item1.Next(0, state.alphabet.Length)];
        });

    private sealed class UnseededChance : Chance
    {
        // A stand-in keeps no real secret, and need not load a cryptographic library to start.
        private readonly Random _random = new();

        public override void Fill(Span<byte> bytes) => _random.NextBytes(bytes);
    }

    private sealed class SeededChance(int seed) : Chance
    {
        private readonly Random _random = new(seed);

        public override void Fill(Span<byte> bytes) => _random.NextBytes(bytes);
    }
}
