namespace CommonGround.Analyses.Stability;

/// <summary>
/// When would several decision makers together stay in a state? They act in legal sequences of their own moves, and are not merged into one.
/// A coalition gains where every member does; it is deterred where one member no longer does. Kilgour, Hipel, Fang and Peng (2001), Inohara
/// and Hipel (2008).
/// </summary>
internal sealed class CoalitionStability(GraphModel model, Semantics semantics = Semantics.LegalSequences, Doubt doubt = Doubt.Unsettles)
{
    private readonly Definition definition = new(model, semantics, doubt);

    public bool IsStable(SolutionConcept concept, IReadOnlyList<int> coalition, int state) =>
        concept switch
        {
            SolutionConcept.Nash => Nash(coalition, state),
            SolutionConcept.GeneralMetarational => GeneralMetarational(coalition, state),
            SolutionConcept.SymmetricMetarational => SymmetricMetarational(coalition, state),
            SolutionConcept.Sequential => Sequential(coalition, state),
            SolutionConcept.SymmetricSequential => SymmetricSequential(coalition, state),
            _ => throw new ArgumentOutOfRangeException(nameof(concept)),
        };

    public bool Nash(IReadOnlyList<int> coalition, int state) => !Gains(coalition, state).Any();

    public bool GeneralMetarational(IReadOnlyList<int> coalition, int state) =>
        Gains(coalition, state).All(gain => definition.Reachable(Others(coalition), gain).Any(answer => Deters(coalition, answer, state)));

    public bool SymmetricMetarational(IReadOnlyList<int> coalition, int state) =>
        Gains(coalition, state)
            .All(gain => definition.Reachable(Others(coalition), gain).Any(answer => IsInescapable(coalition, answer, state)));

    public bool Sequential(IReadOnlyList<int> coalition, int state) =>
        Gains(coalition, state).All(gain => definition.Improvable(Others(coalition), gain).Any(answer => Deters(coalition, answer, state)));

    public bool SymmetricSequential(IReadOnlyList<int> coalition, int state) =>
        Gains(coalition, state)
            .All(gain => definition.Improvable(Others(coalition), gain).Any(answer => IsInescapable(coalition, answer, state)));

    /// <summary>Where the coalition can go together so that each member is better off.</summary>
    public IEnumerable<int> Gains(IReadOnlyList<int> coalition, int state) =>
        definition.Reachable(coalition, state).Where(next => coalition.All(member => definition.Tempts(member, next, state)));

    private bool Deters(IReadOnlyList<int> coalition, int answer, int state) =>
        coalition.Any(member => definition.IsNoBetter(member, answer, state));

    private bool IsInescapable(IReadOnlyList<int> coalition, int answer, int state) =>
        Deters(coalition, answer, state)
        && !definition.Reachable(coalition, answer).Any(escape => coalition.All(member => definition.Tempts(member, escape, state)));

    private int[] Others(IReadOnlyList<int> coalition) =>
        [.. Enumerable.Range(0, model.DecisionMakers.Count).Where(maker => !coalition.Contains(maker))];
}
