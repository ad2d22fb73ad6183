using System.Numerics;

namespace CommonGround.Analyses.Power;

/// <summary>
/// Counts winning coalitions and swings by their size, exactly. A count by size is one whole number, with a stretch of bits for
/// each size: a generating function at a power of two so large that nothing carries over, so that adding counts is one
/// addition, a member more is a shift, and joining two parts is a multiplication.
/// </summary>
internal sealed class CoalitionCount
{
    private readonly CoalitionDiagram diagram;
    private readonly int stretch;
    private readonly BigInteger[][] completions;
    private readonly BigInteger[][] swings;

    public CoalitionCount(CoalitionDiagram diagram)
    {
        this.diagram = diagram;
        stretch = diagram.Members + 1;
        completions = Completions();
        swings = new BigInteger[diagram.Members][];
        CountSwings();
    }

    public BigInteger Winning => BySize(completions[0][diagram.Root]).Aggregate(BigInteger.Add);

    /// <summary>
    /// By the member's level and by size, how many sets of others lose without the member and win with it.
    /// </summary>
    public IReadOnlyList<BigInteger[]> Swings => swings;

    /// <summary>From each node, the ways of those who follow to win.</summary>
    private BigInteger[][] Completions()
    {
        var all = new BigInteger[diagram.Members + 1][];
        all[^1] = [0, 1];
        for (var level = diagram.Members - 1; level >= 0; level--)
        {
            var next = all[level + 1];
            all[level] =
            [
                .. Enumerable
                    .Range(0, diagram.Width(level))
                    .Select(node => (next[diagram.Signing(level, node)] << stretch) + next[diagram.Staying(level, node)]),
            ];
        }

        return all;
    }

    /// <summary>Ways to each node, joined with the completions that win only if its member signs.</summary>
    private void CountSwings()
    {
        var ways = new BigInteger[diagram.Width(0)];
        ways[diagram.Root] = 1;
        for (var level = 0; level < diagram.Members; level++)
        {
            var next = new BigInteger[diagram.Width(level + 1)];
            var sum = BigInteger.Zero;
            for (var node = 0; node < ways.Length; node++)
            {
                var (signing, staying) = (diagram.Signing(level, node), diagram.Staying(level, node));
                sum += ways[node] * (completions[level + 1][signing] - completions[level + 1][staying]);
                next[signing] += ways[node] << stretch;
                next[staying] += ways[node];
            }

            swings[level] = BySize(sum);
            ways = next;
        }
    }

    private BigInteger[] BySize(BigInteger packed)
    {
        var mask = (BigInteger.One << stretch) - 1;
        return [.. Enumerable.Range(0, diagram.Members + 1).Select(size => (packed >> (size * stretch)) & mask)];
    }
}
