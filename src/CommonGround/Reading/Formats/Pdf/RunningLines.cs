using System.Text;

namespace CommonGround.Reading.Formats.Pdf;

/// <summary>Headers, footers and page numbers: what stands at the same height at the top or bottom of many pages, numbers aside.</summary>
internal static class RunningLines
{
    /// <summary>So many lines at either end of a page are looked at.</summary>
    private const int Deep = 3;

    /// <summary>Odd and even pages may have their own: two in five suffice.</summary>
    private const double Share = 0.4;

    public static HashSet<TextLine> Of(IReadOnlyList<IReadOnlyList<TextLine>> pages)
    {
        var alike = new Dictionary<(string, int), List<(TextLine Line, bool IsOutermost)>>();
        foreach (var ends in pages.Select(Ends))
        {
            foreach (var line in ends.DistinctBy(Key))
            {
                if (!alike.TryGetValue(Key(line), out var lines))
                {
                    alike.Add(Key(line), lines = []);
                }

                lines.Add((line, line == ends[0] || line == ends[^1]));
            }
        }

        return
        [
            .. alike
                .Values.Where(lines => lines.Count >= 2 && (lines.Count >= Share * pages.Count || IsNumbered(lines)))
                .SelectMany(lines => lines)
                .Select(one => one.Line),
        ];
    }

    /// <summary>The outermost line of a few pages that differs by its number alone has the page's number, and perhaps a chapter's title.</summary>
    private static bool IsNumbered(List<(TextLine Line, bool IsOutermost)> lines) =>
        lines.TrueForAll(one => one.IsOutermost) && lines.DistinctBy(one => one.Line.Text).Count() == lines.Count;

    private static TextLine[] Ends(IReadOnlyList<TextLine> page)
    {
        TextLine[] down = [.. page.OrderByDescending(line => line.Base)];
        return down.Length <= 2 * Deep ? down : [.. down[..Deep], .. down[^Deep..]];
    }

    private static (string, int) Key(TextLine line)
    {
        var key = new StringBuilder(line.Text.Length);
        foreach (var letter in line.Text.Where(letter => !char.IsWhiteSpace(letter)))
        {
            var isNumber = char.IsDigit(letter);
            if (!isNumber || key.Length == 0 || key[^1] != '#')
            {
                key.Append(isNumber ? '#' : letter);
            }
        }

        return (key.ToString(), (int)Math.Round(line.Base / line.Size));
    }
}
