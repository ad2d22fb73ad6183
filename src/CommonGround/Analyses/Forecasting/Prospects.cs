namespace CommonGround.Analyses.Forecasting;

/// <summary>What our own forecast holds likely over all draws: beside what is not known, that outcomes differ where all is known.</summary>
internal static class Prospects
{
    private static readonly CarryOrCompromise Own = new();

    /// <summary>Null where nobody's word has weight in some draw.</summary>
    public static Prospect? Of(UncertainContest contest, int issue, int draws)
    {
        var all = Enumerable.Range(0, draws).Select(draw => Of(contest.Draw(draw).On(issue).Among(contest.Members(issue)))).ToArray();
        return all.Any(prospect => prospect is null) ? null : Prospect.Of([.. all.Select(prospect => (1.0, prospect!))]);
    }

    private static Prospect? Of(Contest contest) => Own.Prospect(contest.Influence, contest.Positions(0), contest.Salience(0));
}
