namespace CommonGround.Analyses.Stability;

/// <summary>
/// By how much a decision maker stays, in places of its own ranking. From the improvement that is answered least well: how far what it is
/// held down to lies below where it is. Zero: held by a tie. Less than zero: it leaves, and the answer would have to be so much worse for it.
/// Where nothing tempts: how far the best that it could do lies below.
/// </summary>
internal sealed class Margins(GraphModel model, Semantics semantics = Semantics.LegalSequences)
{
    private readonly Definition definition = new(model, semantics);
    private readonly Dictionary<int, int[]> places = [];

    /// <summary>Null where it can do nothing.</summary>
    public int? Of(SolutionConcept concept, int focal, int state) =>
        definition.Temptations(focal, state).Any() && concept != SolutionConcept.Nash
            ? definition
                .Temptations(focal, state)
                .Min(gain => Place(focal, state) - Answers(concept, focal, gain).Min(answer => Held(concept, focal, answer)))
            : Place(focal, state) - BestMove(focal, state);

    /// <summary>Where the others may leave it: also where it went, if they do nothing.</summary>
    private IEnumerable<int> Answers(SolutionConcept concept, int focal, int gain) =>
        (
            concept is SolutionConcept.Sequential or SolutionConcept.SymmetricSequential
                ? definition.Improvable(definition.Others(focal), gain)
                : definition.Reachable(definition.Others(focal), gain)
        ).Append(gain);

    private int Held(SolutionConcept concept, int focal, int answer) =>
        concept is SolutionConcept.SymmetricMetarational or SolutionConcept.SymmetricSequential
            ? Math.Max(Place(focal, answer), BestMove(focal, answer) ?? 0)
            : Place(focal, answer);

    private int? BestMove(int focal, int state) => model.Moves(focal, state).Max(next => (int?)Place(focal, next));

    /// <summary>How many different things it finds worse.</summary>
    private int Place(int focal, int state)
    {
        if (!places.TryGetValue(focal, out var own))
        {
            places[focal] = own = PlacesOf(Order.Of(model.DecisionMakers[focal].Preference, model));
        }

        return own[state];
    }

    private int[] PlacesOf(Order order)
    {
        var states = model.States.ToArray();
        Array.Sort(
            states,
            (first, second) =>
                order.Prefers(first, second) ? 1
                : order.Prefers(second, first) ? -1
                : first.CompareTo(second)
        );
        var found = new int[model.StateLimit];
        for (var index = 1; index < states.Length; index++)
        {
            found[states[index]] = found[states[index - 1]] + (order.Prefers(states[index], states[index - 1]) ? 1 : 0);
        }

        return found;
    }
}
