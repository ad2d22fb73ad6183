namespace CommonGround.Talks.Drafts;

/// <summary>
/// What can be counted of a text on its way to agreement. Open places are its distance: each bracket that is to be kept or
/// dropped is one, and so is each group of alternatives side by side; within a bracket they count again.
/// </summary>
public sealed record DraftCount
{
    public static DraftCount Of(Draft draft) =>
        draft
            .Clauses.Select(clause => Of(clause))
            .Aggregate(
                new DraftCount(),
                (sum, clause) =>
                    new DraftCount
                    {
                        Clauses = sum.Clauses + clause.Clauses,
                        Agreed = sum.Agreed + clause.Agreed,
                        Missing = sum.Missing + clause.Missing,
                        Brackets = sum.Brackets + clause.Brackets,
                        Choices = sum.Choices + clause.Choices,
                        Alternatives = sum.Alternatives + clause.Alternatives,
                        Unsponsored = sum.Unsponsored + clause.Unsponsored,
                        Reservations = sum.Reservations + clause.Reservations,
                        Notes = sum.Notes + clause.Notes,
                    }
            );

    public static DraftCount Of(Clause clause)
    {
        var points = clause.OpenPoints(0).ToArray();
        var alternatives = clause.Brackets.Where(bracket => bracket.Kind == BracketKind.Alternative).ToArray();
        int Many(BracketKind kind) => clause.Brackets.Count(bracket => bracket.Kind == kind);
        return new()
        {
            Clauses = 1,
            Agreed = clause.IsAgreed ? 1 : 0,
            Missing = clause.IsMissing ? 1 : 0,
            Brackets = Many(BracketKind.Open),
            Choices = points.Count(point => point.IsChoice),
            Alternatives = alternatives.Length,
            Unsponsored = alternatives.Count(bracket => bracket.Sponsors.Count == 0),
            Reservations = Many(BracketKind.Reservation),
            Notes = Many(BracketKind.Note),
        };
    }

    public int Clauses { get; init; }

    /// <summary>Clauses without a bracket and without a reservation.</summary>
    public int Agreed { get; init; }

    /// <summary>Clauses of which wording is said to be missing.</summary>
    public int Missing { get; init; }

    /// <summary>Brackets around words to be kept or dropped.</summary>
    public int Brackets { get; init; }

    /// <summary>Groups of alternatives that stand side by side.</summary>
    public int Choices { get; init; }

    /// <summary>Alternatives in all of them.</summary>
    public int Alternatives { get; init; }

    /// <summary>Alternatives that nobody is said to propose.</summary>
    public int Unsponsored { get; init; }

    public int Reservations { get; init; }

    public int Notes { get; init; }

    /// <summary>The distance to agreement: places at which something is still to be decided.</summary>
    public int Open => Brackets + Choices;
}
