using System.Globalization;

namespace CommonGround.Briefs;

/// <summary>What dots of equal chance say, in numbers: the lowest, the highest, and what a quarter, half and three quarters of them do not exceed.</summary>
internal static class DotTable
{
    private static readonly (string Title, double Share)[] Columns =
    [
        ("Lowest", 0),
        ("A quarter up to", 0.25),
        ("Half up to", 0.5),
        ("Three quarters up to", 0.75),
        ("Highest", 1),
    ];

    public static Table With(Table table, Strip strip) =>
        strip.HasDots
            ? table with
            {
                Columns = [.. table.Columns, .. Columns.Select(column => new Column(column.Title, Alignment.End))],
                Rows = [.. table.Rows.Zip(strip.Marks, (row, mark) => row with { Cells = [.. row.Cells, .. Cells(mark)] })],
            }
            : table;

    /// <summary>A mark without dots stands at its one place, if it has one.</summary>
    private static IEnumerable<Cell> Cells(Mark mark) =>
        Columns.Select(column =>
            mark.Dots.Count > 0 ? Number(mark.Dots[Math.Max(0, (int)Math.Ceiling(column.Share * mark.Dots.Count) - 1)])
            : mark.At is { } at ? Number(at)
            : Cell.Unknown()
        );

    private static Cell Number(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
