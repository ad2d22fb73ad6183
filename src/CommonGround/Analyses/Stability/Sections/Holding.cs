using CommonGround.Briefs;

namespace CommonGround.Analyses.Stability.Sections;

/// <summary>How firmly a situation holds, for one party or for all, in one word for a cell and for a sentence.</summary>
internal enum Firmness
{
    /// <summary>It holds by no concept, whatever turns out.</summary>
    Leaves,

    /// <summary>Whether it holds depends on what is not known.</summary>
    Open,

    /// <summary>It holds only by answers that need not serve who gives them (general or symmetric metarational).</summary>
    ByThreats,

    /// <summary>It holds by answers each step of which serves who takes it (sequential).</summary>
    Deterred,

    /// <summary>Nobody can gain by a move of its own (Nash).</summary>
    CannotGain,
}

/// <summary>From the concepts by which a situation is stable to how firmly it holds.</summary>
internal static class Holding
{
    /// <summary>The concepts, the most demanding first.</summary>
    public static IReadOnlyList<SolutionConcept> Strongest { get; } =
    [
        SolutionConcept.Nash,
        SolutionConcept.SymmetricSequential,
        SolutionConcept.Sequential,
        SolutionConcept.SymmetricMetarational,
        SolutionConcept.GeneralMetarational,
    ];

    public static Firmness Of(StableStates certain, StableStates possible, int state) =>
        certain[SolutionConcept.Nash][state] ? Firmness.CannotGain
        : certain[SolutionConcept.Sequential][state] || certain[SolutionConcept.SymmetricSequential][state] ? Firmness.Deterred
        : certain[SolutionConcept.GeneralMetarational][state] ? Firmness.ByThreats
        : possible[SolutionConcept.GeneralMetarational][state] ? Firmness.Open
        : Firmness.Leaves;

    public static Cell ToCell(this Firmness firmness) =>
        firmness switch
        {
            Firmness.CannotGain => "cannot gain",
            Firmness.Deterred => "deterred",
            Firmness.ByThreats => "deterred by threats",
            Firmness.Open => Cell.Unknown(),
            _ => "would leave",
        };

    public static string Code(SolutionConcept concept) =>
        concept switch
        {
            SolutionConcept.Nash => "Nash",
            SolutionConcept.GeneralMetarational => "GMR",
            SolutionConcept.SymmetricMetarational => "SMR",
            SolutionConcept.Sequential => "SEQ",
            _ => "SSEQ",
        };
}
