using CommonGround.Packages;
using CommonGround.Talks.Drafts;

namespace CommonGround.Analyses.Drafts.Changes;

/// <summary>What became of one clause: either side is missing where it was added or removed.</summary>
public sealed record ClauseChange(Clause? Before, Clause? After)
{
    /// <summary>Brackets, alternatives and reservations that were not there before.</summary>
    public ValueList<Bracket> Opened { get; init; } = [];

    /// <summary>Brackets, alternatives and reservations that are there no more.</summary>
    public ValueList<Bracket> Closed { get; init; } = [];

    public ValueList<Shift> Shifts { get; init; } = [];

    /// <summary>The words of both, with what was put in and taken out; signs of brackets are words here.</summary>
    public ValueList<WordRun> Words { get; init; } = [];

    /// <summary>Whether the words themselves differ, brackets and remarks aside.</summary>
    public bool IsReworded { get; init; }

    public string Name => (After ?? Before)!.Name;

    public bool IsNone =>
        Before is not null && After is not null && Before.Title == After.Title && Words.All(run => run.Kind == WordKind.Kept);

    internal static ClauseChange Between(Clause? before, Clause? after)
    {
        var (pairs, closed, opened) = BracketPairs.Of(Standing(before), Standing(after));
        return new(before, after)
        {
            Opened = opened.ToValueList(),
            Closed = closed.ToValueList(),
            Shifts = before is null || after is null ? [] : Moving.Between(closed, opened, pairs, after).ToValueList(),
            Words = WordDiff.Between(Shown(before), Shown(after)),
            IsReworded = Plain(before) != Plain(after),
        };
    }

    private static Bracket[] Standing(Clause? clause) =>
        clause is null ? [] : [.. clause.Brackets.Where(bracket => bracket.IsOpen || bracket.Kind == BracketKind.Reservation)];

    private static string Shown(Clause? clause) => clause is null ? "" : WordingText.Shown(clause);

    private static string Plain(Clause? clause) => clause is null ? "" : WordingText.Plain(clause.Pieces);
}

/// <summary>A party that stands behind other words than before.</summary>
/// <param name="From">The words that it proposed, or its reservation; empty where there were none.</param>
/// <param name="To">The same afterwards.</param>
public sealed record Shift(string Party, ValueList<string> From, ValueList<string> To);
