using CommonGround.Packages;

namespace CommonGround.Talks.Drafts;

/// <summary>A part of a text under a heading of its own, with a name that stays when numbers change.</summary>
/// <param name="Heading">The line of its heading, as it is written.</param>
public sealed record Clause(string Name, string Heading, ValueList<Piece> Pieces)
{
    /// <summary>As it is written, such as <c>3.</c>; empty where it has none.</summary>
    public string Number { get; init; } = "";

    public string Title { get; init; } = Name;

    /// <summary>The issues of which it speaks as a whole.</summary>
    public ValueList<Tie> Ties { get; init; } = [];

    public ValueList<string>? VisibleTo { get; init; }

    public string Text => Heading + Body;

    public string Body => string.Concat(Pieces.Select(piece => piece.Text));

    /// <summary>Every bracket, an outer one before those within it.</summary>
    public IEnumerable<Bracket> Brackets => Pieces.SelectMany(Within);

    /// <summary>It has words, nothing of them is in brackets, and nobody reserves a position on it.</summary>
    public bool IsAgreed =>
        Pieces.Any(piece => piece is RunningText { IsBlank: false })
        && !Brackets.Any(bracket => bracket.IsOpen || bracket.Kind == BracketKind.Reservation);

    /// <summary>Whether its wording is said not to be at hand.</summary>
    public bool IsMissing => Brackets.Any(bracket => bracket.Kind == BracketKind.Missing);

    /// <summary>What it settles once nothing in it is open any more.</summary>
    public IEnumerable<Settlement> Settlements => DraftText.Settlements(Ties);

    /// <summary>The places at which something is open, where the clause starts there in the text.</summary>
    public IEnumerable<OpenPoint> OpenPoints(int start) => OpenPoint.In(this, start);

    private static IEnumerable<Bracket> Within(Piece piece) =>
        piece is Bracket bracket ? bracket.Pieces.SelectMany(Within).Prepend(bracket) : [];
}

/// <summary>A stretch of a clause: plain words, or a bracket with what stands in it.</summary>
public abstract record Piece
{
    private protected Piece() { }

    /// <summary>As it is written.</summary>
    public abstract string Text { get; }
}

/// <summary>Words that stand as they are, where they stand.</summary>
public sealed record RunningText(string Written) : Piece
{
    public override string Text => Written;

    public bool IsBlank => string.IsNullOrWhiteSpace(Written);
}

/// <summary>What a bracket is for.</summary>
public enum BracketKind
{
    /// <summary>Words that are not agreed: they may stay or go.</summary>
    Open,

    /// <summary>One of several wordings for the same place.</summary>
    Alternative,

    /// <summary>A party does not bind itself to the clause in which it stands.</summary>
    Reservation,

    /// <summary>A remark, which is no part of the text.</summary>
    Note,

    /// <summary>There is or must be wording, and it is not at hand.</summary>
    Missing,
}

/// <summary>What stands between square brackets.</summary>
/// <param name="Opening">From the bracket that opens to where its words begin, as it is written.</param>
public sealed record Bracket(BracketKind Kind, string Opening, ValueList<Piece> Pieces) : Piece
{
    /// <summary>The number of an alternative, as it is written; empty where it has none.</summary>
    public string Number { get; init; } = "";

    /// <summary>Who proposes the words, reserves a position or makes the remark.</summary>
    public ValueList<Sponsor> Sponsors { get; init; } = [];

    /// <summary>What these words would settle.</summary>
    public ValueList<Tie> Ties { get; init; } = [];

    public ValueList<string>? VisibleTo { get; init; }

    public override string Text => $"{Opening}{Inside}]";

    public string Inside => string.Concat(Pieces.Select(piece => piece.Text));

    /// <summary>Whether it keeps words of the text open.</summary>
    public bool IsOpen => Kind is BracketKind.Open or BracketKind.Alternative;

    /// <summary>Whether it proposes that nothing be said.</summary>
    public bool IsNoText => Inside.Trim().TrimEnd('.').Equals("no text", StringComparison.OrdinalIgnoreCase);
}

/// <summary>A party behind some words, and how the text names it.</summary>
public sealed record Sponsor(string Party, string Written);
