using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using CommonGround.Packages;

namespace CommonGround.Analyses.Bargaining.Optima;

/// <summary>Options of an issue that nothing tells apart, in order.</summary>
internal readonly record struct OptionClass(int Issue, ValueList<int> Members)
{
    public int Option => Members[0];

    public int Size => Members.Count;
}

/// <summary>
/// A bargaining problem in floating point, from which bounds are computed: what each option adds to each row. A row is what a party gains, or
/// another value that must not fall below zero; the rows of parties come first.
/// </summary>
internal sealed class GainTable
{
    /// <summary>More than rounding can add up to, against the largest number of a row.</summary>
    private const double Rounding = 1e-12;

    private const int Lanes = 4;

    private readonly double[] parts;
    private readonly int[][] clausesOf;

    private GainTable(OptionClass[] options, int issues, ConditionGraph[] clauses, Payoff[] payoffs, Rational[] factors)
    {
        Options = options;
        First = new int[issues + 1];
        Array.ForEach(options, option => First[option.Issue + 1]++);
        for (var issue = 0; issue < issues; issue++)
        {
            First[issue + 1] += First[issue];
        }

        Rows = payoffs.Length;
        Width = (Rows + Lanes - 1) / Lanes * Lanes;
        parts = new double[options.Length * Width];
        Clauses = clauses.Length;
        clausesOf = Array.ConvertAll(
            options,
            option => Enumerable.Range(0, clauses.Length).Where(clause => clauses[clause].Wants(option.Issue, option.Option)).ToArray()
        );
        (Start, Tolerance, Least) = (new double[Width], new double[Width], new double[Width]);
        for (var row = 0; row < Rows; row++)
        {
            Fill(row, payoffs[row], factors[row]);
        }
    }

    /// <summary>Issue after issue, in option order.</summary>
    public OptionClass[] Options { get; }

    /// <summary>By issue, the place of its first option; at the end, how many options there are.</summary>
    public int[] First { get; }

    public int Issues => First.Length - 1;

    public int Rows { get; }

    /// <summary>Rows, padding included.</summary>
    public int Width { get; }

    /// <summary>How many conditions want one of some options, and nothing else.</summary>
    public int Clauses { get; }

    /// <summary>By row, what it is before any issue is settled.</summary>
    public double[] Start { get; }

    /// <summary>By row, more than rounding can have changed.</summary>
    public double[] Tolerance { get; }

    /// <summary>By row, the least that is more than nothing; zero where that is not known.</summary>
    public double[] Least { get; }

    /// <summary>The table of a problem, each party's row times a factor.</summary>
    public static GainTable Of(BargainingProblem problem, IReadOnlyList<ConditionGraph> conditions, IReadOnlyList<Rational> factors)
    {
        var payoffs = problem.Payoffs.Concat(problem.Guards).ToArray();
        var options = problem.Issues.SelectMany((_, issue) => Merge(problem, payoffs, conditions, issue)).ToArray();
        var clauses = conditions.Where(condition => condition.WantsOneOfSome).ToArray();
        return new(options, problem.Issues.Count, clauses, payoffs, [.. factors, .. problem.Guards.Select(_ => Rational.One)]);
    }

    /// <summary>Choices in issue order, each the first of its class.</summary>
    public int[] Choices(ReadOnlySpan<int> taken)
    {
        var choices = new int[taken.Length];
        for (var issue = 0; issue < taken.Length; issue++)
        {
            choices[issue] = Options[taken[issue]].Option;
        }

        return choices;
    }

    /// <summary>The conditions that an option satisfies by itself.</summary>
    public ReadOnlySpan<int> ClausesOf(int option) => clausesOf[option];

    /// <summary>What an option adds to a row.</summary>
    public double Part(int option, int row) => parts[(option * Width) + row];

    /// <summary>The classes of a package's options.</summary>
    public int[] Taken(IReadOnlyList<int> choices) => choices.Select((option, issue) => ClassOf(issue, option)).ToArray();

    /// <summary>The place of the class of an issue's option.</summary>
    public int ClassOf(int issue, int option) =>
        Array.FindIndex(Options, First[issue], First[issue + 1] - First[issue], candidate => candidate.Members.Contains(option));

    /// <summary>By row, what a package comes to.</summary>
    public double[] RowsOf(ReadOnlySpan<int> options)
    {
        var rows = new double[Width];
        Sum(options, rows);
        return rows;
    }

    /// <summary>By row, what a package comes to.</summary>
    public void Sum(ReadOnlySpan<int> options, double[] rows)
    {
        Start.CopyTo(rows, 0);
        foreach (var option in options)
        {
            Add(option, rows);
        }
    }

