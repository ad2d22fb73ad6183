using CommonGround.Packages;

namespace CommonGround.Analyses.Stability;

/// <summary>How situations are reached from today's, and who could leave them together.</summary>
internal sealed class WaysOf(GraphModel model, Semantics semantics)
{
    private const int LargestGroup = 3;

    private readonly Sequences sequences = new(model, semantics);
    private readonly Definition definition = new(model, semantics);
    private readonly CoalitionStability coalitions = new(model, semantics);
    private readonly Order[] orders = [.. model.DecisionMakers.Select(maker => Order.Of(maker.Preference, model))];

    public ValueList<Way> ToEach(IEnumerable<int> states) =>
        model.StatusQuo is { } today
            ? states
                .Where(state => state != today)
                .Select(state => new Way(
                    state,
                    sequences.ByMoves(today, state),
                    sequences.Find(sequences.Everybody, today, definition.Improvements, reached => reached == state)
                ))
                .ToValueList()
            : [];

    /// <summary>The smallest groups that can take the conflict to a situation which each of its members likes better, for certain.</summary>
    public IEnumerable<Escape> Escapes(int state)
    {
        var found = new List<Escape>();
        foreach (var group in Groups)
        {
            if (
                !found.Any(smaller => smaller.Coalition.All(group.Contains))
                && sequences.Find(group, state, model.Moves, to => group.All(member => orders[member].Prefers(to, state))) is { } strides
            )
            {
                var deterred = Sections
                    .Holding.Strongest.Cast<SolutionConcept?>()
                    .FirstOrDefault(concept => coalitions.IsStable(concept!.Value, group, state));
                found.Add(new(state, group.ToValueList(), strides[^1].To, deterred));
            }
        }

        return found;
    }

    private IEnumerable<int[]> Groups => Enumerable.Range(2, LargestGroup - 1).SelectMany(size => Subsets(0, size));

    private IEnumerable<int[]> Subsets(int from, int size) =>
        size == 0
            ?
            [
                [],
            ]
            : Enumerable
                .Range(from, Math.Max(0, model.DecisionMakers.Count - from))
                .SelectMany(first => Subsets(first + 1, size - 1).Select(rest => (int[])[first, .. rest]));
}
