using CommonGround.Packages;

namespace CommonGround.Analyses.Stability;

/// <summary>
/// Finds the stable states of any conflict with few states, whatever is known of preferences: where others can answer to is found once for
/// each state, as a set, and each question is whether two sets meet.
/// </summary>
/// <param name="graph">That of the model, which all completions of its preferences share.</param>
internal sealed class StateByState(GraphModel model, MoveGraph graph, Semantics semantics, Doubt doubt, CancellationToken cancellation)
{
    private readonly Definition definition = new(model, semantics, doubt);

    public Stabilities Find()
    {
        int[][][] improvements = [.. graph.Moves.Select(Improving)];
        StableStates[] each = [.. graph.Moves.Select((_, maker) => Of(maker, improvements))];
        return new(
            each.ToValueList(),
            new(StableStates.Concepts.Select(concept => Where(state => Array.TrueForAll(each, stable => stable[concept][state]))))
        );
    }

    private int[][] Improving(int[][] moves, int maker) =>
        [
            .. moves.Select(
                (nexts, place) => Array.FindAll(nexts, next => definition.Improves(maker, graph.States[next], graph.States[place]))
            ),
        ];

    private StableStates Of(int focal, int[][][] improvements)
    {
        var found = new StateSet?[graph.States.Length];
        StateSet Credible(int from) => found[from] ??= graph.Closure(focal, from, improvements);
        StateSet Legal(int from) => graph.Reachable(focal, from);
        var stable = StableStates.Concepts.Select(_ => new List<int>()).ToArray();
        for (var place = 0; place < graph.States.Length; place++)
        {
            cancellation.ThrowIfCancellationRequested();
            var state = graph.States[place];
            var gains = Array.FindAll(graph.Moves[focal][place], next => definition.Tempts(focal, graph.States[next], state));
            var (noBetter, inescapable) = gains.Length == 0 ? (null, null) : Bearable(focal, place);
            void Note(SolutionConcept concept, Predicate<int> isAnswered)
            {
                if (Array.TrueForAll(gains, isAnswered))
                {
                    stable[(int)concept].Add(state);
                }
            }

            Note(SolutionConcept.Nash, _ => false);
            Note(SolutionConcept.GeneralMetarational, gain => Meet(Legal(gain), noBetter!));
            Note(SolutionConcept.SymmetricMetarational, gain => Meet(Legal(gain), inescapable!));
            Note(SolutionConcept.Sequential, gain => Meet(Credible(gain), noBetter!));
            Note(SolutionConcept.SymmetricSequential, gain => Meet(Credible(gain), inescapable!));
        }

        return new(stable.Select(some => StateSet.Of(model.StateLimit, some)));
    }

    /// <summary>What one likes no better than a state, and of that, from where it could go to nothing better either.</summary>
    private (StateSet NoBetter, StateSet Inescapable) Bearable(int focal, int place)
    {
        var (noBetter, inescapable) = (new StateSet(graph.States.Length), new StateSet(graph.States.Length));
        var tempting = graph.Kinds[focal].Related(graph.States[place], (other, state) => definition.Tempts(focal, other, state));
        for (var other = 0; other < tempting.Length; other++)
        {
            if (!tempting[other] && (other != place || semantics != Semantics.MatrixForm))
            {
                Add(noBetter, other);
                if (!Array.Exists(graph.Moves[focal][other], escape => tempting[escape]))
                {
                    Add(inescapable, other);
                }
            }
        }

        return (noBetter, inescapable);
    }

    private static void Add(StateSet set, int state) => set.Words[state / 64] |= 1ul << (state % 64);

    private static bool Meet(StateSet some, StateSet others)
    {
        for (var word = 0; word < some.Words.Length; word++)
        {
            if ((some.Words[word] & others.Words[word]) != 0)
            {
                return true;
            }
        }

        return false;
    }

    private StateSet Where(Func<int, bool> holds) => StateSet.Of(model.StateLimit, graph.States.Where(holds));
}
