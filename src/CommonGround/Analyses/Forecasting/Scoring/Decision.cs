namespace CommonGround.Analyses.Forecasting.Scoring;

/// <summary>An issue that was really decided: who stood where, and what came of it.</summary>
/// <param name="Issue">Its name, unique in a file.</param>
/// <param name="Proposal">What was negotiated as one: its issues have a history in common and do not count as separate evidence.</param>
/// <param name="Contest">One issue, with all whose position is known.</param>
/// <param name="Outcome">What was decided, 0 to 1.</param>
public sealed record Decision(string Issue, string Proposal, Contest Contest, double Outcome)
{
    /// <summary>What would have held without a decision, 0 to 1; null where it is not known.</summary>
    public double? ReferencePoint { get; init; }

    /// <summary>By which procedure it was decided, as the file names it.</summary>
    public string? Procedure { get; init; }
}
