using System.Numerics;
using CommonGround.Packages;

namespace CommonGround.Analyses.Bargaining.Counting;

/// <summary>Packages drawn at random, each as likely as any other: how many of them nobody refuses, and how many at most one party does.</summary>
internal sealed record SampledCount(int Draws, int ByNone, int ByOneAtMost)
{
    public static SampledCount Of<T>(CountedPart<T> part, int draws, Run run)
        where T : struct, INumber<T>
    {
        var random = new Random(run.Seed);
        var choices = new int[part.Options.Length];
        var refusals = new int[2];
        for (var draw = 0; draw < draws; draw++)
        {
            if ((draw & 0xFFF) == 0)
            {
                run.Cancellation.ThrowIfCancellationRequested();
            }

            for (var level = 0; level < choices.Length; level++)
            {
                choices[level] = random.Next(part.Options[level]);
            }

            if (Refusing(part, choices) is var refusing and < 2)
            {
                refusals[refusing]++;
            }
        }

        return new(draws, refusals[0], refusals[0] + refusals[1]);
    }

    /// <summary>
    /// The packages that nobody refuses, and those that at most one party does, where each of the packages drawn from goes with each of the others.
    /// </summary>
    public (PackageCount ToAll, PackageCount ToAllButOne) Estimates(BigInteger total, Tally others) =>
        (Estimate(total, (others.None, ByNone)), Estimate(total, (others.One, ByNone), (others.None, ByOneAtMost)));

    private PackageCount Estimate(BigInteger total, params (BigInteger Each, int Hits)[] parts)
    {
        BigInteger Sum(Func<int, BigInteger> of) => parts.Aggregate(BigInteger.Zero, (sum, part) => sum + (part.Each * of(part.Hits)));
        var low = Sum(hits => ShareInterval.Part(total, ShareInterval.Of(hits, Draws).Low));
        var high = Sum(hits => ShareInterval.Part(total, ShareInterval.Of(hits, Draws).High) + 1);
        var spread =
            $"{parts[^1].Hits:N0} of {Draws:N0} packages drawn; with {ShareInterval.Percent} % confidence between {low:N0} and {high:N0}";
        return new(Sum(hits => total * hits / Draws), new Exactness.Sampled(spread)) { Between = (low, high) };
    }

    /// <summary>How many parties refuse, up to two; a veto counts as two.</summary>
    private static int Refusing<T>(CountedPart<T> part, int[] choices)
        where T : struct, INumber<T>
    {
        var refusing = 0;
        for (var party = 0; party < part.Refusals.Length && refusing < 2; party++)
        {
            var refusal = part.Refusals[party];
            refusing += !Consents(part, refusal, choices)
                ? refusal.HasVeto
                    ? 2
                    : 1
                : 0;
        }

        return Math.Min(refusing, 2);
    }

    private static bool Consents<T>(CountedPart<T> part, Refusal<T> refusal, int[] choices)
        where T : struct, INumber<T>
    {
        var node = refusal.Root;
        for (var level = 0; level < choices.Length; level++)
        {
            node = part.Forest.Step(node, part.Levels[level], choices[level]);
        }

        foreach (var sum in refusal.Sums)
        {
            if (SumOf(part, sum, choices) < sum.Need)
            {
                return false;
            }
        }

        return node == DiagramForest.True;
    }

    private static T SumOf<T>(CountedPart<T> part, WholeSums<T> sum, int[] choices)
        where T : struct, INumber<T>
    {
        var total = T.Zero;
        for (var level = 0; level < choices.Length; level++)
        {
            total += sum.Contributions[part.Issues[level]][choices[level]];
        }

        return total;
    }
}
