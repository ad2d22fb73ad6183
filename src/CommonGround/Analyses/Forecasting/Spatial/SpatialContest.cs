namespace CommonGround.Analyses.Forecasting.Spatial;

/// <summary>A contest as the Spatial Model of Politics takes it: who cares for nothing is taken to care a little, and no one for more than all there is.</summary>
internal sealed class SpatialContest
{
    /// <summary>The least total salience: the model is not defined for a party that cares for nothing.</summary>
    private const double Least = 0.01;

    public SpatialContest(Contest contest)
    {
        (Parties, Issues) = (contest.Parties, contest.Issues);
        Influence = contest.Influence.ToArray();
        Salience = [.. Enumerable.Range(0, Parties).Select(party => Cares(contest, party))];
        var most = Salience.Max(row => Weight.Total(row));
        if (most > 1)
        {
            Salience = [.. Salience.Select(row => row.Select(salience => salience / most).ToArray())];
        }

        Attention = [.. Salience.Select(row => Weight.Total(row))];
        Strength = [.. Attention.Select((attention, party) => attention * Influence[party])];
        Start =
        [
            .. Enumerable
                .Range(0, Parties)
                .Select(party => Enumerable.Range(0, Issues).Select(issue => contest.Positions(issue)[party]).ToArray()),
        ];
    }

    public int Parties { get; }

    public int Issues { get; }

    public double[] Influence { get; }

    /// <summary>Of each party on each issue.</summary>
    public double[][] Salience { get; }

    /// <summary>Of each party, its salience over all issues: the share of its strength that it spends on the contest, at most 1.</summary>
    public double[] Attention { get; }

    /// <summary>Influence times attention.</summary>
    public double[] Strength { get; }

    /// <summary>Where each party stands on each issue at first.</summary>
    public double[][] Start { get; }

    private static double[] Cares(Contest contest, int party)
    {
        double[] salience = [.. Enumerable.Range(0, contest.Issues).Select(issue => contest.Salience(issue)[party])];
        return Weight.Total(salience) >= Least ? salience : [.. salience.Select(_ => Least / contest.Issues)];
    }
}
