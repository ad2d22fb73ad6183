using System.Text;
using CommonGround.Reading.Formats;

namespace CommonGround.Tests.Reading.Formats;

public sealed class EncodingTests
{
    private const string Text = "“Nothing is settled,” said the ferryman of Œland — “not yet”.\r\nGrain moves again.\n";

    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public static TheoryData<string> Encodings => ["utf-8", "utf-8 mark", "utf-16le mark", "utf-16be mark", "utf-32 mark"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void A_text_with_a_mark_or_in_UTF8_is_read_without_a_note(string encoding)
    {
        var article = Document.Read("river.txt", Bytes(encoding));
        Assert.Equal(Text, article.Text);
        Assert.Empty(article.Notes);
    }

    [Theory]
    [InlineData("utf-16le", "no mark says its encoding; it was taken for UTF-16 LE")]
    [InlineData("utf-16be", "no mark says its encoding; it was taken for UTF-16 BE")]
    [InlineData("windows-1252", "it is not UTF-8; it was taken for Windows-1252")]
    public void What_was_assumed_is_said(string encoding, string note)
    {
        var article = Document.Read("river.txt", Bytes(encoding));
        Assert.Equal(Text, article.Text);
        Assert.Equal([note], article.Notes);
    }

    [Fact]
    public void A_damaged_byte_costs_one_letter_of_UTF8_and_not_all_the_others()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("“Grain moves,” he said"), 0xE2, .. Encoding.UTF8.GetBytes(". “Slowly.”")];
        var article = Document.Read("grain.txt", bytes);
        Assert.Equal("“Grain moves,” he said\uFFFD. “Slowly.”", article.Text);
        Assert.Equal(["some bytes are no letters; “\uFFFD” stands for each"], article.Notes);
    }

    [Fact]
    public void Mixed_line_ends_stay_as_they_are() =>
        Assert.Equal("a\r\nb\rc\nd", Document.Read("mixed.txt", Encoding.UTF8.GetBytes("a\r\nb\rc\nd")).Text);

    [Fact]
    public void A_frozen_article_has_one_kind_of_line_end_and_only_letters_that_UTF8_has()
    {
        var frozen = new CommonGround.Reading.Article("odd", "a\r\nb\rc\n\ud800d\udc00 \ud83d\ude00").Frozen().Text;
        Assert.Equal("a\nb\nc\n\uFFFDd\uFFFD \ud83d\ude00", frozen);
        Assert.Equal(frozen, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(frozen)));
    }

    [Fact]
    public void Any_text_comes_back_from_any_encoding_with_a_mark() =>
        Gen.String[Gen.Char[' ', '\u07FF'], 1, 200]
            .Where(text => text.Any(letter => letter > ' ' && !char.IsControl(letter)))
            .Sample(text =>
            {
                var clean = string.Concat(text.Where(letter => !char.IsControl(letter)));
                foreach (var encoding in (Encoding[])[Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode])
                {
                    byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes("a " + clean)];
                    Assert.Equal("a " + clean, Document.Read("any.txt", bytes).Text);
                }
            });

    private static byte[] Bytes(string encoding) =>
        encoding switch
        {
            "utf-8" => Encoding.UTF8.GetBytes(Text),
            "utf-8 mark" => [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(Text)],
            "utf-16le" => Encoding.Unicode.GetBytes(Text),
            "utf-16le mark" => [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Text)],
            "utf-16be" => Encoding.BigEndianUnicode.GetBytes(Text),
            "utf-16be mark" => [.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes(Text)],
            "utf-32 mark" => [.. Encoding.UTF32.GetPreamble(), .. Encoding.UTF32.GetBytes(Text)],
            _ => Windows1252.GetBytes(Text),
        };
}
