namespace CommonGround.Reading.Formats.Pdf;

/// <summary>Joins lines to paragraphs as a typesetter broke them: by the space above a line, its indent and its last line's end.</summary>
internal static class PdfParagraphs
{
    /// <summary>In parts of the letters' size: more space than between two lines of one paragraph, an indent, another size.</summary>
    private const double Looser = 0.3;
    private const double Indent = 0.8;
    private const double OtherSize = 0.15;

    /// <summary>A line that leaves so much of its column free ends its paragraph, if a sentence ends there too.</summary>
    private const double Free = 0.12;

    public static void Write(IReadOnlyList<IReadOnlyList<TextLine>> pages, Prose prose)
    {
        var lines = pages.SelectMany(ColumnsOf).SelectMany(column => column.Lines, (column, line) => (column, line)).ToArray();
        var hyphens = new Hyphens(lines.Select(one => one.line.Text));
        for (var at = 0; at < lines.Length; at++)
        {
            var (column, line) = lines[at];
            var isLast = at + 1 == lines.Length;
            var goesOn = !isLast && GoesOn(column, line, lines[at + 1].column, lines[at + 1].line);
            prose.Append(goesOn ? hyphens.Before(line.Text, lines[at + 1].line.Text) : line.Text);
            if (!goesOn)
            {
                prose.Paragraph();
            }
        }
    }

    private static IEnumerable<Column> ColumnsOf(IReadOnlyList<TextLine> page)
    {
        for (var start = 0; start < page.Count; )
        {
            var end = start + 1;
            while (end < page.Count && !page[end].BeginsColumn)
            {
                end++;
            }

            yield return new([.. page.Skip(start).Take(end - start)]);
            start = end;
        }
    }

    private static bool GoesOn(Column column, TextLine line, Column nextColumn, TextLine next) =>
        Math.Abs(line.Size - next.Size) <= OtherSize * line.Size
        && !line.HasCells
        && !next.HasCells
        && !IsPoint(next.Text)
        && (column == nextColumn ? GoesOnBelow(column, line, next) : !EndsSentence(line.Text) && !char.IsUpper(next.Text[0]));

    private static bool GoesOnBelow(Column column, TextLine line, TextLine next) =>
        line.Base - next.Base <= column.Spacing + (Looser * line.Size)
        && (next.Left - line.Left <= Indent * line.Size || IsPoint(line.Text))
        && !(EndsSentence(line.Text) && column.Right - line.Right > Free * column.Width);

    /// <summary>“• tolls”, “– tolls”, “3. tolls”, “b) tolls”.</summary>
    private static bool IsPoint(string text)
    {
        var mark = text.IndexOf(' ', StringComparison.Ordinal);
        return mark is >= 1 and <= 3
            && (
                text[0] is '•' or '–' or '—' or '-' or '*' or '‣' or '◦' or '▪'
                || (mark >= 2 && text[mark - 1] is '.' or ')' && char.IsLetterOrDigit(text[0]))
            );
    }

    private static bool EndsSentence(string text) => text[^1] is '.' or '!' or '?' or ':' or '”' or '"' or '»' or '’' or '\'' or ')';

    private sealed record Column(TextLine[] Lines)
    {
        public double Right { get; } = Lines.Max(line => line.Right);

        public double Width { get; } = Lines.Max(line => line.Right) - Lines.Min(line => line.Left);

        /// <summary>What is usual from one base line to the next.</summary>
        public double Spacing { get; } = Usual(Lines);

        private static double Usual(TextLine[] lines)
        {
            double[] gaps =
            [
                .. lines.Zip(lines.Skip(1), (line, next) => Math.Min(line.Base - next.Base, 2 * line.Size)).Where(gap => gap > 0).Order(),
            ];
            return gaps.Length == 0 ? 0 : gaps[gaps.Length / 2];
        }
    }
}
