namespace CommonGround.Reading.Formats.Pdf;

/// <summary>A letter where a page shows it: its base line's ends, in points from the page's lower left corner.</summary>
internal readonly record struct Glyph(string Text, double Left, double Right, double Base, double Size);

/// <summary>What a page shows of text, in the order in which it is drawn.</summary>
internal sealed record PdfPage(IReadOnlyList<Glyph> Glyphs, int Slanted);
