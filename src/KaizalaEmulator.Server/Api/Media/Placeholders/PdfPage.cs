using System.Globalization;
using System.Text;

namespace KaizalaEmulator.Server.Api.Media.Placeholders;

/// <summary>One blank page as PDF 1.4.</summary>
internal static class PdfPage
{
    private static readonly string[] _objects =
    [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << >> >>",
    ];

    public static byte[] Blank()
    {
        var pdf = new StringBuilder("%PDF-1.4\n");
        var table = new StringBuilder("0000000000 65535 f \n");
        for (var i = 0; i < _objects.Length; i++)
        {
            table.Append(CultureInfo.InvariantCulture, $"{pdf.Length:D10} 00000 n \n");
            pdf.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{_objects[i]}\nendobj\n");
        }

        var start = pdf.Length;
        pdf.Append(CultureInfo.InvariantCulture, $"xref\n0 {_objects.Length + 1}\n{table}");
        pdf.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {_objects.Length + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(pdf.ToString());
    }
}
