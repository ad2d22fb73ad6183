using CommonGround.Packages;

namespace CommonGround.Analyses.Stability;

/// <summary>
/// What a decision maker would have to prefer for a wanted state to hold for it: the inverse question, Kinsara and others (2015). The others'
/// preferences stay as they are, so where they can answer to is fixed; all that matters is which states it does not prefer to the wanted one.
/// </summary>
internal sealed class Requirements
{
    private const int MostSteps = 200_000;

    private readonly GraphModel model;
    private readonly int state;
    private readonly Semantics semantics;
    private readonly Order order;
    private readonly int[][][] ways;

    public Requirements(GraphModel model, SolutionConcept concept, int focal, int state, Semantics semantics = Semantics.LegalSequences)
    {
        (this.model, this.state, this.semantics) = (model, state, semantics);
        order = Order.Of(model.DecisionMakers[focal].Preference, model);
        var definition = new Definition(model, semantics);
        ways = [.. model.Moves(focal, state).Select(move => WaysToBear(definition, concept, focal, move))];
    }

    /// <summary>Whether the state holds for one with this order.</summary>
    public bool AreMetBy(Order order) => ways.All(bearing => bearing.Any(states => states.All(other => !order.MayPrefer(other, state))));

    /// <summary>
    /// The fewest states, now preferred to the wanted one, that would have to be no better than it. None: it holds already. Null: the number
    /// of steps did not suffice to find any.
    /// </summary>
    public (ValueList<int>? States, bool IsLeast) Smallest()
    {
        var open = ways.Select(bearing =>
                bearing
                    .Select(states => states.Where(other => order.MayPrefer(other, state)).ToArray())
                    .OrderBy(states => states.Length)
                    .ToArray()
            )
            .Where(bearing => bearing[0].Length > 0)
            .OrderBy(bearing => bearing.Length)
            .ToArray();
        var (steps, best) = (0, (SortedSet<int>?)null);
        Choose(0, []);
        return (best?.ToValueList(), steps <= MostSteps);

        void Choose(int next, SortedSet<int> chosen)
        {
            if (++steps > MostSteps || chosen.Count >= (best?.Count ?? int.MaxValue))
            {
                return;
            }

            if (next == open.Length)
            {
                best = chosen;
                return;
            }

            foreach (var way in open[next].OrderBy(way => way.Count(other => !chosen.Contains(other))))
            {
                Choose(next + 1, [.. chosen, .. way]);
            }
        }
    }

    /// <summary>The fewest changes of its statements by which the state would hold for it, every such choice of that number.</summary>
    /// <returns>Empty with zero changes where it holds already; no choice where <see cref="StatementChange.MostTogether"/> do not suffice.</returns>
    public IReadOnlyList<ValueList<StatementChange>> SmallestChanges(Preference.Prioritised preference)
    {
        for (var count = 0; count <= StatementChange.MostTogether; count++)
        {
            ValueList<StatementChange>[] found =
            [
                .. StatementChange
                    .Choices(preference, count)
                    .Where(changes => AreMetBy(Order.Of(StatementChange.Apply(preference, changes), model))),
            ];
            if (found.Length > 0)
            {
                return found;
            }
        }

        return [];
    }

    /// <summary>For one move: sets of states, of which one set must be no better than the wanted state.</summary>
    private int[][] WaysToBear(Definition definition, SolutionConcept concept, int focal, int move)
    {
        var isSymmetric = concept is SolutionConcept.SymmetricMetarational or SolutionConcept.SymmetricSequential;
        var answers = concept switch
        {
            SolutionConcept.Nash => [],
            SolutionConcept.GeneralMetarational or SolutionConcept.SymmetricMetarational => definition.Reachable(
                definition.Others(focal),
                move
            ),
            _ => definition.Improvable(definition.Others(focal), move),
        };
        return
        [
            [move],
            .. answers
                .Where(answer => answer != move && (answer != state || semantics != Semantics.MatrixForm))
                .Select(answer => isSymmetric ? (int[])[answer, .. model.Moves(focal, answer)] : [answer]),
        ];
    }
}
