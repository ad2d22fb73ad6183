using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace CommonGround.Briefs.Docx;

/// <summary>Headings with what stands under them.</summary>
internal static class WordSections
{
    public static IEnumerable<OpenXmlElement> Of(Sheet sheet, bool onNewPage, WordBlocks blocks) =>
        sheet.Sections.SelectMany(section => Of(section, 2, blocks)).Prepend(Heading(sheet.Title, 1, onNewPage));

    public static IEnumerable<OpenXmlElement> Of(Section section, int level, WordBlocks blocks) =>
        [
            Heading(section.Title, level),
            .. Blocks(section.Blocks, blocks),
            .. section.Sections.SelectMany(inner => Of(inner, level + 1, blocks)),
        ];

    public static W.Paragraph Heading(string title, int level, bool onNewPage = false)
    {
        var heading = WordText.Paragraph(WordStyles.Heading(level), WordText.Run(title));
        if (onNewPage)
        {
            heading.ParagraphProperties!.AppendChild(new PageBreakBefore());
        }

        return heading;
    }

    /// <summary>Cards stand two beside each other.</summary>
    private static IEnumerable<OpenXmlElement> Blocks(IReadOnlyList<Block> list, WordBlocks blocks)
    {
        var cards = new List<Card>();
        foreach (var block in list)
        {
            if (block is Card card)
            {
                cards.Add(card);
                continue;
            }

            foreach (var element in WordCards.Of(cards, blocks).Concat(block.Write(blocks)))
            {
                yield return element;
            }

            cards.Clear();
        }

        foreach (var element in WordCards.Of(cards, blocks))
        {
            yield return element;
        }
    }
}
