using System.Numerics;

namespace CommonGround.Analyses.Stability;

/// <summary>
/// What stays whatever anybody's preference turns out to be: the situations, the moves between them, where the others can lead by moves, and
/// which situations one's statements or ranks do not tell apart. Situations go by their places in the list.
/// </summary>
internal sealed class MoveGraph
{
    private readonly Semantics semantics;
    private readonly StateSet?[][] reachable;

    public MoveGraph(GraphModel model, Semantics semantics)
    {
        this.semantics = semantics;
        States = [.. model.States];
        Kinds = [.. model.DecisionMakers.Select(maker => new Kinds(maker.Preference, States))];
        var places = States.Select((state, place) => (state, place)).ToDictionary(one => one.state, one => one.place);
        Moves =
        [
            .. model.DecisionMakers.Select(
                (_, maker) => States.Select(state => model.Moves(maker, state).Select(next => places[next]).ToArray()).ToArray()
            ),
        ];
        reachable = [.. Moves.Select(_ => new StateSet?[States.Length])];
    }

    public int[] States { get; }

    public Kinds[] Kinds { get; }

    /// <summary>By decision maker and place.</summary>
    public int[][][] Moves { get; }

    /// <summary>Where all but one can take the conflict by moves, found when it is first asked for.</summary>
    public StateSet Reachable(int focal, int from) => reachable[focal][from] ??= Closure(focal, from, Moves);

    /// <summary>Where all but one can take it by such steps: the definition's, on numbers.</summary>
    public StateSet Closure(int focal, int from, int[][][] steps)
    {
        var reached = new StateSet(States.Length);
        var seen = new Seen(semantics, States.Length);
        var waiting = new Stack<(int State, ulong Moved)>([(from, 0)]);
        while (waiting.TryPop(out var place))
        {
            for (var mover = 0; mover < steps.Length; mover++)
            {
                if (mover == focal || (semantics != Semantics.PlainReachability && (place.Moved >> mover & 1) != 0))
                {
                    continue;
                }

                var moved = semantics == Semantics.EachOpponentOnce ? place.Moved | (1ul << mover) : 1ul << mover;
                foreach (var next in steps[mover][place.State])
                {
                    reached.Words[next / 64] |= 1ul << (next % 64);
                    if (seen.Add(next, moved))
                    {
                        waiting.Push((next, moved));
                    }
                }
            }
        }

        return reached;
    }

    /// <summary>Where one has been, and after whose moves, as far as that matters for what may follow.</summary>
    private sealed class Seen(Semantics semantics, int states)
    {
        private readonly HashSet<(int State, ulong Moved)> sets = [];
        private readonly ulong[] last = new ulong[states];

        /// <summary>After two different last movers everybody has had a turn; any sequence may follow the first, where nobody is kept from moving.</summary>
        private readonly int most = semantics == Semantics.PlainReachability ? 1 : 2;

        public bool Add(int state, ulong moved)
        {
            if (semantics == Semantics.EachOpponentOnce)
            {
                return sets.Add((state, moved));
            }

            var isNew = (last[state] & moved) == 0 && BitOperations.PopCount(last[state]) < most;
            last[state] |= moved;
            return isNew;
        }
    }
}
