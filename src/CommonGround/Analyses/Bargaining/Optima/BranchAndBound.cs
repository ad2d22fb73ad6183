using System.Numerics;
using CommonGround.Packages;

namespace CommonGround.Analyses.Bargaining.Optima;

/// <summary>Why a search ended.</summary>
internal enum Ending
{
    /// <summary>Everything of interest was looked at.</summary>
    Complete,

    /// <summary>It was told to stop at the first package of interest, and found one.</summary>
    Found,

    /// <summary>More packages tie than are counted.</summary>
    TooManyTies,

    /// <summary>The steps allowed were spent.</summary>
    Spent,
}

/// <summary>
/// Branch and bound over packages: a box is narrowed, bounded by the relaxation, narrowed by what its options would cost the bound, and
/// divided by the options of the issue in which most is at stake. Land and Doig (1960).
/// </summary>
internal sealed class BranchAndBound(GainTable table, Narrowing narrowing, Welfare welfare, Incumbent incumbent, Spending spending, Run run)
{
    /// <summary>Ties are counted in so many groups at most.</summary>
    public const int MostGroups = 10_000;

    private const int RootRounds = 600;
    private const int Rounds = 8;

    /// <summary>From so many sums on it is worth while to look for better packages otherwise, for a part of the sums so far.</summary>
    private const int Long = 60_000;
    private const int ShareAside = 4;
    private const int MostAside = 200_000;

    /// <summary>What an issue counts for of which the simplex method mixes no options.</summary>
    private const double Decided = 0.05;
    private const int CancellationInterval = 1 << 10;

    private readonly Relaxation relaxation = new(table, welfare);
    private readonly Exchanges exchanges = new(table, welfare);
    private readonly Lazy<Neighbourhoods> neighbourhoods = new(() => new(table, narrowing, welfare, incumbent, run));
    private readonly List<Box> boxes = [];
    private readonly int[] taken = new int[table.Issues];

    private bool isImproving;
    private long aside = Long;
    private long looked;
    private Ending? ending;

    /// <summary>Whether one package of interest is enough.</summary>
    public bool StopsAtFirst { get; init; }

    /// <summary>Whether it only looks for better packages for another search, and leaves the counting of ties to that.</summary>
    public bool IsAside { get; init; }

    /// <summary>By how much only a better package is of interest; zero where ties are.</summary>
    public double Step { get; init; }

    /// <summary>What nothing exceeds that was left unexplored.</summary>
    public double Open { get; private set; } = double.NegativeInfinity;

    /// <summary>Those with which all was bounded, before any division.</summary>
    public double[] Multipliers => boxes[0].Weights;

    /// <summary>Looks through a box, in which the incumbent need not be.</summary>
    public Ending Search(Box root)
    {
        welfare.Begin(root.Weights);
        At(0).CopyFrom(root);
        narrowing.Begin();
        Explore(0);
        return ending ?? Ending.Complete;
    }

    private void Explore(int depth)
    {
        if (relaxation.Evaluations >= aside && !IsAside && !StopsAtFirst && incumbent.Choices is not null)
        {
            LookAside();
        }

        var box = At(depth);
        for (var again = true; again; )
        {
            if (!narrowing.Narrow(box, welfare.Needs) || !welfare.Weigh(box.Weights, narrowing.Highest))
            {
                return;
            }

            if (box.Open.IsEmpty)
            {
                LookAt(box);
                return;
            }

            var evaluations = relaxation.Evaluations;
            var isOpen = relaxation.Improve(box, depth == 0 ? RootRounds : Rounds, Meet);
            Spend(relaxation.Evaluations - evaluations);
            isOpen &= relaxation.Bound >= welfare.Target;
            if (!isOpen || ending is not null)
            {
                LeaveOpen(isOpen, relaxation.Bound);
                return;
            }

            again = StrikeByCost(box);
        }

        Divide(box, depth);
    }

