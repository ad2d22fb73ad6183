namespace CommonGround.Briefs.Texts;

/// <summary>A line of a brief as text, in pieces that a screen may colour.</summary>
public sealed record Line(IReadOnlyList<Piece> Pieces)
{
    public static Line Empty { get; } = new([]);

    internal int Width => Pieces.Sum(piece => TextWidth.Of(piece.Text));

    public override string ToString() => string.Concat(Pieces.Select(piece => piece.Text));

    internal static Line Of(string text, Ink ink = Ink.Plain) => new([new Piece(text, ink)]);

    internal Line After(string text, Ink ink = Ink.Plain) => new([new Piece(text, ink), .. Pieces]);
}

/// <summary>Characters that look alike.</summary>
public sealed record Piece(string Text, Ink Ink);

/// <summary>What a piece of text is, from which a screen may choose its colour; no meaning hangs on the colour alone.</summary>
public enum Ink
{
    Plain,
    Heading,
    Strong,
    Judgement,
    Unknown,
    NotDiscussed,
    Reference,
    Faint,
    Verdict,
    Warning,
}