    /// <summary>By row, sums with one option exchanged for another.</summary>
    public void Exchange(double[] sums, int option, int other, double[] exchanged)
    {
        for (var lane = 0; lane < Width; lane += Lanes)
        {
            Store(Load(sums, lane) - Load(parts, (option * Width) + lane) + Load(parts, (other * Width) + lane), exchanged, lane);
        }
    }

    /// <summary>Adds an option to sums, row by row.</summary>
    public void Add(int option, double[] sums)
    {
        for (var lane = 0; lane < Width; lane += Lanes)
        {
            Store(Load(sums, lane) + Load(parts, (option * Width) + lane), sums, lane);
        }
    }

    /// <summary>What an option adds to the weighted sum of the rows.</summary>
    public double Weighed(int option, double[] weights)
    {
        var sum = Vector256<double>.Zero;
        for (var lane = 0; lane < Width; lane += Lanes)
        {
            sum += Load(weights, lane) * Load(parts, (option * Width) + lane);
        }

        return (sum[0] + sum[1]) + (sum[2] + sum[3]);
    }

    /// <summary>The most that any of some options adds to each row, written from a place on.</summary>
    public void Most(ReadOnlySpan<int> options, double[] most, int place)
    {
        for (var lane = 0; lane < Width; lane += Lanes)
        {
            var highest = Load(parts, (options[0] * Width) + lane);
            foreach (var option in options[1..])
            {
                highest = Vector256.Max(highest, Load(parts, (option * Width) + lane));
            }

            Store(highest, most, place + lane);
        }
    }

    /// <summary>Adds what stands from a place on to sums, row by row.</summary>
    public void AddMost(double[] sums, double[] most, int place)
    {
        for (var lane = 0; lane < Width; lane += Lanes)
        {
            Store(Load(sums, lane) + Load(most, place + lane), sums, lane);
        }
    }

    /// <summary>How far some options lie apart, row by row, weighted.</summary>
    public double Spread(ReadOnlySpan<int> options, double[] weights)
    {
        var sum = Vector256<double>.Zero;
        for (var lane = 0; lane < Width; lane += Lanes)
        {
            var lowest = Load(parts, (options[0] * Width) + lane);
            var highest = lowest;
            foreach (var option in options[1..])
            {
                var part = Load(parts, (option * Width) + lane);
                (lowest, highest) = (Vector256.Min(lowest, part), Vector256.Max(highest, part));
            }

            sum += Load(weights, lane) * (highest - lowest);
        }

        return (sum[0] + sum[1]) + (sum[2] + sum[3]);
    }

    /// <summary>Whether, with the most of one issue exchanged for an option of it, some row falls short of what it needs.</summary>
    public bool FallsShort(int option, double[] sums, double[] most, int place, double[] needs)
    {
        for (var lane = 0; lane < Width; lane += Lanes)
        {
            var left = Load(sums, lane) - Load(most, place + lane) + Load(parts, (option * Width) + lane);
            if (Vector256.LessThanAny(left, Load(needs, lane)))
            {
                return true;
            }
        }

        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Load(double[] numbers, int place) =>
        Vector256.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(numbers), (nuint)place);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector256<double> lanes, double[] numbers, int place) =>
        lanes.StoreUnsafe(ref MemoryMarshal.GetArrayDataReference(numbers), (nuint)place);

    private void Fill(int row, Payoff payoff, Rational factor)
    {
        Start[row] = (-payoff.Stake.WalkAway * factor).ToDouble();
        var largest = Math.Abs(Start[row]);
        for (var issue = 0; issue < Issues; issue++)
        {
            var most = 0.0;
            for (var option = First[issue]; option < First[issue + 1]; option++)
            {
                var part = (payoff.Stake.Value.Contributions[issue][Options[option].Option] * factor).ToDouble();
                parts[(option * Width) + row] = part;
                most = Math.Max(most, Math.Abs(part));
            }

            largest += most;
        }

        Tolerance[row] = largest * Rounding;
        Least[row] = payoff.IsExact ? (factor / payoff.Scale).ToDouble() : 0;
    }

    private static IEnumerable<OptionClass> Merge(
        BargainingProblem problem,
        Payoff[] payoffs,
        IReadOnlyList<ConditionGraph> conditions,
        int issue
    ) =>
        Enumerable
            .Range(0, problem.Issues[issue].Options.Count)
            .GroupBy(option =>
                (
                    payoffs.Select(payoff => payoff.Stake.Value.Contributions[issue][option]).ToValueList(),
                    conditions.SelectMany(condition => condition.Targets(issue, option)).ToValueList()
                )
            )
            .Select(members => new OptionClass(issue, members.ToValueList()));
}
