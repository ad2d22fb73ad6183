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

    /// <summary>By level, party and sum: below this, the sum falls short whatever comes. What is needed at the end suffices at once.</summary>
    public T[][][] Needed()
    {
        var needed = new T[Options.Length + 1][][];
        needed[^1] = Array.ConvertAll(Refusals, refusal => Array.ConvertAll(refusal.Sums, sum => sum.Need));
        for (var level = Options.Length - 1; level >= 0; level--)
        {
            var after = needed[level + 1];
            T[] Before(Refusal<T> refusal, int party) =>
                [.. refusal.Sums.Select((sum, place) => after[party][place] - sum.Most(Issues[level]))];
            needed[level] = [.. Refusals.Select(Before)];
        }

        return needed;
    }
}
