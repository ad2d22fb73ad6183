using CommonGround.Talks;

namespace CommonGround.Analyses.Forecasting;

/// <summary>How likely each outcome of an issue is, by a forecast: a chance for each of 101 places, a hundredth of the scale apart.</summary>
public sealed class Prospect
{
    private const int Poles = 100;

    /// <summary>Chances of this place or a lower one; the last is 1.</summary>
    private readonly double[] upTo = new double[Poles + 1];

    private Prospect(double[] chances)
    {
        var sum = 0d;
        for (var place = 0; place <= Poles; place++)
        {
            sum += chances[place];
            upTo[place] = sum;
        }

        for (var place = 0; place < Poles; place++)
        {
            upTo[place] /= sum;
        }

        upTo[Poles] = 1;
    }

    /// <summary>One place, for certain.</summary>
    public static Prospect At(double place) => Mixed([(1, place)], new Tent(place, 0), 0);

    /// <summary>Around a place, with a standard deviation; what would lie beyond an end of the scale lies at that end.</summary>
    public static Prospect Around(double place, double deviation) => Mixed([], new Tent(place, deviation), 1);

    /// <summary>What to expect where it is not known which of these holds, each as likely as its weight says.</summary>
    public static Prospect Of(IReadOnlyList<(double Weight, Prospect Prospect)> alternatives)
    {
        var chances = new double[Poles + 1];
        foreach (var (weight, prospect) in alternatives)
        {
            for (var place = 0; place <= Poles; place++)
            {
                chances[place] += weight * prospect.Chance(place);
            }
        }

        return new(chances);
    }

    /// <summary>The same; null where there is nothing to expect in one of them.</summary>
    internal static Prospect? Joined(IReadOnlyList<(double Weight, Prospect? Prospect)> alternatives) =>
        alternatives.Any(one => one.Prospect is null) ? null : Of([.. alternatives.Select(one => (one.Weight, one.Prospect!))]);

    /// <summary>The chance of one place, as a number of hundredths of the scale.</summary>
    public double Chance(int place) => place == 0 ? upTo[0] : upTo[place] - upTo[place - 1];

    /// <summary>The forecast that misses least, on average, if the chances are right.</summary>
    public double Median => Quantile(0.5);

    public double Mean => Enumerable.Range(0, Poles + 1).Sum(place => Chance(place) * Place(place));

    /// <summary>The lowest place at which such a share of the chances is reached.</summary>
    public double Quantile(double share) => Place(Reached(share));

    /// <summary>The narrowest range that holds such a share of the chances; of equally narrow ones that which holds most, then the lowest.</summary>
    public Bounds Narrowest(double share)
    {
        var best = (From: 0, To: Poles, Holds: 1d);
        var to = 0;
        for (var from = 0; from <= Poles; from++)
        {
            to = Math.Max(to, from);
            while (to < Poles && Between(from, to) < share - Rounding)
            {
                to++;
            }

            var holds = Between(from, to);
            if (holds < share - Rounding)
            {
                break;
            }

            var gain = (best.To - best.From) - (to - from);
            best = gain > 0 || (gain == 0 && holds > best.Holds + Rounding) ? (from, to, holds) : best;
        }

        return new(Place(best.From), Place(best.To));
    }

    /// <summary>The continuous ranked probability score against what came out, 0 to 1.</summary>
    public double RankedProbabilityScore(double outcome) => RankedProbability.Score(upTo, outcome);

    /// <summary>Some places with their chances, and what is left of certainty spread as a tent.</summary>
    internal static Prospect Mixed(IEnumerable<(double Chance, double Place)> places, Tent tent, double rest)
    {
        var chances = new double[Poles + 1];
        foreach (var (chance, place) in places)
        {
            chances[Nearest(place)] += chance;
        }

        var below = 0d;
        for (var place = 0; place <= Poles; place++)
        {
            var reached = place == Poles ? 1 : tent.UpTo((place + 0.5) / Poles);
            chances[place] += rest * (reached - below);
            below = reached;
        }

        return new(chances);
    }

    /// <summary>Sums of hundredths miss a round share by less than this.</summary>
    private const double Rounding = 1e-12;

    private double Between(int from, int to) => upTo[to] - (from == 0 ? 0 : upTo[from - 1]);

    private int Reached(double share) => Array.FindIndex(upTo, sum => sum >= share - Rounding) is var place and >= 0 ? place : Poles;

    private static int Nearest(double place) => (int)Math.Floor((place * Poles) + 0.5);

    private static double Place(int hundredths) => (double)hundredths / Poles;
}

/// <summary>From where to where something may be, both ends included.</summary>
public readonly record struct Bounds(double From, double To)
{
    public bool Holds(double place) => place >= From && place <= To;
}
