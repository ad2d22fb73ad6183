using CommonGround.Packages;

namespace CommonGround.Analyses.Forecasting;

/// <summary>What a model says over all draws of what is not known: the mean, and what a tenth, half and nine tenths of the draws do not exceed.</summary>
public sealed record Spread(double Mean, double Low, double Middle, double High)
{
    /// <summary>The middles of twenty equal shares of the draws, from the lowest up: each as likely as any other, as far as the inputs go.</summary>
    public ValueList<double> Dots { get; init; } = [];

    /// <summary>For each dot, what share of the chances lies below it.</summary>
    internal static IReadOnlyList<double> Shares { get; } = [.. Enumerable.Range(0, 20).Select(dot => (dot + 0.5) / 20)];

    /// <summary>Null where a model had nothing to say in some draw.</summary>
    public static Spread? Of(IReadOnlyList<double?> values)
    {
        if (values.Any(value => value is null))
        {
            return null;
        }

        double[] sorted = [.. values.Select(value => value!.Value).Order()];
        var mean = sorted[0] == sorted[^1] ? sorted[0] : Weight.Total(sorted) / sorted.Length;
        return new(mean, At(sorted, 0.1), At(sorted, 0.5), At(sorted, 0.9))
        {
            Dots = Shares.Select(share => At(sorted, share)).ToValueList(),
        };
    }

    /// <summary>The same on another scale.</summary>
    public Spread On(double from, double span) =>
        new(from + (span * Mean), from + (span * Low), from + (span * Middle), from + (span * High))
        {
            Dots = Dots.Select(dot => from + (span * dot)).ToValueList(),
        };

    private static double At(double[] sorted, double share) =>
        sorted[(int)Math.Round(share * (sorted.Length - 1), MidpointRounding.AwayFromZero)];
}
