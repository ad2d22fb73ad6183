namespace CommonGround.Reading.Formats.Pdf;

/// <summary>
/// The order in which lines are read. A gutter is a vertical strip that few lines cross and that has prose on both sides;
/// lines that cross it, such as a headline over two columns, part what is above them from what is below.
/// </summary>
internal static class Columns
{
    /// <summary>In a column of prose the lines are at least so many times as long as their letters are high; a table's cells are not.</summary>
    private const double ProseWidth = 12;
    private const int FewestLines = 3;

    /// <summary>One line in so many may cross a gutter.</summary>
    private const int Crossing = 4;

    public static IReadOnlyList<TextLine> Ordered(List<TextLine> lines)
    {
        var ordered = new List<TextLine>(lines.Count);
        Order(lines, ordered, depth: 0);
        return ordered;
    }

    private static void Order(List<TextLine> lines, List<TextLine> into, int depth)
    {
        const int mostColumns = 8;
        if (depth == mostColumns || Gutter(lines) is not { } gutter)
        {
            Add(lines, into);
            return;
        }

        List<TextLine> band = [];
        List<TextLine> across = [];
        foreach (var line in lines)
        {
            var crosses = line.Left < gutter && line.Right > gutter;
            if (crosses)
            {
                Split(band, gutter, into, depth);
                band = [];
            }
            else
            {
                Add(across, into);
                across = [];
            }

            (crosses ? across : band).Add(line);
        }

        Add(across, into);
        Split(band, gutter, into, depth);
    }

    private static void Split(List<TextLine> band, double gutter, List<TextLine> into, int depth)
    {
        Order(band.FindAll(line => line.Right <= gutter), into, depth + 1);
        Order(band.FindAll(line => line.Left >= gutter), into, depth + 1);
    }

    /// <summary>Pieces of one row that no gutter parts are one line after all: a table's row, or a loosely set line.</summary>
    private static void Add(List<TextLine> lines, List<TextLine> into)
    {
        for (var at = 0; at < lines.Count; )
        {
            var end = at + 1;
            while (end < lines.Count && lines[end].Base == lines[at].Base)
            {
                end++;
            }

            var row = lines[at..end];
            into.Add(
                new(
                    string.Join(' ', row.Select(piece => piece.Text)),
                    row[0].Left,
                    row[^1].Right,
                    row[0].Base,
                    row.Max(piece => piece.Size)
                )
                {
                    BeginsColumn = at == 0,
                    HasCells = row.Count > 1,
                }
            );
            at = end;
        }
    }

    /// <summary>Where a line's right end and another's left end leave a strip that the fewest lines cross; null where no strip parts prose.</summary>
    private static double? Gutter(List<TextLine> lines)
    {
        if (lines.Count < 2 * FewestLines)
        {
            return null;
        }

        double[] lefts = [.. lines.Select(line => line.Left).Order()];
        double[] rights = [.. lines.Select(line => line.Right).Order()];
        double? best = null;
        var fewest = (lines.Count / Crossing) + 1;
        foreach (var left in lefts.Distinct())
        {
            // A line crosses where it has begun before and not ended yet.
            var ended = CountBelow(rights, left);
            var crossing = CountBelow(lefts, left) - ended;
            if (crossing < fewest && ended > 0 && PartsProse(lines, left))
            {
                (best, fewest) = (left, crossing);
            }
        }

        return best;
    }

    private static bool PartsProse(List<TextLine> lines, double gutter)
    {
        var left = lines.FindAll(line => line.Right <= gutter);
        var right = lines.FindAll(line => line.Left >= gutter);
        return IsProse(left)
            && IsProse(right)
            && left.Min(line => line.Base) < right.Max(line => line.Base)
            && right.Min(line => line.Base) < left.Max(line => line.Base);
    }

    private static bool IsProse(List<TextLine> lines)
    {
        if (lines.Count < FewestLines)
        {
            return false;
        }

        double[] widths = [.. lines.Select(line => line.Width / line.Size).Order()];
        return widths[widths.Length / 2] >= ProseWidth;
    }

    /// <summary>How many of the sorted numbers are at most this, by halving.</summary>
    private static int CountBelow(double[] sorted, double bound)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = sorted[middle] < bound ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
