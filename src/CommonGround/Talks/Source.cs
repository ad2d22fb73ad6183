using CommonGround.Packages;

namespace CommonGround.Talks;

/// <summary>A text that a case rests on, frozen: its hash is checked when the case is read.</summary>
public sealed record Source(string Name, string File, string Text)
{
    public string Title { get; init; } = Name;

    public string? Publisher { get; init; }

    public DateOnly? Date { get; init; }

    /// <summary>SHA-256 of the file's bytes, in lower-case hexadecimal.</summary>
    public string? Sha256 { get; init; }

    public string? Note { get; init; }

    public ValueList<string>? VisibleTo { get; init; }
}

/// <summary>A stretch of one source, in UTF-16 units, end exclusive, so that the quotation can be checked.</summary>
public sealed record Passage(string Source, int Start, int End, string Text);

/// <summary>Something that somebody said or that a source tells, with the words that show it.</summary>
public sealed record Statement(string Name, Passage Passage)
{
    /// <summary>Who says it, as the source writes it; null when the source tells it in its own voice.</summary>
    public string? Speaker { get; init; }

    public string? Affiliation { get; init; }

    /// <summary>The parties of whom it speaks.</summary>
    public ValueList<string> About { get; init; } = [];

    /// <summary>Whether the speaker has a name; an unnamed diplomat has not.</summary>
    public bool Named { get; init; } = true;

    /// <summary>The Admiralty grade: reliability of the source A to F, credibility of the information 1 to 6.</summary>
    public string? Grade { get; init; }

    public DateOnly? Date { get; init; }

    /// <summary>How it was said: quoted, reported, tweeted…</summary>
    public string? Kind { get; init; }

    public string? Note { get; init; }

    public ValueList<string>? VisibleTo { get; init; }

    /// <summary>Who answers for it: the speaker, or the source where it speaks in its own voice.</summary>
    public string Voice => Speaker ?? Passage.Source;
}
