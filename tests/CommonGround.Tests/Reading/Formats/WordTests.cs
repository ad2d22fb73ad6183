using CommonGround.Reading.Formats;

namespace CommonGround.Tests.Reading.Formats;

public sealed class WordTests
{
    [Fact]
    public void Paragraphs_cells_breaks_and_footnotes_are_read_in_their_order()
    {
        var bytes = Made.Docx(
            "<w:p><w:r><w:t xml:space='preserve'>Both </w:t></w:r><w:r><w:t>banks</w:t><w:br/><w:t>met</w:t><w:footnoteReference w:id='1'/></w:r></w:p>"
                + "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Toll</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
            Made.Title("At the mill"),
            Made.Footnotes(
                "<w:footnote w:type='separator'><w:p><w:r><w:t>---</w:t></w:r></w:p></w:footnote><w:footnote w:id='1'><w:p><w:r><w:t>Twice.</w:t></w:r></w:p></w:footnote>"
            )
        );
        var article = Document.Read("mill", bytes);
        Assert.Equal("Both banks\nmet\n\nToll\n\nTwice.\n", article.Text);
        Assert.Equal("At the mill", article.Title);
        Assert.Empty(article.Notes);
    }

    [Theory]
    [InlineData("<w:p><w:del><w:r><w:delText>not </w:delText></w:r></w:del><w:ins><w:r><w:t>met</w:t></w:r></w:ins></w:p>")]
    [InlineData("<w:p><w:moveFrom><w:r><w:t>not </w:t></w:r></w:moveFrom><w:r><w:t>met</w:t></w:r></w:p>")]
    [InlineData(
        "<w:p><w:del><w:r><w:t>not</w:t></w:r></w:del><w:r><w:rPr><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>met</w:t></w:r></w:p>"
    )]
    public void What_was_deleted_is_not_text(string body)
    {
        var article = Document.Read("mill.docx", Made.Docx(body));
        Assert.Equal("met\n", article.Text);
        Assert.Equal(["it has tracked changes; what they delete was left out"], article.Notes);
    }

    [Fact]
    public void Hidden_text_is_left_out_and_that_is_said()
    {
        var article = Document.Read(
            "mill.docx",
            Made.Docx("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>unseen</w:t></w:r><w:r><w:t>met</w:t></w:r></w:p>")
        );
        Assert.Equal("met\n", article.Text);
        Assert.Equal(["it has hidden text, which was left out"], article.Notes);
    }

    [Fact]
    public void What_a_box_says_for_older_programs_is_not_read_twice() =>
        Assert.Equal(
            "a box\n",
            Document
                .Read(
                    "box.docx",
                    Made.Docx(
                        "<w:p><m:AlternateContent xmlns:m='urn:m'><m:Choice><w:r><w:t>a box</w:t></w:r></m:Choice><m:Fallback><w:r><w:t>a box</w:t></w:r></m:Fallback></m:AlternateContent></w:p>"
                    )
                )
                .Text
        );

    [Fact]
    public void Macros_are_not_run_and_the_text_is_read()
    {
        var article = Document.Read("mill.docm", Made.Docx(Made.Paragraph("Both met."), ("word/vbaProject.bin", "Sub AutoOpen()")));
        Assert.Equal("Both met.\n", article.Text);
        Assert.Equal(["it has macros; they were not run"], article.Notes);
    }

    /// <summary>Whatever is broken in it: text, or a refusal, and never another exception.</summary>
    [Fact]
    public void A_damaged_document_is_read_or_refused()
    {
        var whole = Made.Docx(Made.Paragraph("Both banks met at the old mill."), Made.Title("At the mill"));
        Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Byte)
            .Array[1, 8]
            .Sample(
                damage =>
                {
                    var bytes = whole.ToArray();
                    foreach (var (at, value) in damage)
                    {
                        bytes[at] = value;
                    }

                    Made.AssertReadOrRefused(bytes);
                },
                iter: 3000
            );
        Assert.All(Enumerable.Range(5, whole.Length - 5), length => Made.AssertReadOrRefused(whole[..length]));
    }
}
