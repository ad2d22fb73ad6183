namespace CommonGround.Packages.Schedules;

/// <summary>
/// Whether formulas over points in time can hold together. What must hold goes into the network at once; of what may hold in one
/// way or another, and does not as things stand, ways are tried depth first, those that the network refuses are left out, and a way that alone is left is taken
/// without trying. Why nothing is left is kept, so that the search jumps back over choices that had no part in it: a
/// disjunctive temporal network (Stergiou and Koubarakis 2000) solved as in satisfiability modulo theories.
/// </summary>
internal sealed class ScheduleSearch(TemporalNetwork network, int labels, CancellationToken cancellation)
{
    /// <summary>How many ways are tried before the search gives up.</summary>
    public const int MostTried = 200_000;

    private readonly List<(TimeFormula.Some Choice, IndexSet Tags)> open = [];
    private int level;
    private int tried;

    public TemporalNetwork Network => network;

    /// <summary>All that is asked as things stand: what <see cref="Return"/> goes back to.</summary>
    public ScheduleMark Mark() => new(network.Count, open.Count == 0 ? [] : [.. open]);

    /// <summary>Takes back what was asked, and settled, since a mark.</summary>
    public void Return(ScheduleMark mark)
    {
        network.Return(mark.Bounds);
        open.Clear();
        open.AddRange(mark.Open);
    }

    /// <summary>Adds a formula for which a label stands; the labels of a conflict where it cannot hold with the others.</summary>
    public IndexSet? Require(TimeFormula formula, int label)
    {
        var (count, choices) = (network.Count, open.Count);
        if (Assert(formula, label < 0 ? IndexSet.Empty : IndexSet.Of(label)) is { } conflict)
        {
            network.Return(count);
            open.RemoveRange(choices, open.Count - choices);
            return conflict;
        }

        return null;
    }

    /// <summary>Settles every choice; the labels of a conflict where that cannot be. The network then holds one way, of the many there may be.</summary>
    public IndexSet? Settle()
    {
        (tried, level) = (0, 0);
        var count = network.Count;
        var asked = Opened();
        var conflict = Settle([.. asked]);
        if (conflict is not null)
        {
            network.Return(count);
            open.AddRange(asked);
        }

        return conflict;
    }

    /// <summary>Adds a formula and settles its choices; where that cannot be, all is as before.</summary>
    public IndexSet? Admit(TimeFormula formula, int label)
    {
        var (count, choices) = (network.Count, open.Count);
        var conflict = Require(formula, label) ?? Settle();
        if (conflict is not null)
        {
            network.Return(count);
            open.RemoveRange(choices, open.Count - choices);
        }

        return conflict;
    }

    private IndexSet? Assert(TimeFormula formula, IndexSet tags)
    {
        switch (formula)
        {
            case TimeFormula.Bound bound:
                return network.Add(bound.Difference, tags);
            case TimeFormula.Some choice:
                if (choice.Parts.Count == 0)
                {
                    return tags;
                }

                open.Add((choice, tags));
                return null;
            case TimeFormula.Every every:
                foreach (var part in every.Parts)
                {
                    if (Assert(part, tags) is { } conflict)
                    {
                        return conflict;
                    }
                }

                return null;
            default:
                throw new InvalidOperationException($"No bounds for {formula.GetType().Name}.");
        }
    }

    private IndexSet? Settle(List<(TimeFormula.Some Choice, IndexSet Tags)> left)
    {
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            var fewest = default((int Place, List<TimeFormula> Ways, IndexSet Because)?);
            for (var place = 0; place < left.Count; place++)
            {
                if (network.Satisfies(left[place].Choice))
                {
                    continue;
                }

                var (ways, because) = WaysOf(left[place]);
                if (ways.Count == 0)
                {
                    return because;
                }

                if (fewest is null || ways.Count < fewest.Value.Ways.Count)
                {
                    fewest = (place, ways, because);
                }

                if (ways.Count == 1)
                {
                    break;
                }
            }

            if (fewest is not { } next)
            {
                left.ForEach(choice => Assert(choice.Choice.Parts.First(network.Satisfies), choice.Tags));
                return open.Count == 0 ? null : Settle([.. Opened()]);
            }

            left = [.. left.Where((_, place) => place != next.Place)];
            if (next.Ways.Count > 1)
            {
                return Try(next.Ways, next.Because, left);
            }

            if (Take(next.Ways[0], next.Because, left) is { } conflict)
            {
                return conflict;
            }
        }
    }

    /// <summary>The ways that the network still admits, and why those alone.</summary>
    private (List<TimeFormula> Ways, IndexSet Because) WaysOf((TimeFormula.Some Choice, IndexSet Tags) choice)
    {
        var mark = IndexSet.Of(labels + level);
        var because = choice.Tags;
        var ways = new List<TimeFormula>();
        foreach (var way in choice.Choice.Parts)
        {
            var (count, choices) = (network.Count, open.Count);
            if (Assert(way, mark) is { } conflict)
            {
                because |= conflict - mark;
            }
            else
            {
                ways.Add(way);
            }

            network.Return(count);
            open.RemoveRange(choices, open.Count - choices);
        }

        return (ways, because);
    }

    /// <summary>One way after the other, each under a mark of its own, by which a conflict tells whether it had a part in it.</summary>
    private IndexSet? Try(List<TimeFormula> ways, IndexSet because, List<(TimeFormula.Some Choice, IndexSet Tags)> left)
    {
        var mark = IndexSet.Of(labels + level);
        level++;
        foreach (var way in ways)
        {
            if (++tried > MostTried)
            {
                throw new SpentException();
            }

            var count = network.Count;
            List<(TimeFormula.Some Choice, IndexSet Tags)> onward = [.. left];
            var conflict = Take(way, mark, onward) ?? Settle(onward);
            if (conflict is null)
            {
                level--;
                return null;
            }

            network.Return(count);
            if (!conflict.Value.Overlaps(mark))
            {
                level--;
                return conflict;
            }

            because |= conflict.Value - mark;
        }

        level--;
        return because;
    }

    /// <summary>The choices within the ways that were taken.</summary>
    private List<(TimeFormula.Some Choice, IndexSet Tags)> Opened()
    {
        List<(TimeFormula.Some Choice, IndexSet Tags)> opened = [.. open];
        open.Clear();
        return opened;
    }

    private IndexSet? Take(TimeFormula way, IndexSet tags, List<(TimeFormula.Some Choice, IndexSet Tags)> left)
    {
        var choices = open.Count;
        var conflict = Assert(way, tags);
        left.AddRange(open.Skip(choices));
        open.RemoveRange(choices, open.Count - choices);
        return conflict;
    }
}

/// <summary>How many bounds a search had, and which choices were still open.</summary>
internal readonly record struct ScheduleMark(int Bounds, (TimeFormula.Some Choice, IndexSet Tags)[] Open);
