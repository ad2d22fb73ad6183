using System.IO.Compression;
using System.Text;
using CommonGround.Reading.Formats;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace CommonGround.Tests.Reading.Formats;

/// <summary>Documents of every kind, made on the spot.</summary>
internal static class Made
{
    private const string Word = "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>A Word document of these elements of its body, with further parts beside it.</summary>
    public static byte[] Docx(string body, params (string Path, string Content)[] parts) =>
        Zip([
            ("_rels/.rels", Relationships((Office + "/officeDocument", "word/document.xml"), (Core, "docProps/core.xml"))),
            ("word/document.xml", $"<w:document {Word}><w:body>{body}</w:body></w:document>"),
            ("word/_rels/document.xml.rels", Relationships((Office + "/footnotes", "footnotes.xml"))),
            .. parts,
        ]);

    public static (string, string) Footnotes(string notes) => ("word/footnotes.xml", $"<w:footnotes {Word}>{notes}</w:footnotes>");

    public static (string, string) Title(string title) =>
        ("docProps/core.xml", $"<c:coreProperties xmlns:c='urn:core' xmlns:dc='urn:dc'><dc:title>{title}</dc:title></c:coreProperties>");

    public static string Paragraph(string text) => $"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>";

    public static byte[] Zip(params (string Path, string Content)[] parts)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, content) in parts)
            {
                using var writer = new StreamWriter(zip.CreateEntry(path).Open());
                writer.Write(content);
            }
        }

        return bytes.ToArray();
    }

    /// <summary>A PDF whose pages show these lines; a place is in points from the lower left corner.</summary>
    public static byte[] Pdf(params (double Left, double Base, double Size, string Text)[][] pages)
    {
        var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        foreach (var lines in pages)
        {
            var page = builder.AddPage(PageSize.A4);
            foreach (var (left, down, size, text) in lines)
            {
                page.AddText(text, size, new PdfPoint(left, down), font);
            }
        }

        return builder.Build();
    }

    /// <summary>Lines one below the other, from a place downwards.</summary>
    public static (double, double, double, string)[] Column(double left, double top, params string[] lines) =>
        [.. lines.Select((line, index) => (left, top - (12 * index), 10.0, line))];

    /// <summary>A PDF written by hand: an object a string, the first of them the catalogue.</summary>
    public static byte[] RawPdf(params byte[][] objects) => RawPdf("", objects);

    public static byte[] RawPdf(string trailer, params byte[][] objects)
    {
        using var bytes = new MemoryStream();
        void Write(string text) => bytes.Write(Encoding.Latin1.GetBytes(text));
        Write("%PDF-1.7\n");
        var places = new List<long>();
        foreach (var (content, index) in objects.Select((content, index) => (content, index)))
        {
            places.Add(bytes.Length);
            Write($"{index + 1} 0 obj\n");
            bytes.Write(content);
            Write("\nendobj\n");
        }

        var table = bytes.Length;
        Write($"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n{string.Concat(places.Select(place => $"{place:D10} 00000 n \n"))}");
        Write($"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R {trailer} >>\nstartxref\n{table}\n%%EOF\n");
        return bytes.ToArray();
    }

    /// <summary>The catalogue, the pages and one page of a PDF whose content is object 4.</summary>
    public static byte[][] OnePage(string resources = "") =>
        [
            Ascii("<< /Type /Catalog /Pages 2 0 R >>"),
            Ascii("<< /Type /Pages /Kids [3 0 R] /Count 1 >>"),
            Ascii($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << {resources} >> >>"),
        ];

    public static byte[] Stream(string entries, byte[] content) =>
        [.. Ascii($"<< {entries} /Length {content.Length} >>\nstream\n"), .. content, .. Ascii("\nendstream")];

    public static byte[] Deflated(Action<Stream> write)
    {
        using var bytes = new MemoryStream();
        using (var deflate = new ZLibStream(bytes, CompressionLevel.Fastest, leaveOpen: true))
        {
            write(deflate);
        }

        return bytes.ToArray();
    }

    public static void Blanks(Stream stream, int mebibytes)
    {
        var blanks = new byte[1024 * 1024];
        Array.Fill(blanks, (byte)' ');
        for (var count = 0; count < mebibytes; count++)
        {
            stream.Write(blanks);
        }
    }

    /// <summary>Blanks in LZW: each code stands for one blank more than the last, and a full table is cleared.</summary>
    public static byte[] LzwBlanks(int tables)
    {
        var bytes = new List<byte>();
        var (held, bits) = (0, 0);
        void Write(int code, int width)
        {
            (held, bits) = ((held << width) | code, bits + width);
            for (; bits >= 8; bits -= 8)
            {
                bytes.Add((byte)(held >> (bits - 8)));
            }

            held &= (1 << bits) - 1;
        }

        for (var table = 0; table < tables; table++)
        {
            Write(' ', 9);
            var last = 258;
            for (; last < 4094; last++)
            {
                Write(
                    last,
                    last >= 2047 ? 12
                        : last >= 1023 ? 11
                        : last >= 511 ? 10
                        : 9
                );
            }

            Write(256, 12);
        }

        return [.. bytes];
    }

    public static byte[] Ascii(string text) => Encoding.ASCII.GetBytes(text);

    public static void AssertReadOrRefused(byte[] bytes)
    {
        try
        {
            Assert.NotEmpty(Document.Read("damaged", bytes).Text);
        }
        catch (UnreadableException refusal)
        {
            Assert.DoesNotContain('\n', refusal.Message);
        }
    }

    private const string Core = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";

    private static string Relationships(params (string Type, string Target)[] all) =>
        "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
        + string.Concat(all.Select((one, index) => $"<Relationship Id='r{index}' Type='{one.Type}' Target='{one.Target}'/>"))
        + "</Relationships>";
}
