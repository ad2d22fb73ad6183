namespace CommonGround.Packages.Schedules;

/// <summary>That one point in time comes at most so much after another; with a negative number, at least so much before it.</summary>
internal readonly record struct Difference(int Later, int Earlier, long Most);

/// <summary>
/// Points in time with bounds on their differences: a simple temporal network (Dechter, Meiri and Pearl 1991). It always holds a
/// solution; a bound that leaves none is refused, and the cycle of bounds that it closes is the conflict. Point 0 is the origin.
/// Bounds are added one by one, each at the cost of what it moves (Cotton and Maler 2006), and taken back in the opposite order.
/// </summary>
internal sealed class TemporalNetwork
{
    private readonly List<(Difference Bound, IndexSet Tags)> bounds = [];
    private readonly List<int>?[] after;
    private (int[][] Leaving, int[][] Reaching)? adjacent;
    private readonly long[] at;
    private readonly long[] lowered;
    private readonly long[] drop;
    private readonly int[] cause;
    private readonly bool[] isFinal;
    private readonly List<int> touched = [];
    private readonly PriorityQueue<int, long> queue = new();

    public TemporalNetwork(int points)
    {
        after = new List<int>?[points];
        (at, lowered, drop) = (new long[points], new long[points], new long[points]);
        (cause, isFinal) = (new int[points], new bool[points]);
    }

    public int Points => at.Length;

    /// <summary>How many bounds there are: what <see cref="Return"/> goes back to.</summary>
    public int Count => bounds.Count;

    /// <summary>Whether the solution at hand satisfies a formula.</summary>
    public bool Satisfies(TimeFormula formula) => formula.Holds(at);

    /// <summary>Adds a bound for which some tags stand; else the tags of the bounds that with it leave no solution, and it is not added.</summary>
    public IndexSet? Add(Difference bound, IndexSet tags)
    {
        if (at[bound.Later] <= at[bound.Earlier] + bound.Most)
        {
            Push(bound, tags);
            return null;
        }

        if (bound.Later == bound.Earlier || !Lower(bound))
        {
            var conflict = bound.Later == bound.Earlier ? tags : tags | Cycle(bound);
            Forget();
            return conflict;
        }

        foreach (var point in touched.Where(point => isFinal[point]))
        {
            at[point] = lowered[point];
        }

        Forget();
        Push(bound, tags);
        return null;
    }

    /// <summary>Takes back the bounds added since there were so many.</summary>
    public void Return(int count)
    {
        adjacent = null;
        for (var last = bounds.Count - 1; last >= count; last--)
        {
            after[bounds[last].Bound.Earlier]!.RemoveAt(after[bounds[last].Bound.Earlier]!.Count - 1);
            bounds.RemoveAt(last);
        }
    }

    /// <summary>The most by which each point can come after this one; null where nothing bounds it.</summary>
    public long?[] MostAfter(int from) => Shortest(from, onwards: true);

    /// <summary>The most by which this point can come after each; null where nothing bounds it.</summary>
    public long?[] MostBefore(int to) => Shortest(to, onwards: false);

    /// <summary>The bounds that make a point come no later than it can, or no earlier: from the origin on. <paramref name="far"/> is how far the origin lets each point be.</summary>
    public IReadOnlyList<(Difference Bound, IndexSet Tags)> Chain(int point, bool latest, long?[] far)
    {
        // Things at the same time bound each other with nothing between them: a walk along the tight bounds could go round for ever.
        var entering = Adjacent(onwards: !latest);
        var towards = new int?[Points];
        var places = new Queue<int>([point]);
        while (places.TryDequeue(out var place) && place != 0)
        {
            foreach (var index in entering[place].Where(index => far[Other(index, latest)] + bounds[index].Bound.Most == far[place]))
            {
                var other = Other(index, latest);
                if (other != point && towards[other] is null)
                {
                    towards[other] = index;
                    places.Enqueue(other);
                }
            }
        }

        var chain = new List<(Difference, IndexSet)>();
        for (var place = 0; place != point; place = Other(towards[place]!.Value, !latest))
        {
            chain.Add(bounds[towards[place]!.Value]);
        }

        return chain;
    }

