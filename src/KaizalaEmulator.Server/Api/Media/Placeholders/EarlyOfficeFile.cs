using System.Buffers.Binary;
using System.Text;

namespace KaizalaEmulator.Server.Api.Media.Placeholders;

/// <summary>Files for the Office programs of before 2007, each in the simplest form that they open.</summary>
internal static class EarlyOfficeFile
{
    /// <summary>Rich text, which Word takes under the name of a document too.</summary>
    public static byte[] Document() => [.. @"{\rtf1\ansi\pard\par}"u8];

    /// <summary>BIFF 2: the beginning of a worksheet, and its end.</summary>
    public static byte[] Workbook() => [0x09, 0x00, 0x04, 0x00, 0x02, 0x00, 0x10, 0x00, 0x0A, 0x00, 0x00, 0x00];

    /// <summary>An empty compound file ([MS-CFB]), the container of a presentation: a header, one table sector, one directory sector.</summary>
    public static byte[] Presentation()
    {
        const int sector = 512;
        const uint free = 0xFFFFFFFF;
        const uint endOfChain = 0xFFFFFFFE;
        const uint tableSector = 0xFFFFFFFD;
        var file = new byte[3 * sector];

        var header = file.AsSpan(0, sector);
        ((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]).CopyTo(header);
        ((ReadOnlySpan<byte>)[0x3E, 0, 3, 0, 0xFE, 0xFF, 9, 0, 6, 0]).CopyTo(header[24..]); // version 3, little-endian, sectors of 512 and 64
        Write(header, 44, 1); // table sectors
        Write(header, 48, 1); // where the directory begins
        Write(header, 56, 4096); // what is smaller stands in the small table
        Write(header, 60, endOfChain);
        Write(header, 68, endOfChain);
        header[80..].Fill(0xFF);
        Write(header, 76, 0); // where the table stands

        var table = file.AsSpan(sector, sector);
        table.Fill(0xFF);
        Write(table, 0, tableSector);
        Write(table, 4, endOfChain);

        var directory = file.AsSpan(2 * sector, sector);
        const int entry = 128;
        for (var i = 0; i < sector / entry; i++)
            for (var link = 68; link < 80; link += 4)
                Write(directory[(i * entry)..], link, free);
        var name = Encoding.Unicode.GetBytes("Root Entry\0");
        name.CopyTo(directory);
        directory[64] = (byte)name.Length;
        directory[66] = 5; // root
        directory[67] = 1; // black
        Write(directory, 116, endOfChain);
        return file;
    }

    private static void Write(Span<byte> at, int offset, uint value) => BinaryPrimitives.WriteUInt32LittleEndian(at[offset..], value);
}
