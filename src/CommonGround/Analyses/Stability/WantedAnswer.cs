using CommonGround.Packages;

namespace CommonGround.Analyses.Stability;

/// <summary>What would have to be otherwise for a situation to hold, each gain being answered by steps that serve who takes them.</summary>
public sealed record WantedAnswer(int State, ValueList<Requirement> Parties)
{
    /// <summary>The concept by which it is to hold.</summary>
    public const SolutionConcept Concept = SolutionConcept.Sequential;

    internal static WantedAnswer Of(GraphModel model, Semantics semantics, int state) =>
        new(state, model.DecisionMakers.Select((maker, place) => Of(model, semantics, state, place, maker.Preference)).ToValueList());

    private static Requirement Of(GraphModel model, Semantics semantics, int state, int maker, Preference preference)
    {
        var requirements = new Requirements(model, Concept, maker, state, semantics);
        var (states, isLeast) = requirements.Smallest();
        var changes =
            preference is Preference.Prioritised prioritised && states is not { Count: 0 } ? requirements.SmallestChanges(prioritised) : [];
        return new(maker, states, isLeast) { Changes = changes.ToValueList() };
    }
}

/// <summary>What one party would have to want for it to stay in the wanted situation.</summary>
/// <param name="NoBetter">The fewest situations that it would have to like no better: none where it stays already; null where none were found.</param>
/// <param name="IsLeast">Whether fewer do not suffice, for certain.</param>
public sealed record Requirement(int DecisionMaker, ValueList<int>? NoBetter, bool IsLeast)
{
    public bool Stays => NoBetter is { Count: 0 };

    /// <summary>Every choice of as few changes of its wishes as possible by which it would stay; none where three do not suffice.</summary>
    public ValueList<ValueList<StatementChange>> Changes { get; init; } = [];
}
