using CommonGround.Briefs.Texts;

namespace CommonGround.Briefs;

/// <summary>How many lines of a printed page a block takes, about.</summary>
internal sealed class BlockLength : IBlockWriter<double>
{
    /// <summary>Characters to a line, fewer than fit on A4 or Letter.</summary>
    public const int LineWidth = 108;

    /// <summary>Cards stand two beside each other.</summary>
    public const int CardWidth = 45;

    public const double GroupTitle = 1.15;
    public const double CardFrame = 1.7;
    public const double MarkHeight = 1.74;

    private const double RowFrame = 0.5;
    private const double Gap = 0.4;
    private const double ChartFrame = 3.6;

    private static readonly BlockLength Measure = new();

    public static double Of(IEnumerable<Block> blocks)
    {
        var beside = new CardsBeside();
        return blocks.Sum(block => block is Card card ? beside.Add(Of(card)) : Of(block));
    }

    public static double Of(Block block) => block.Write(Measure);

    /// <summary>Characters to a line of each column: what it needs where all fit, else a part of the width like its need.</summary>
    public static double[] Widths(Table table)
    {
        var needs = table
            .Columns.Select(
                (column, index) => table.Rows.Select(row => Length(row.Cells[index].Text)).Append(Length(column.Title)).Max() + 3
            )
            .ToArray();
        var room = (LineWidth * 11 / 10) - (2 * needs.Length);
        return needs.Sum() <= room ? needs : [.. needs.Select(need => Math.Max(6, need * room / needs.Sum()))];
    }

    public static double Of(Row row, double[] widths) =>
        RowFrame + (0.9 * row.Cells.Select((cell, index) => Lines(cell.Text, widths[index])).Append(1).Max());

    public static double Of(Prose text, int width = LineWidth) => Lines(text, width);

    public double Paragraph(Paragraph paragraph) => Lines(paragraph.Text, LineWidth) + Gap;

    public double Bullets(Bullets bullets) => bullets.Items.Sum(item => Lines(item, LineWidth - 3)) + Gap;

    public double Table(Table table) => Table(table, Widths(table));

    private static double Table(Table table, double[] widths) =>
        1.2
        + Gap
        + Of(new Row([.. table.Columns.Select(column => Cell.Value(column.Title))]), widths)
        + table.Rows.Sum(row => Of(row, widths))
        + (table.Rows.Select(row => row.Group).OfType<string>().Distinct(StringComparer.Ordinal).Count() * GroupTitle)
        + table.Notes.Sum(note => Lines(note, LineWidth) + Gap);

    public double Strip(Strip strip) => Chart(strip, strip.Marks.Count);

    public double Bars(Bars bars) => Chart(bars, bars.Items.Count);

    public double Callout(Callout callout) => Lines(callout.Text, LineWidth - 16) * 1.2 + 1.4;

    public double Card(Card card) => CardFrame + Lines(card.Title, CardWidth) + card.Lines.Sum(line => Lines(line, CardWidth));

    public double Evidence(Evidence evidence) => 2 + Gap + Lines(evidence.Passage, LineWidth);

    private static double Chart(Chart chart, int marks) =>
        ChartFrame + Lines(chart.Title + chart.Summary, LineWidth) + (marks * MarkHeight);

    private static double Lines(Prose text, double width) => Math.Max(1, Math.Ceiling(Length(text) / width));

    private static double Length(Prose text) => TextWidth.Of(Printable.Of(text.Words)) + (text.Evidence.Count() * 2.2);
}

/// <summary>Cards stand two beside each other: the second takes only what it is longer than the first.</summary>
internal sealed class CardsBeside
{
    private double? first;

    public double Add(double length)
    {
        var more = Math.Max(0, length - (first ?? 0));
        first = first is null ? length : null;
        return more;
    }
}
