using System.Text;
using CommonGround.Reading;
using CommonGround.Reading.Formats;

namespace CommonGround.Tests.Reading.Formats;

/// <summary>What cannot be read says why in one line, and takes neither the process nor its memory with it.</summary>
public sealed class RefusalTests
{
    [Fact]
    public void An_empty_file_is_refused() => AssertRefused([], "is empty");

    [Fact]
    public void A_file_of_blanks_has_no_text() => AssertRefused(" \r\n\t"u8.ToArray(), "has no text");

    [Fact]
    public void A_source_over_16_MiB_is_refused() =>
        AssertRefused(new byte[Document.LargestSource + 1], "is longer than 16 MiB, the most that is read");

    [Fact]
    public void One_line_of_16_MiB_is_read()
    {
        var bytes = new byte[Document.LargestSource];
        Array.Fill(bytes, (byte)'a');
        var article = Document.Read("line.txt", bytes);
        Assert.Equal(bytes.Length, article.Text.Length);
        Assert.Empty(Reader.Read(article, Roster.Empty).Statements);
    }

    [Theory]
    [InlineData("\u0089PNG\r\n\u001a\n", "is no report: it looks like a PNG image")]
    [InlineData("\u00ff\u00d8\u00ff\u00e0", "is no report: it looks like a JPEG image")]
    [InlineData("\u001f\u008b\b", "is no report: it looks like a gzip archive; unpack it first")]
    [InlineData("\u007fELF\u0002", "is no report: it looks like a program")]
    [InlineData("{\\rtf1 hello}", "is no report: it looks like RTF; save it as .docx, .pdf or text")]
    [InlineData("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1 old", "looks like a file of Office before 2007; save it as .docx")]
    [InlineData(
        "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1 E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0",
        "is encrypted; save it without a password"
    )]
    public void What_is_no_report_is_named(string start, string reason) => AssertRefused(Encoding.Latin1.GetBytes(start), reason);

    [Fact]
    public void Junk_is_no_text() =>
        Gen
            .Byte.Array[64, 2000]
            .Sample(bytes =>
            {
                bytes[0] = 1;
                var error = Assert.Throws<UnreadableException>(() => Document.Read("junk", bytes));
                Assert.StartsWith("“junk” is no text", error.Message, StringComparison.Ordinal);
            });

    [Fact]
    public void Another_archive_is_no_Word_document() =>
        AssertRefused(Made.Zip(("notes.txt", "hello")), "is an archive, and no Word document is in it");

    [Fact]
    public void A_broken_Word_document_is_refused()
    {
        var whole = Made.Docx(Made.Paragraph("Grain moves."));
        AssertRefused(whole[..(whole.Length / 2)], "is a broken Word document, or another archive");
        AssertRefused(Made.Docx("<w:p><w:r>"), "is a broken Word document, or another archive");
    }

    [Fact]
    public void A_Word_document_that_unpacks_to_too_much_is_refused()
    {
        var bomb = Made.Docx(Made.Paragraph(new string(' ', 100 * 1024 * 1024)));
        Assert.True(bomb.Length < 200_000);
        AssertRefused(bomb, $"unpacks to more than {200 * bomb.Length / (1024 * 1024)} MiB, too much for its size");
    }

    [Fact]
    public void A_Word_document_is_not_nested_without_end() =>
        AssertRefused(
            Made.Docx(
                string.Concat(Enumerable.Repeat("<w:tbl><w:tr><w:tc>", 1000))
                    + string.Concat(Enumerable.Repeat("</w:tc></w:tr></w:tbl>", 1000))
            ),
            "is nested more than 256 deep"
        );

    [Theory]
    [InlineData("<div>", 100_000)]
    [InlineData("<b>", 100_000)]
    [InlineData("<table><tr><td>", 100_000)]
    [InlineData("<b></p>", 1_000_000)]
    public void A_page_is_not_nested_without_end(string tags, int times) =>
        AssertRefused(
            Made.Ascii("<html><body>" + string.Concat(Enumerable.Repeat(tags, times)) + "Grain moves."),
            "opens more than 2000 elements within each other"
        );

    [Fact]
    public void Entities_of_a_Word_document_are_not_expanded() =>
        AssertRefused(
            Made.Zip(("_rels/.rels", "<!DOCTYPE r [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]><r>&b;</r>"), ("word/document.xml", "<d/>")),
            "is a broken Word document, or another archive"
        );

