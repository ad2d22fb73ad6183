using System.Numerics;
using CommonGround.Packages;

namespace CommonGround.Analyses.Bargaining.Counting;

/// <summary>Issues, in the order in which a count settles them, and the parties whose demands are about these issues and no others.</summary>
/// <param name="Issues">The place of each issue.</param>
/// <param name="Levels">The level of each issue in the diagrams.</param>
/// <param name="Options">How many options each issue has.</param>
internal sealed record CountedPart<T>(int[] Issues, int[] Levels, int[] Options, Refusal<T>[] Refusals, DiagramForest Forest)
    where T : struct, INumber<T>
{
    public BigInteger Total => Options.Aggregate(BigInteger.One, (product, options) => product * options);

    /// <summary>All sums, party by party.</summary>
    public WholeSums<T>[] Sums { get; } = [.. Refusals.SelectMany(refusal => refusal.Sums)];

    /// <summary>By party, the place of its first sum; at the end, how many there are.</summary>
    public int[] First { get; } =
    [.. Enumerable.Range(0, Refusals.Length + 1).Select(party => Refusals.Take(party).Sum(refusal => refusal.Sums.Length))];

    /// <summary>By level and sum: below this, the sum falls short whatever comes. What is needed at the end suffices at once.</summary>
    public T[][] Needed()
    {
        var needed = new T[Options.Length + 1][];
        needed[^1] = Array.ConvertAll(Sums, sum => sum.Need);
        for (var level = Options.Length - 1; level >= 0; level--)
        {
            needed[level] = [.. Sums.Select((sum, place) => needed[level + 1][place] - sum.Most(Issues[level]))];
        }

        return needed;
    }

    /// <summary>By level, option and sum: what the option adds.</summary>
    public T[][][] Added() =>
        [
            .. Issues.Select(
                (issue, level) =>
                    Enumerable
                        .Range(0, Options[level])
                        .Select(option => Array.ConvertAll(Sums, sum => sum.Contributions[issue][option]))
                        .ToArray()
            ),
        ];

    /// <summary>What each choice of the issues from a level on adds to a sum, the last issue varying first.</summary>
    public T[] Added(WholeSums<T> sum, int from)
    {
        T[] added = [T.Zero];
        for (var level = from; level < Options.Length; level++)
        {
            var row = sum.Contributions[Issues[level]];
            var more = new T[added.Length * row.Length];
            for (var place = 0; place < more.Length; place++)
            {
                more[place] = added[place / row.Length] + row[place % row.Length];
            }

            added = more;
        }

        return added;
    }
}
