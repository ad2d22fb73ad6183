using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace CommonGround.Briefs.Docx;

/// <summary>A table whose titles come again on every page; the unknown is hatched, a judgement in italics with its mark.</summary>
internal sealed class WordTable
{
    /// <summary>What a cell's margins and its strong title take, in characters.</summary>
    private const int Frame = 4;

    private readonly Table table;
    private readonly WordProse prose;
    private readonly int[] widths;

    private WordTable(Table table, WordProse prose)
    {
        (this.table, this.prose) = (table, prose);
        var shares = new TableLength(table).Widths.Select(width => width + Frame).ToArray();
        widths = [.. shares.Select(share => (int)(WordStyles.TextWidth * share / shares.Sum()))];
    }

    public static W.Table Of(Table table, WordProse prose) => new WordTable(table, prose).Write();

    private W.Table Write() =>
        new([
            new TableProperties(
                new TableStyle { Val = WordStyles.Grid },
                new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct },
                new TableLook
                {
                    FirstRow = true,
                    FirstColumn = true,
                    NoVerticalBand = true,
                    NoHorizontalBand = true,
                },
                new TableCaption { Val = Printable.Of(table.Caption) }
            ),
            new TableGrid(widths.Select(width => new GridColumn { Width = width.ToString(CultureInfo.InvariantCulture) })),
            Titles(),
            .. table.Rows.SelectMany((row, index) => Rows(row, index == 0 ? null : table.Rows[index - 1])),
        ]);

    private TableRow Titles() =>
        new([
            new TableRowProperties(new CantSplit(), new TableHeader()),
            .. table.Columns.Select((column, index) => Cell(index, [WordText.Run(column.Title, new Bold())], null)),
        ]);

    private IEnumerable<TableRow> Rows(Row row, Row? before)
    {
        var isApart = row.IsApart && before is { IsApart: false };
        if (row.Group is { } group && group != before?.Group)
        {
            yield return new TableRow(
                new TableRowProperties(new CantSplit()),
                new TableCell(
                    new TableCellProperties(new GridSpan { Val = table.Columns.Count }, Line(isApart)),
                    WordText.Paragraph(WordStyles.Cell, WordText.Run(group, new Bold()))
                )
            );
            isApart = false;
        }

        yield return new TableRow([
            new TableRowProperties(new CantSplit()),
            .. row.Cells.Select((cell, index) => Cell(index, Runs(cell, index == 0 ? row.Badge : null), cell.Kind, isApart)),
        ]);
    }

    private TableCell Cell(int column, IEnumerable<OpenXmlElement> runs, CellKind? kind, bool isApart = false)
    {
        var paragraph = WordText.Paragraph(WordStyles.Cell, [.. runs]);
        if (table.Columns[column].Alignment == Alignment.End)
        {
            paragraph.ParagraphProperties!.AppendChild(new Justification { Val = JustificationValues.End });
        }

        return new TableCell(
            new TableCellProperties([
                new TableCellWidth { Width = widths[column].ToString(CultureInfo.InvariantCulture), Type = TableWidthUnitValues.Dxa },
                .. isApart ? [Line(true)] : Array.Empty<OpenXmlElement>(),
                .. kind == CellKind.Unknown
                    ?
                    [
                        new Shading
                        {
                            Val = ShadingPatternValues.ThinDiagonalStripe,
                            Color = "BBBBBB",
                            Fill = "FFFFFF",
                        },
                    ]
                    : Array.Empty<OpenXmlElement>(),
            ]),
            paragraph
        );
    }

    private static TableCellBorders Line(bool isApart) =>
        isApart
            ? new(
                new TopBorder
                {
                    Val = BorderValues.Double,
                    Size = 6,
                    Color = "000000",
                }
            )
            : new();

    private IEnumerable<OpenXmlElement> Runs(Cell cell, Badge? badge) =>
        [
            .. badge is null ? [] : new[] { Letters(badge), WordText.Run(" ") },
            .. cell.Kind switch
            {
                CellKind.Value => prose.Runs(cell.Text),
                CellKind.Unknown => prose.Runs(cell.Text).Prepend(WordText.Run($"{Wording.Unknown} ", new Bold())),
                CellKind.Judgement => prose.Judged(cell.Text),
                CellKind.NotDiscussed => [WordText.Run(Wording.NotDiscussed)],
                _ => throw new ArgumentOutOfRangeException(nameof(cell)),
            },
        ];

    /// <summary>The frame is the camp's; the camp itself stands above its rows.</summary>
    private static Run Letters(Badge badge) =>
        WordText.Run(
            badge.Letter,
            new Bold(),
            new Border
            {
                Val = WordStyles.FrameOf(badge.Look),
                Color = WordStyles.ColourOf(badge.Look),
                Size = 8,
                Space = 0,
            }
        );
}
