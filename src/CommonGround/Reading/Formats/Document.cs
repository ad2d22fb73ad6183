using CommonGround.Reading.Formats.Docx;
using CommonGround.Reading.Formats.Html;
using CommonGround.Reading.Formats.Pdf;

namespace CommonGround.Reading.Formats;

/// <summary>A report as it lies in a file: from its bytes alone, without disk or network, and without running anything in it.</summary>
public static class Document
{
    /// <summary>The most bytes that a source may have.</summary>
    public const int LargestSource = 16 * 1024 * 1024;

    /// <summary>The article in a file: plain text, Markdown, HTML, PDF or Word.</summary>
    /// <param name="name">What the source is called. The bytes tell the format; its ending does where they do not.</param>
    /// <exception cref="UnreadableException">There is no text to be had from it, or too much.</exception>
    public static Article Read(string name, ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length > LargestSource)
        {
            throw new UnreadableException(name, "is longer than 16 MiB, the most that is read");
        }

        var article = Of(SourceFormats.Of(name, bytes.Span), name, bytes);
        if (string.IsNullOrWhiteSpace(article.Text))
        {
            throw new UnreadableException(name, "has no text");
        }

        return article.Text.Length <= Reader.LongestText
            ? article
            : throw new UnreadableException(name, "has more than 16 Mi letters, the most that is read");
    }

    private static Article Of(SourceFormat format, string name, ReadOnlyMemory<byte> bytes) =>
        format switch
        {
            SourceFormat.Pdf => PdfSource.Read(name, bytes),
            SourceFormat.Word => WordSource.Read(name, bytes),
            SourceFormat.Html => HtmlSource.Read(name, Decoded.Of(name, bytes.Span, HtmlSource.Charset(bytes.Span))),
            SourceFormat.Markdown => MarkdownSource.Read(name, Decoded.Of(name, bytes.Span)),
            _ => Plain(name, Decoded.Of(name, bytes.Span)),
        };

    private static Article Plain(string name, Decoded decoded) => new(name, decoded.Text) { Notes = decoded.Notes };
}