    private int Other(int bound, bool latest) => latest ? bounds[bound].Bound.Earlier : bounds[bound].Bound.Later;

    private void Push(Difference bound, IndexSet tags)
    {
        adjacent = null;
        (after[bound.Earlier] ??= []).Add(bounds.Count);
        bounds.Add((bound, tags));
    }

    /// <summary>Moves points earlier, each by as much as it must, until all bounds hold with the new one; false when that comes back to its start.</summary>
    private bool Lower(Difference bound)
    {
        Reach(bound.Later, at[bound.Earlier] + bound.Most - at[bound.Later], -1);
        while (queue.TryDequeue(out var point, out var by))
        {
            if (isFinal[point] || by != drop[point])
            {
                continue;
            }

            if (point == bound.Earlier)
            {
                return false;
            }

            isFinal[point] = true;
            lowered[point] = at[point] + drop[point];
            foreach (var index in after[point] ?? [])
            {
                var (later, _, most) = bounds[index].Bound;
                if (!isFinal[later])
                {
                    Reach(later, lowered[point] + most - at[later], index);
                }
            }
        }

        return true;
    }

    private void Reach(int point, long by, int because)
    {
        if (by < drop[point])
        {
            if (drop[point] == 0)
            {
                touched.Add(point);
            }

            (drop[point], cause[point]) = (by, because);
            queue.Enqueue(point, by);
        }
    }

    private IndexSet Cycle(Difference bound)
    {
        var tags = IndexSet.Empty;
        for (var point = bound.Earlier; point != bound.Later; point = bounds[cause[point]].Bound.Earlier)
        {
            tags |= bounds[cause[point]].Tags;
        }

        return tags;
    }

    private void Forget()
    {
        foreach (var point in touched)
        {
            (drop[point], isFinal[point]) = (0, false);
        }

        touched.Clear();
        queue.Clear();
    }

    /// <summary>Shortest paths (Dijkstra) over what each bound leaves to the solution at hand, which is never negative (Johnson 1977).</summary>
    private long?[] Shortest(int from, bool onwards)
    {
        var leaving = Adjacent(onwards);
        var (far, reached) = (new long?[Points], new long[Points]);
        Array.Fill(reached, long.MaxValue);
        var next = new PriorityQueue<int, long>();
        next.Enqueue(from, reached[from] = 0);
        while (next.TryDequeue(out var point, out var length))
        {
            if (far[point] is not null)
            {
                continue;
            }

            far[point] = onwards ? length + at[point] - at[from] : length - at[point] + at[from];
            foreach (var index in leaving[point])
            {
                var (later, earlier, most) = bounds[index].Bound;
                var to = onwards ? later : earlier;
                var longer = length + most + at[earlier] - at[later];
                if (longer < reached[to])
                {
                    next.Enqueue(to, reached[to] = longer);
                }
            }
        }

        return far;
    }

    /// <summary>The bounds that leave each point, or that reach it.</summary>
    private int[][] Adjacent(bool onwards)
    {
        adjacent ??= (Grouped(bound => bound.Earlier), Grouped(bound => bound.Later));
        return onwards ? adjacent.Value.Leaving : adjacent.Value.Reaching;
    }

    private int[][] Grouped(Func<Difference, int> end)
    {
        var counts = new int[Points];
        bounds.ForEach(entry => counts[end(entry.Bound)]++);
        var groups = Array.ConvertAll(counts, count => new int[count]);
        for (var index = bounds.Count - 1; index >= 0; index--)
        {
            var point = end(bounds[index].Bound);
            groups[point][--counts[point]] = index;
        }

        return groups;
    }
}
