namespace CommonGround.Briefs.Texts;

/// <summary>Breaks text into lines at spaces; a word longer than a line is broken anywhere.</summary>
internal static class Wrapping
{
    /// <summary>The phrases as pieces, with the marks that stand for what a plain text cannot show.</summary>
    public static IEnumerable<Piece> Pieces(Prose text, Ink ink = Ink.Plain)
    {
        foreach (var phrase in text.Phrases)
        {
            var words = Printable.Of(phrase.Text);
            yield return phrase.Emphasis switch
            {
                Emphasis.None => new Piece(words, ink),
                Emphasis.Strong => new Piece(words, Ink.Strong),
                Emphasis.Judgement => new Piece(words + Wording.JudgementMark, Ink.Judgement),
                _ => throw new ArgumentOutOfRangeException(nameof(text)),
            };
            if (phrase.Evidence.Count > 0)
            {
                yield return new Piece($" [{string.Join(", ", phrase.Evidence.Select(Printable.Of))}]", Ink.Reference);
            }
        }
    }

    public static int LongestWord(IEnumerable<Piece> pieces) =>
        Words(pieces).Select(word => word.Sum(piece => TextWidth.Of(piece.Text))).DefaultIfEmpty().Max();

    public static IReadOnlyList<Line> Wrap(IEnumerable<Piece> pieces, int width)
    {
        var lines = new List<Line>();
        var line = new List<Piece>();
        var used = 0;
        foreach (var word in Words(pieces).SelectMany(word => Fit(word, width)))
        {
            if (used > 0 && used + 1 + word.Width > width)
            {
                lines.Add(new Line([.. line]));
                line.Clear();
                used = 0;
            }

            if (used > 0)
            {
                line.Add(new Piece(" ", line[^1].Ink == word.Pieces[0].Ink ? line[^1].Ink : Ink.Plain));
                used++;
            }

            line.AddRange(word.Pieces);
            used += word.Width;
        }

        return line.Count > 0 || lines.Count == 0 ? [.. lines, new Line(line)] : lines;
    }

    /// <summary>Runs of pieces without a space between them.</summary>
    private static List<List<Piece>> Words(IEnumerable<Piece> pieces)
    {
        var words = new List<List<Piece>> { new() };
        foreach (var piece in pieces)
        {
            var parts = piece.Text.Split(' ');
            for (var part = 0; part < parts.Length; part++)
            {
                if (part > 0)
                {
                    words.Add([]);
                }

                if (parts[part].Length > 0)
                {
                    words[^1].Add(piece with { Text = parts[part] });
                }
            }
        }

        return words.FindAll(word => word.Count > 0);
    }

    private static IEnumerable<Line> Fit(List<Piece> word, int width)
    {
        var whole = new Line(word);
        return whole.Width <= width ? [whole] : word.SelectMany(piece => Break(piece, width));
    }

    private static IEnumerable<Line> Break(Piece piece, int width)
    {
        for (var rest = piece.Text; rest.Length > 0; )
        {
            var end = TextWidth.Fitting(rest, width);
            yield return Line.Of(rest[..end], piece.Ink);
            rest = rest[end..];
        }
    }
}
