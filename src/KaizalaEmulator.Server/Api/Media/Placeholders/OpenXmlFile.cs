using System.IO.Compression;
using System.Text;

namespace KaizalaEmulator.Server.Api.Media.Placeholders;

/// <summary>An empty document, workbook and presentation as Office Open XML (ECMA-376): the least parts each may have.</summary>
internal static class OpenXmlFile
{
    private const string Xml = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""";
    private const string Schemas = "http://schemas.openxmlformats.org/";
    private const string Types = "application/vnd.openxmlformats-officedocument.";
    private const string Relations = Schemas + "officeDocument/2006/relationships";

    public static byte[] Document() => Package("word/document.xml", Types + "wordprocessingml.document.main+xml",
        $"""<w:document xmlns:w="{Schemas}wordprocessingml/2006/main"><w:body><w:p/></w:body></w:document>""");

    public static byte[] Workbook() => Package("xl/workbook.xml", Types + "spreadsheetml.sheet.main+xml",
        $"""
        <workbook xmlns="{Schemas}spreadsheetml/2006/main" xmlns:r="{Relations}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>
        """,
        ("xl/_rels/workbook.xml.rels", Relationship("worksheet", "worksheets/sheet1.xml"), null),
        ("xl/worksheets/sheet1.xml",
            $"""<worksheet xmlns="{Schemas}spreadsheetml/2006/main"><sheetData/></worksheet>""",
            Types + "spreadsheetml.worksheet+xml"));

    public static byte[] Presentation() => Package("ppt/presentation.xml", Types + "presentationml.presentation.main+xml",
        $"""
        <p:presentation xmlns:p="{Schemas}presentationml/2006/main"><p:sldSz cx="9144000" cy="6858000"/><p:notesSz cx="6858000" cy="9144000"/></p:presentation>
        """);

    private static byte[] Package(
        string mainName, string mainType, string main, params (string Name, string Text, string? Type)[] others)
    {
        (string Name, string Text, string? Type)[] parts = [(mainName, main, mainType), .. others];
        var overrides = string.Concat(parts.Where(part => part.Type is not null)
            .Select(part => $"""<Override PartName="/{part.Name}" ContentType="{part.Type}"/>"""));

        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml",
                $"""<Types xmlns="{Schemas}package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>{overrides}</Types>""");
            Add(zip, "_rels/.rels", Relationship("officeDocument", mainName));
            foreach (var (name, text, _) in parts)
                Add(zip, name, text);
        }

        return file.ToArray();
    }

    private static string Relationship(string kind, string target) =>
        $"""<Relationships xmlns="{Schemas}package/2006/relationships"><Relationship Id="rId1" Type="{Relations}/{kind}" Target="{target}"/></Relationships>""";

    private static void Add(ZipArchive zip, string name, string text)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.SmallestSize);
        entry.LastWriteTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero); // the same bytes each time
        using var stream = entry.Open();
        stream.Write(Encoding.UTF8.GetBytes(Xml + text));
    }
}
