using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using KaizalaEmulator.Domain.Media;
using KaizalaEmulator.Server.Api.Media.Placeholders;

namespace KaizalaEmulator.Server.Tests.Api.Media;

public class PlaceholderTests
{
    [Fact]
    public void Each_type_has_a_small_one_that_is_always_the_same()
    {
        foreach (var type in MediaTypes.All)
            Placeholder.Of(type).Length.Should().BeInRange(10, 4096, type.Extension);
        OpenXmlFile.Workbook().Should().Equal(OpenXmlFile.Workbook());
    }

    [Fact]
    public void The_png_holds_every_pixel_it_promises()
    {
        var png = PngImage.Grey();
        var data = png.AsSpan(8 + 25); // signature, IHDR
        var length = BinaryPrimitives.ReadInt32BigEndian(data);
        using var zlib = new ZLibStream(new MemoryStream(data.Slice(8, length).ToArray()), CompressionMode.Decompress);
        var rows = new MemoryStream();
        zlib.CopyTo(rows);

        rows.Length.Should().Be(64 * 65);
        // The checksum of an empty IEND is the same in every PNG there is.
        png[^12..].Should().Equal(0, 0, 0, 0, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82);
    }

    [Fact]
    public void The_wav_says_its_own_length()
    {
        var wav = SilentSound.Wav();

        (BinaryPrimitives.ReadInt32LittleEndian(wav.AsSpan(4)) + 8).Should().Be(wav.Length);
        (BinaryPrimitives.ReadInt32LittleEndian(wav.AsSpan(40)) + 44).Should().Be(wav.Length);
    }

    [Fact]
    public void The_mp3_is_frame_after_frame()
    {
        var mp3 = SilentSound.Mp3();

        mp3.Chunk(104).Should().OnlyContain(frame => frame.Length == 104 && frame[0] == 0xFF && frame[1] == 0xFB);
    }

    [Fact]
    public void The_pdf_finds_its_objects_where_its_table_says()
    {
        var pdf = Encoding.ASCII.GetString(PdfPage.Blank());
        var table = pdf.Split("xref\n0 4\n")[1].Split('\n');

        for (var i = 1; i <= 3; i++)
            pdf[int.Parse(table[i].AsSpan(0, 10), CultureInfo.InvariantCulture)..].Should().StartWith($"{i} 0 obj");
        var start = int.Parse(pdf.Split("startxref\n")[1].Split('\n')[0], CultureInfo.InvariantCulture);
        pdf[start..].Should().StartWith("xref\n");
    }

    [Theory]
    [InlineData(".docx", "word/document.xml")]
    [InlineData(".xlsx", "xl/workbook.xml")]
    [InlineData(".pptx", "ppt/presentation.xml")]
    public void The_office_files_are_packages_of_well_formed_parts(string extension, string main)
    {
        using var zip = new ZipArchive(new MemoryStream(Placeholder.Of(MediaTypes.All.Single(type => type.Extension == extension))));

        zip.Entries.Select(entry => entry.FullName).Should().StartWith(["[Content_Types].xml", "_rels/.rels", main]);
        foreach (var entry in zip.Entries)
            using (var part = entry.Open())
                XDocument.Load(part).Root.Should().NotBeNull();
    }

    [Theory]
    [InlineData(".mp4", "isom")]
    [InlineData(".3gp", "3gp4")]
    public void The_movies_are_boxes_to_their_last_byte(string extension, string brand)
    {
        var movie = Placeholder.Of(MediaTypes.All.Single(type => type.Extension == extension));
        List<string> boxes = [];
        for (var at = 0; at < movie.Length; at += BinaryPrimitives.ReadInt32BigEndian(movie.AsSpan(at)))
            boxes.Add(Encoding.ASCII.GetString(movie, at + 4, 4));

        boxes.Should().Equal("ftyp", "moov", "mdat");
        Encoding.ASCII.GetString(movie, 8, 4).Should().Be(brand);
    }
}