    [Fact]
    public void A_PDF_of_images_says_that_it_may_be_a_scan() =>
        AssertRefused(Made.Pdf([], []), "has no text in its 2 pages: it may be a scan, whose text must be recognised first");

    [Fact]
    public void An_encrypted_PDF_is_refused()
    {
        var key = new string('A', 64);
        var encrypted = Made.RawPdf(
            $"/Encrypt 5 0 R /ID [<{key[..32]}> <{key[..32]}>]",
            [
                .. Made.OnePage(),
                Made.Stream("", "BT ET"u8.ToArray()),
                Made.Ascii($"<< /Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O <{key}> /U <{key}> >>"),
            ]
        );
        AssertRefused(encrypted, "is encrypted; save it without a password");
    }

    [Fact]
    public void A_broken_PDF_is_refused()
    {
        var error = Assert.Throws<UnreadableException>(() => Document.Read("odd", "%PDF-1.7\nnothing more"u8.ToArray()));
        Assert.StartsWith("“odd” is a broken PDF: ", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_PDF_that_unpacks_to_too_much_is_refused(bool twice)
    {
        var packed = Made.Deflated(stream => Made.Blanks(stream, 300));
        var filter = twice ? "[/FlateDecode /FlateDecode]" : "/FlateDecode";
        var bomb = Made.RawPdf([
            .. Made.OnePage(),
            Made.Stream($"/Filter {filter}", twice ? Made.Deflated(stream => stream.Write(packed)) : packed),
        ]);
        var error = Assert.Throws<UnreadableException>(() => Document.Read("odd", bomb));
        Assert.Matches("^“odd” unpacks to more than [0-9]+ MiB, too much for its size$", error.Message);
    }

    [Theory]
    [InlineData("LZWDecode")]
    [InlineData("RunLengthDecode")]
    public void Older_ways_to_pack_are_counted_too(string filter)
    {
        var packed = filter[0] == 'L' ? Made.LzwBlanks(100) : Enumerable.Repeat((byte)129, 2 * 1024 * 1024).ToArray();
        var bomb = Made.RawPdf([.. Made.OnePage(), Made.Stream($"/Filter /{filter}", packed)]);
        var error = Assert.Throws<UnreadableException>(() => Document.Read("odd", bomb));
        Assert.Matches("^“odd” unpacks to more than [0-9]+ MiB, too much for its size$", error.Message);
    }

    [Fact]
    public void What_is_packed_in_older_ways_and_small_is_read()
    {
        var content = Made.Ascii("BT /F 10 Tf 50 700 Td (Both banks met at) Tj ET");
        byte[] runs = [(byte)(content.Length - 1), .. content, 128];
        var resources = "/Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>";
        var pdf = Made.RawPdf([.. Made.OnePage(resources), Made.Stream("/Filter /RunLengthDecode", runs)]);
        Assert.Equal("Both banks met at\n", Document.Read("runs", pdf).Text);
    }

    /// <summary>Each form draws the next one ten times: nine of them would draw a thousand million letters.</summary>
    [Fact]
    public void A_PDF_whose_forms_draw_each_other_without_end_is_refused()
    {
        const string font = "/Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>";
        byte[] Form(int number) =>
            Made.Stream(
                $"/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << /XObject << /X {number + 1} 0 R >> >>",
                Made.Ascii(string.Concat(Enumerable.Repeat("/X Do ", 10)))
            );
        var last = Made.Stream(
            $"/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << {font} >>",
            "BT /F 10 Tf 10 10 Td (a) Tj ET"u8.ToArray()
        );
        var bomb = Made.RawPdf([
            .. Made.OnePage("/XObject << /X 5 0 R >>"),
            Made.Stream("", "/X Do"u8.ToArray()),
            .. Enumerable.Range(5, 9).Select(Form),
            last,
        ]);
        AssertRefused(bomb, "has more than 100000 drawn forms, the most that is read");
    }

    private static void AssertRefused(byte[] bytes, string reason)
    {
        var error = Assert.Throws<UnreadableException>(() => Document.Read("odd", bytes));
        Assert.Equal($"“odd” {reason}", error.Message);
    }
}
