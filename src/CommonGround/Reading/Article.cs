using CommonGround.Packages;

namespace CommonGround.Reading;

/// <summary>A text as it was found, frozen: every offset is in its UTF-16 units.</summary>
/// <param name="Source">What the reader calls it, such as a file's name.</param>
public sealed record Article(string Source, string Text)
{
    public string? Title { get; init; }

    public string? Publisher { get; init; }

    /// <summary>The day from which “Friday” and “in two weeks” count; null when nobody gave one, and then they stay unresolved.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>What was assumed or left out when its bytes became text, in words for the reader.</summary>
    public ValueList<string> Notes { get; init; } = [];

    /// <summary>As a case keeps it: lines end with a line feed, and every letter can be written in UTF-8.</summary>
    public Article Frozen() => this with { Text = LineEnds.Unified(Text) };
}

/// <summary>Part of an article's text, in UTF-16 units, end exclusive.</summary>
public readonly record struct Stretch(int Start, int End)
{
    public int Length => End - Start;

    public string In(string text) => text[Start..End];

    public bool Overlaps(Stretch other) => Start < other.End && other.Start < End;
}