    /// <summary>Strikes the options that would cost the bound too much; whether that settled an issue.</summary>
    private bool StrikeByCost(Box box)
    {
        var cut = Math.Min(relaxation.Sum, welfare.Cut(box.Weights));
        var open = box.Open.Length;
        foreach (var issue in box.Open)
        {
            var left = box.Left(issue);
            var most = Most(left);
            var kept = 0;
            foreach (var option in left)
            {
                if (relaxation.Sum - (most - relaxation.Values[option]) >= cut)
                {
                    left[kept++] = option;
                }
            }

            if (kept < left.Length)
            {
                box.Keep(issue, kept);
                narrowing.Touch(issue);
            }
        }

        box.Settle();
        return box.Open.Length < open;
    }

    private void Divide(Box box, int depth)
    {
        var issue = Widest(box);
        var options = box.Left(issue).ToArray();
        var costs = Array.ConvertAll(options, option => -relaxation.Values[option]);
        Array.Sort(costs, options);
        var sum = relaxation.Sum;
        for (var place = 0; place < options.Length; place++)
        {
            var bound = welfare.Bound(box.Weights, sum - (costs[place] - costs[0]));
            if (bound < welfare.Target)
            {
                return;
            }

            if (ending is not null)
            {
                LeaveOpen(true, bound);
                return;
            }

            var part = At(depth + 1);
            part.CopyFrom(box);
            part.Take(issue, options[place]);
            narrowing.Begin(issue);
            Explore(depth + 1);
        }
    }

    /// <summary>The issue over whose options the rows differ most, for each option.</summary>
    private int Widest(Box box)
    {
        var (widest, most) = (-1, double.NegativeInfinity);
        foreach (var issue in box.Open)
        {
            var left = box.Left(issue);
            var spread = table.Spread(left, box.Weights) / left.Length * (Decided + (welfare.Simplex?.Undecided(issue) ?? 0));
            if (spread > most)
            {
                (widest, most) = (issue, spread);
            }
        }

        return widest;
    }

    private double Most(ReadOnlySpan<int> options)
    {
        var most = double.NegativeInfinity;
        foreach (var option in options)
        {
            most = Math.Max(most, relaxation.Values[option]);
        }

        return most;
    }

    private void LookAt(Box box)
    {
        box.TakeSettled(taken);
        After(IsAside ? incumbent.Offer(table.Choices(taken)) : incumbent.OfferAll(table.Choices(taken), SizeOf(taken)), taken);
        if (incumbent.Groups > MostGroups)
        {
            ending ??= Ending.TooManyTies;
        }
    }

    private BigInteger SizeOf(int[] options) =>
        options.Aggregate(BigInteger.One, (product, option) => product * table.Options[option].Size);

    private bool Meet(int[] options) => After(incumbent.Offer(table.Choices(options)), options);

    private bool After(int order, ReadOnlySpan<int> options)
    {
        if (order >= 0 && StopsAtFirst)
        {
            ending ??= Ending.Found;
        }

        if (order <= 0)
        {
            return false;
        }

        welfare.Aim(table.RowsOf(options), Step);
        if (!isImproving)
        {
            isImproving = true;
            exchanges.Improve(options.ToArray(), Meet);
            isImproving = false;
        }

        return true;
    }

    /// <summary>Again whenever the search has become twice as long.</summary>
    private void LookAside()
    {
        aside = 2 * relaxation.Evaluations;
        Spend(neighbourhoods.Value.Search(Math.Min(MostAside, relaxation.Evaluations / ShareAside)));
        welfare.Aim(table.RowsOf(table.Taken(incumbent.Choices!)), Step);
        narrowing.Begin();
    }

    private void LeaveOpen(bool isOpen, double bound) => Open = isOpen ? Math.Max(Open, bound) : Open;

    private void Spend(long steps)
    {
        spending.Left -= steps;
        looked += steps;
        if (looked >= CancellationInterval)
        {
            looked = 0;
            run.Cancellation.ThrowIfCancellationRequested();
        }

        if (spending.Left < 0)
        {
            ending ??= Ending.Spent;
        }
    }

    private Box At(int depth)
    {
        while (boxes.Count <= depth)
        {
            boxes.Add(new Box(table));
        }

        return boxes[depth];
    }
}
