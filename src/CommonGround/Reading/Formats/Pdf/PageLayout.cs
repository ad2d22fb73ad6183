using System.Text;

namespace CommonGround.Reading.Formats.Pdf;

/// <summary>Puts a page's letters into lines, and the lines into the order in which they are read: column by column.</summary>
internal static class PageLayout
{
    /// <summary>Letters of one base line differ by less than this in height, in parts of their size.</summary>
    private const double SameBase = 0.3;

    /// <summary>A gap as wide as this parts words; one as wide as that parts columns or cells.</summary>
    private const double WordGap = 0.17;
    private const double ColumnGap = 1.1;

    public static IReadOnlyList<TextLine> Lines(PdfPage page) => Columns.Ordered(Rows(page.Glyphs).SelectMany(Pieces).ToList());

    /// <summary>Letters that share a base line, from the top down, each row from the left. Equal places keep the order of drawing.</summary>
    private static IEnumerable<List<Glyph>> Rows(IReadOnlyList<Glyph> glyphs)
    {
        var row = new List<Glyph>();
        foreach (var glyph in glyphs.Where(glyph => !string.IsNullOrWhiteSpace(glyph.Text)).OrderByDescending(glyph => glyph.Base))
        {
            if (row.Count > 0 && row[0].Base - glyph.Base > SameBase * Math.Max(row[0].Size, glyph.Size))
            {
                yield return row;
                row = [];
            }

            row.Add(glyph);
        }

        if (row.Count > 0)
        {
            yield return row;
        }
    }

    private static IEnumerable<TextLine> Pieces(List<Glyph> row)
    {
        Glyph[] letters = [.. row.OrderBy(glyph => glyph.Left)];
        var start = 0;
        for (var at = 1; at <= letters.Length; at++)
        {
            if (at == letters.Length || letters[at].Left - letters[at - 1].Right > ColumnGap * letters[at].Size)
            {
                yield return Line(letters.AsSpan(start, at - start));
                start = at;
            }
        }
    }

    private static TextLine Line(ReadOnlySpan<Glyph> letters)
    {
        var text = new StringBuilder(letters.Length);
        var (right, size) = (letters[0].Right, 0.0);
        for (var at = 0; at < letters.Length; at++)
        {
            var letter = letters[at];
            // Some draw each letter twice, a little apart, to make it bold.
            if (
                at > 0
                && letter.Text == letters[at - 1].Text
                && letter.Left - letters[at - 1].Left < SameBase * (letter.Right - letter.Left)
            )
            {
                continue;
            }

            text.Append(at > 0 && letter.Left - right > WordGap * letter.Size ? " " : "").Append(Spelt(letter.Text));
            right = Math.Max(right, letter.Right);
            size = Math.Max(size, letter.Size);
        }

        return new(text.ToString(), letters[0].Left, right, letters[0].Base, size);
    }

    /// <summary>A ligature is a matter of type, not of spelling.</summary>
    private static string Spelt(string letter) =>
        letter switch
        {
            "ﬀ" => "ff",
            "ﬁ" => "fi",
            "ﬂ" => "fl",
            "ﬃ" => "ffi",
            "ﬄ" => "ffl",
            "ﬅ" or "ﬆ" => "st",
            _ => letter,
        };
}
