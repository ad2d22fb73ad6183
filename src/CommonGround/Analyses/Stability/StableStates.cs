using CommonGround.Packages;

namespace CommonGround.Analyses.Stability;

/// <summary>For each solution concept the states that are stable by it: for one decision maker, or for all together.</summary>
public sealed class StableStates
{
    private readonly StateSet[] sets;

    internal StableStates(IEnumerable<StateSet> sets) => this.sets = [.. sets];

    public static ValueList<SolutionConcept> Concepts { get; } = Enum.GetValues<SolutionConcept>().ToValueList();

    public StateSet this[SolutionConcept concept] => sets[(int)concept];

    internal static StableStates All(StateSet states) => new(Concepts.Select(_ => StateSet.Copy(states)));

    internal StableStates Copy() => new(sets.Select(StateSet.Copy));

    /// <summary>A copy to keep: sets that are the same, or all states, are kept once, since they are many where states are.</summary>
    internal StableStates ToKeep(StateSet all)
    {
        var kept = new List<StateSet> { all };
        return new([.. sets.Select(set => kept.Find(set.Equals) is { } same ? same : Kept(StateSet.Copy(set)))]);

        StateSet Kept(StateSet set)
        {
            kept.Add(set);
            return set;
        }
    }

    /// <summary>Drops what is not stable in the other too.</summary>
    internal void Keep(StableStates others) => Join(others, (own, other) => own.Keep(other));

    /// <summary>Takes in what is stable in the other.</summary>
    internal void Add(StableStates others) => Join(others, (own, other) => own.Add(other));

    private void Join(StableStates others, Action<StateSet, StateSet> join)
    {
        for (var concept = 0; concept < sets.Length; concept++)
        {
            join(sets[concept], others.sets[concept]);
        }
    }
}

/// <summary>Where the decision makers of a conflict would stay, and where everybody would.</summary>
/// <param name="Of">By decision maker.</param>
/// <param name="Equilibria">Stable for all.</param>
public sealed record Stabilities(ValueList<StableStates> Of, StableStates Equilibria);
