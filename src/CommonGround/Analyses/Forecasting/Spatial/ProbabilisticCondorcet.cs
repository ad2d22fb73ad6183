namespace CommonGround.Analyses.Forecasting.Spatial;

/// <summary>The positions taken as candidates of an election without bargaining: their mean, each weighed by its chance.</summary>
public sealed record ProbabilisticCondorcet()
    : OneIssueModel("pce", "Probabilistic Condorcet", "Wise, Lester and Efird 2015, Multidimensional Bargaining using KTAB")
{
    protected override double? Place(ReadOnlySpan<double> influence, ReadOnlySpan<double> positions, ReadOnlySpan<double> salience)
    {
        double[] options = [.. positions.ToArray().Distinct()];
        var utility = new double[positions.Length, options.Length];
        for (var voter = 0; voter < positions.Length; voter++)
        {
            for (var option = 0; option < options.Length; option++)
            {
                utility[voter, option] = 1 - Math.Abs(positions[voter] - options[option]);
            }
        }

        return Weight.Mean(options, CondorcetElection.Chances(utility, influence));
    }
}
