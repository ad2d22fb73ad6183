using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace CommonGround.Briefs.Docx;

/// <summary>Cards in a frame each, two beside each other; a conflict has a heavy line above it, a repair a double one.</summary>
internal static class WordCards
{
    public static IEnumerable<OpenXmlElement> Of(IReadOnlyList<Card> cards, WordBlocks blocks) =>
        cards.Count == 0
            ? []
            :
            [
                new W.Table([
                    new TableProperties(
                        new TableStyle { Val = WordStyles.Cards },
                        new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct }
                    ),
                    new TableGrid(Column(), Column()),
                    .. cards.Chunk(2).Select(pair => Row(pair, blocks)),
                ]),
                WordText.Paragraph(WordStyles.Gap),
            ];

    private static GridColumn Column() => new() { Width = $"{WordStyles.TextWidth / 2}" };

    private static TableRow Row(Card[] pair, WordBlocks blocks) =>
        new([
            new TableRowProperties(new CantSplit()),
            .. pair.Select(card => Cell(card, blocks)),
            .. pair.Length == 1 ? [new TableCell(Properties(BorderValues.None), new W.Paragraph())] : Array.Empty<TableCell>(),
        ]);

    private static TableCell Cell(Card card, WordBlocks blocks) =>
        new([
            Properties(
                card.Kind switch
                {
                    CardKind.Conflict => BorderValues.Thick,
                    CardKind.Repair => BorderValues.Double,
                    _ => throw new ArgumentOutOfRangeException(nameof(card)),
                }
            ),
            blocks.CardTitle(card.Title),
            .. new Bullets(card.Lines).Write(blocks),
        ]);

    private static TableCellProperties Properties(BorderValues top)
    {
        var side = top == BorderValues.None ? BorderValues.None : BorderValues.Single;
        return new TableCellProperties(
            new TableCellWidth { Width = "2500", Type = TableWidthUnitValues.Pct },
            new TableCellBorders(
                new TopBorder { Val = top, Size = 18 },
                new LeftBorder { Val = side, Size = 4 },
                new BottomBorder { Val = side, Size = 4 },
                new RightBorder { Val = side, Size = 4 }
            )
        );
    }
}
