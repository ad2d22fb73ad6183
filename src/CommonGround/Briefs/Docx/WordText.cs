using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace CommonGround.Briefs.Docx;

/// <summary>Paragraphs and runs; text from a case stands in them as it is, and can be nothing but text. An element is a list of its
/// children, so that lists are taken as arrays alone.</summary>
internal static class WordText
{
    public static W.Paragraph Paragraph(string? style, params OpenXmlElement[] runs) =>
        style is null ? new(runs) : new([new ParagraphProperties(new ParagraphStyleId { Val = style }), .. runs]);

    public static Run Run(string text, params OpenXmlElement[] properties)
    {
        var words = new Text(Printable.Of(text)) { Space = SpaceProcessingModeValues.Preserve };
        return properties.Length == 0 ? new Run(words) : new Run(new RunProperties(properties), words);
    }

    public static Run Raised(OpenXmlElement content) => new(new RunProperties(new RunStyle { Val = WordStyles.Reference }), content);
}
