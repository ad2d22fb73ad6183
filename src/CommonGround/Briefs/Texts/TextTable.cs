namespace CommonGround.Briefs.Texts;

/// <summary>A table as text that fits a width: cells wrap, and where even that is too wide, columns follow below, with the first repeated.</summary>
internal static class TextTable
{
    private const int Gap = 2;
    private const int LongestUnbroken = 24;

    public static IEnumerable<Line> Lines(Table table, int width)
    {
        var natural = Widths(table, pieces => new Line([.. pieces]).Width, int.MaxValue);
        var least = Widths(table, Wrapping.LongestWord, Math.Min(LongestUnbroken, (width - Gap) / 2));
        foreach (var line in Wrapping.Wrap([new Piece(Printable.Of(table.Caption), Ink.Strong)], width))
        {
            yield return line;
        }

        foreach (var columns in Parts(least, width))
        {
            yield return Line.Empty;
            foreach (var line in Part(table, columns, Share(columns, least, natural, width), width))
            {
                yield return line;
            }
        }

        foreach (var line in table.Notes.SelectMany(note => Wrapping.Wrap(Wrapping.Pieces(note, Ink.Faint), width)))
        {
            yield return line;
        }
    }

    private static int[] Widths(Table table, Func<IEnumerable<Piece>, int> measure, int most) =>
        [
            .. table.Columns.Select(
                (column, index) =>
                    table
                        .Rows.Select(row => measure(Pieces(row.Cells[index])))
                        .Append(measure(Title(column)))
                        .Select(width => Math.Clamp(width, 1, most))
                        .Max()
            ),
        ];

    /// <summary>As many columns side by side as fit at their least width.</summary>
    private static IEnumerable<IReadOnlyList<int>> Parts(int[] least, int width)
    {
        var part = new List<int> { 0 };
        var used = least[0];
        for (var column = 1; column < least.Length; column++)
        {
            if (used + Gap + least[column] > width)
            {
                yield return part;
                part = [0];
                used = least[0];
            }

            part.Add(column);
            used += Gap + least[column];
        }

        yield return part;
    }

    /// <summary>What is left over goes, column by column, where text is squeezed most.</summary>
    private static int[] Share(IReadOnlyList<int> columns, int[] least, int[] natural, int width)
    {
        var shares = columns.Select(column => least[column]).ToArray();
        for (var rest = width - (Gap * (columns.Count - 1)) - shares.Sum(); rest > 0; rest--)
        {
            var index = Enumerable.Range(0, columns.Count).MaxBy(place => (double)natural[columns[place]] / shares[place]);
            if (shares[index] >= natural[columns[index]])
            {
                break;
            }

            shares[index]++;
        }

        return shares;
    }

    private static IEnumerable<Line> Part(Table table, IReadOnlyList<int> columns, int[] widths, int width)
    {
        var alignments = columns.Select(column => table.Columns[column].Alignment).ToArray();
        IEnumerable<Line> Beside(IEnumerable<IEnumerable<Piece>> cells) =>
            SideBySide([.. cells.Select((cell, index) => Wrapping.Wrap(cell, widths[index]))], widths, alignments);

        foreach (var line in Beside(columns.Select(column => Title(table.Columns[column]))))
        {
            yield return line;
        }

        yield return Line.Of(string.Join(new string(' ', Gap), widths.Select(across => new string('─', across))), Ink.Faint);
        string? group = null;
        var isApart = false;
        foreach (var row in table.Rows)
        {
            if (row.IsApart && !isApart)
            {
                yield return Line.Of(string.Join(new string('─', Gap), widths.Select(across => new string('─', across))), Ink.Faint);
            }

            isApart = row.IsApart;
            if (row.Group is { } name && name != group)
            {
                foreach (var line in Wrapping.Wrap([new Piece($"— {Printable.Of(name)}", Ink.Heading)], width))
                {
                    yield return line;
                }
            }

            group = row.Group;
            foreach (var line in Beside(columns.Select(column => Pieces(row.Cells[column]))))
            {
                yield return line;
            }
        }
    }

    private static IEnumerable<Line> SideBySide(IReadOnlyList<Line>[] cells, int[] widths, Alignment[] alignments)
    {
        for (var height = 0; height < cells.Max(cell => cell.Count); height++)
        {
            var pieces = new List<Piece>();
            var start = 0;
            var used = 0;
            for (var column = 0; column < cells.Length; column++)
            {
                var line = height < cells[column].Count ? cells[column][height] : Line.Empty;
                if (line.Pieces.Count > 0)
                {
                    var from = start + (alignments[column] == Alignment.End ? Math.Max(0, widths[column] - line.Width) : 0);
                    pieces.AddRange([new Piece(new string(' ', from - used), Ink.Plain), .. line.Pieces]);
                    used = from + line.Width;
                }

                start += widths[column] + Gap;
            }

            yield return new Line(pieces);
        }
    }

    private static IEnumerable<Piece> Title(Column column) => [new Piece(Printable.Of(column.Title), Ink.Strong)];

    private static IEnumerable<Piece> Pieces(Cell cell) =>
        cell.Kind switch
        {
            CellKind.Value => Wrapping.Pieces(cell.Text),
            CellKind.Unknown => [new Piece(Wording.Unknown + " ", Ink.Unknown), .. Wrapping.Pieces(cell.Text, Ink.Unknown)],
            CellKind.Judgement => Wrapping.Pieces(new Prose([.. cell.Text.Phrases.Select(AsJudgement)])),
            CellKind.NotDiscussed => [new Piece(Wording.NotDiscussed, Ink.NotDiscussed)],
            _ => throw new ArgumentOutOfRangeException(nameof(cell)),
        };

    private static Phrase AsJudgement(Phrase phrase) => phrase with { Emphasis = Emphasis.Judgement };
}
