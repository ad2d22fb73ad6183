using CommonGround.Packages;

namespace CommonGround.Analyses.Stability;

/// <summary>Shortest sequences of steps through a conflict, by the rules under which steps may follow one another.</summary>
internal sealed class Sequences(GraphModel model, Semantics semantics)
{
    /// <summary>The shortest sequence by which a group takes the conflict from one situation to one that is sought; null when it cannot.</summary>
    public ValueList<Stride>? Find(IEnumerable<int> group, int from, Func<int, int, IEnumerable<int>> steps, Func<int, bool> isSought)
    {
        var movers = group.ToArray();
        var before = new Dictionary<Place, (Place From, Stride By)>();
        var waiting = new Queue<Place>([new(from, 0)]);
        while (waiting.TryDequeue(out var place))
        {
            foreach (var mover in movers.Where(mover => MayMove(mover, place.Moved)))
            {
                foreach (var to in steps(mover, place.State))
                {
                    var next = new Place(to, After(mover, place.Moved));
                    if (!before.TryAdd(next, (place, new(mover, to))))
                    {
                        continue;
                    }

                    if (isSought(to))
                    {
                        return Back(before, next, new(from, 0));
                    }

                    waiting.Enqueue(next);
                }
            }
        }

        return null;
    }

    /// <summary>The shortest sequence of moves of everybody.</summary>
    public ValueList<Stride>? ByMoves(int from, int to) => Find(Everybody, from, model.Moves, state => state == to);

    public IEnumerable<int> Everybody => Enumerable.Range(0, model.DecisionMakers.Count);

    private static ValueList<Stride> Back(Dictionary<Place, (Place From, Stride By)> before, Place place, Place start)
    {
        var strides = new List<Stride>();
        do
        {
            var (from, by) = before[place];
            strides.Add(by);
            place = from;
        } while (place != start);

        strides.Reverse();
        return strides.ToValueList();
    }

    private bool MayMove(int mover, ulong moved) => semantics == Semantics.PlainReachability || (moved >> mover & 1) == 0;

    private ulong After(int mover, ulong moved) =>
        semantics switch
        {
            Semantics.PlainReachability => 0,
            Semantics.EachOpponentOnce => moved | (1ul << mover),
            _ => 1ul << mover,
        };

    private readonly record struct Place(int State, ulong Moved);
}
