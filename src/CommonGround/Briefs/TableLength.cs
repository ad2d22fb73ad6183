using CommonGround.Briefs.Texts;

namespace CommonGround.Briefs;

/// <summary>How many lines of a printed page a table takes, about: each row as many as its fullest cell.</summary>
internal sealed class TableLength
{
    private const double GroupTitle = 1.15;
    private const double CaptionFrame = 1.2;
    private const double RowFrame = 0.5;
    private const double Line = 0.9;

    /// <summary>Characters of a row, frames included, and of the frame of each cell.</summary>
    private const int RowWidth = 118;
    private const int CellFrame = 3;

    private readonly Table table;
    private readonly Row titles;

    public TableLength(Table table)
    {
        this.table = table;
        titles = new Row([.. table.Columns.Select(column => Cell.Value(column.Title))]);
        Widths = WidthsOf([.. table.Rows.Prepend(titles).Select(row => Texts(row).Select(text => text.ToArray()).ToArray())]);
    }

    /// <summary>Characters to a line of each column.</summary>
    public double[] Widths { get; }

    public double Lines =>
        CaptionFrame
        + BlockLength.Gap
        + table.Rows.Prepend(titles).Sum(Of)
        + (GroupTitle * table.Rows.Select(row => row.Group).OfType<string>().Distinct(StringComparer.Ordinal).Count())
        + table.Notes.Sum(note => BlockLength.Of(note) + BlockLength.Gap);

    private double Of(Row row) =>
        RowFrame + (Line * Texts(row).Select((text, column) => Wrapping.Wrap(text, (int)Widths[column]).Count).Max());

    /// <summary>As a browser sets them: the longest word of each column, and of what is left a part like the rest of its need.</summary>
    private static double[] WidthsOf(Piece[][][] rows)
    {
        var columns = rows[0].Length;
        var least = Most(rows, columns, Wrapping.LongestWord);
        var most = Most(rows, columns, pieces => pieces.Sum(piece => TextWidth.Of(piece.Text)));
        var room = RowWidth - (CellFrame * columns);
        var share = Share(room - least.Sum(), most.Sum() - least.Sum());
        return room < least.Sum()
            ? [.. least.Select(width => Math.Max(1, width * room / least.Sum()))]
            : [.. least.Select((width, column) => width + ((most[column] - width) * share))];
    }

    private static double Share(double room, double need) => need <= room ? 1 : room / need;

    private static double[] Most(Piece[][][] rows, int columns, Func<Piece[], int> measure) =>
        [.. Enumerable.Range(0, columns).Select(column => (double)rows.Max(row => measure(row[column])))];

    /// <summary>The words of each cell with the signs before them.</summary>
    private static IEnumerable<IEnumerable<Piece>> Texts(Row row) =>
        row.Cells.Select(
            (cell, column) =>
                BlockLength
                    .Pieces(cell.Text)
                    .Prepend(new Piece(cell.Kind == CellKind.Unknown ? $"{Wording.Unknown} " : "", Ink.Plain))
                    .Prepend(new Piece(column == 0 && row.Badge is { } badge ? $"{badge.Letter}  " : "", Ink.Plain))
        );
}
