using CommonGround.Packages;

namespace CommonGround.Analyses.Stability;

/// <summary>
/// Finds the stable states of any conflict with few states, whatever is known of preferences: where others can answer to is found once for
/// each state, as a set, and each question is whether two sets meet.
/// </summary>
internal sealed class StateByState
{
    private readonly GraphModel model;
    private readonly Semantics semantics;
    private readonly Definition definition;
    private readonly CancellationToken cancellation;
    private readonly int[] states;
    private readonly int[][][] moves;
    private readonly int[][][] improvements;

    public StateByState(GraphModel model, Semantics semantics, Doubt doubt, CancellationToken cancellation)
    {
        (this.model, this.semantics, this.cancellation) = (model, semantics, cancellation);
        definition = new(model, semantics, doubt);
        states = [.. model.States];
        var places = states.Select((state, place) => (state, place)).ToDictionary(one => one.state, one => one.place);
        moves = Each<int[][]>(maker => [.. states.Select(state => model.Moves(maker, state).Select(next => places[next]).ToArray())]);
        improvements = Each<int[][]>(maker =>
            [.. states.Select(state => definition.Improvements(maker, state).Select(next => places[next]).ToArray())]
        );
    }

    public Stabilities Find()
    {
        var each = Each(Of);
        return new(
            each.ToValueList(),
            new(StableStates.Concepts.Select(concept => Where(state => Array.TrueForAll(each, stable => stable[concept][state]))))
        );
    }

    private StableStates Of(int focal)
    {
        var answers = Answers(focal, moves);
        var credible = Answers(focal, improvements);
        var stable = StableStates.Concepts.Select(_ => new List<int>()).ToArray();
        var (noBetter, inescapable) = (new StateSet(states.Length), new StateSet(states.Length));
        for (var state = 0; state < states.Length; state++)
        {
            cancellation.ThrowIfCancellationRequested();
            Compare(focal, state, noBetter, inescapable);
            var gains = moves[focal][state].Where(next => definition.Tempts(focal, states[next], states[state])).ToArray();
            void Note(SolutionConcept concept, bool holds)
            {
                if (holds)
                {
                    stable[(int)concept].Add(states[state]);
                }
            }

            Note(SolutionConcept.Nash, gains.Length == 0);
            Note(SolutionConcept.GeneralMetarational, Array.TrueForAll(gains, gain => Meet(answers(gain), noBetter)));
            Note(SolutionConcept.SymmetricMetarational, Array.TrueForAll(gains, gain => Meet(answers(gain), inescapable)));
            Note(SolutionConcept.Sequential, Array.TrueForAll(gains, gain => Meet(credible(gain), noBetter)));
            Note(SolutionConcept.SymmetricSequential, Array.TrueForAll(gains, gain => Meet(credible(gain), inescapable)));
        }

        return new(stable.Select(some => StateSet.Of(model.StateLimit, some)));
    }

    /// <summary>What one likes no better than a state, and of that, from where it could go to nothing better either.</summary>
    private void Compare(int focal, int state, StateSet noBetter, StateSet inescapable)
    {
        var tempting = new bool[states.Length];
        noBetter.Words.Clear();
        inescapable.Words.Clear();
        for (var other = 0; other < states.Length; other++)
        {
            tempting[other] = definition.Tempts(focal, states[other], states[state]);
        }

        for (var other = 0; other < states.Length; other++)
        {
            if (definition.IsNoBetter(focal, states[other], states[state]))
            {
                Add(noBetter, other);
                if (!moves[focal][other].Any(escape => tempting[escape]))
                {
                    Add(inescapable, other);
                }
            }
        }
    }

    /// <summary>Where the others can take the conflict from a state, found when it is first asked for.</summary>
    private Func<int, StateSet> Answers(int focal, int[][][] steps)
    {
        var found = new StateSet?[states.Length];
        var others = Enumerable.Range(0, moves.Length).Where(maker => maker != focal).ToArray();
        return from => found[from] ??= Closure(from, others, steps);
    }

    /// <summary>Every state on a sequence of steps: the definition's, on numbers.</summary>
    private StateSet Closure(int from, int[] group, int[][][] steps)
    {
        var reached = new StateSet(states.Length);
        var seen = new HashSet<(int State, ulong Moved)> { (from, 0) };
        var waiting = new Stack<(int State, ulong Moved)>(seen);
        while (waiting.TryPop(out var place))
        {
            foreach (var mover in group)
            {
                if (semantics != Semantics.PlainReachability && (place.Moved >> mover & 1) != 0)
                {
                    continue;
                }

                var moved =
                    semantics == Semantics.PlainReachability ? 0
                    : semantics == Semantics.EachOpponentOnce ? place.Moved | (1ul << mover)
                    : 1ul << mover;
                foreach (var next in steps[mover][place.State])
                {
                    Add(reached, next);
                    if (seen.Add((next, moved)))
                    {
                        waiting.Push((next, moved));
                    }
                }
            }
        }

        return reached;
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

    private StateSet Where(Func<int, bool> holds) => StateSet.Of(model.StateLimit, states.Where(holds));

    private T[] Each<T>(Func<int, T> of) => [.. Enumerable.Range(0, model.DecisionMakers.Count).Select(of)];
}
