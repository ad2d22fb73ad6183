namespace CommonGround.Analyses.Forecasting.Spatial;

/// <summary>
/// The probabilistic Condorcet election: how likely each of some options prevails over all others, when voters back what
/// they prefer as hard as they can. Wise, Lester and Efird 2015, Multidimensional Bargaining using KTAB.
/// </summary>
internal static class CondorcetElection
{
    /// <summary>What stands behind every option even where nobody prefers it, so that chances are defined.</summary>
    private const double Least = 1e-8;

    /// <summary>The chance of each option.</summary>
    /// <param name="utility">Of voter k for option i, at [k, i].</param>
    /// <param name="weights">Of each voter.</param>
    public static double[] Chances(double[,] utility, ReadOnlySpan<double> weights)
    {
        var options = utility.GetLength(1);
        var chances = new double[options];
        for (var option = 0; option < options; option++)
        {
            chances[option] = 1;
            for (var other = 0; other < options; other++)
            {
                chances[option] *= option == other ? 0.5 : Prevails(utility, weights, option, other);
            }
        }

        var total = chances.Sum();
        return [.. chances.Select(chance => chance / total)];
    }

    private static double Prevails(double[,] utility, ReadOnlySpan<double> weights, int option, int other)
    {
        var (support, opposition) = (Support(utility, weights, option, other), Support(utility, weights, other, option));
        return support / (support + opposition);
    }

    private static double Support(double[,] utility, ReadOnlySpan<double> weights, int option, int other)
    {
        var support = Least;
        for (var voter = 0; voter < weights.Length; voter++)
        {
            support += Math.Max(0, weights[voter] * (utility[voter, option] - utility[voter, other]));
        }

        return support;
    }
}
