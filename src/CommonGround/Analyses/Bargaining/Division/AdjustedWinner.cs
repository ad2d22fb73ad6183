using CommonGround.Packages;

namespace CommonGround.Analyses.Bargaining.Division;

/// <summary>
/// Two parties divide issues: each has 100 points for what winning an issue is worth to it, wins what it gives more points to, and the one that is
/// ahead hands over issues, those first for which it pays least for what the other gains, until both have the same points; one issue at most is
/// split. Neither would rather have the other's part, and nothing is better for both. Brams and Taylor, Fair Division (1996), chapter 4.
/// </summary>
/// <param name="Awards">For each issue, in order.</param>
/// <param name="Steps">How they came about: first as the points decide, then handed over.</param>
/// <param name="Points">What each ends up with, in its own points of 100.</param>
public sealed record AdjustedWinner(ValueList<Award> Awards, ValueList<Handover> Steps, (Rational First, Rational Second) Points)
{
    /// <summary>The division of issues by what winning each is worth.</summary>
    /// <param name="first">What winning each issue is worth to the first party, in any unit; none below zero, and not all zero.</param>
    /// <param name="second">The same for the second party, in a unit of its own.</param>
    public static AdjustedWinner Of(IReadOnlyList<Rational> first, IReadOnlyList<Rational> second)
    {
        var awards = Scaled(first).Zip(Scaled(second), Award.ToWhoGivesMore).ToArray();
        var steps = new List<Handover>();
        while (Lead(awards) is var lead && lead != 0 && Next(awards, lead > 0) is { } issue)
        {
            var award = awards[issue];
            var share = Rational.Min(1, Rational.Abs(lead) / (award.First + award.Second));
            awards[issue] = award with { FirstsShare = award.FirstsShare + (lead > 0 ? -share : share) };
            steps.Add(new Handover(issue, lead > 0, share, Total(awards)));
        }

        return new(awards.ToValueList(), steps.ToValueList(), Total(awards));
    }

    /// <summary>What winning each issue is worth: a party's best option there instead of the one that is best for the other.</summary>
    public static ValueList<Rational> AtStake(Additive mine, Additive others) =>
        mine.Contributions.Zip(others.Contributions, (row, other) => row.Max() - row[Best(other, row)]).ToValueList();

    private static Rational[] Scaled(IReadOnlyList<Rational> points)
    {
        var sum = points.Aggregate(Rational.Zero, (total, each) => total + each);
        return [.. points.Select(each => each * 100 / sum)];
    }

    private static (Rational First, Rational Second) Total(Award[] awards) =>
        awards.Aggregate(
            (Rational.Zero, Rational.Zero),
            ((Rational First, Rational Second) sum, Award award) =>
                (sum.First + (award.FirstsShare * award.First), sum.Second + ((1 - award.FirstsShare) * award.Second))
        );

    /// <summary>By how many points the first party is ahead.</summary>
    private static Rational Lead(Award[] awards) => Total(awards) is var (first, second) ? first - second : 0;

    /// <summary>The leader's issue for which it gave the least more points than the other did, by their ratio; the first among ties.</summary>
    private static int? Next(Award[] awards, bool firstLeads) =>
        Enumerable
            .Range(0, awards.Length)
            .Where(issue => awards[issue].FirstsShare == (firstLeads ? 1 : 0) && awards[issue].For(!firstLeads) > 0)
            .OrderBy(issue => awards[issue].For(firstLeads) / awards[issue].For(!firstLeads))
            .Select(issue => (int?)issue)
            .FirstOrDefault();

    /// <summary>The option that is best for the other, and among those best for oneself.</summary>
    private static int Best(ValueList<Rational> others, ValueList<Rational> mine) =>
        Enumerable.Range(0, others.Count).OrderByDescending(option => others[option]).ThenByDescending(option => mine[option]).First();
}

/// <summary>What an issue is worth to each party, of 100 points, and the first party's share of it, from 0 to 1.</summary>
public sealed record Award(Rational First, Rational Second, Rational FirstsShare)
{
    public bool IsSplit => FirstsShare != 0 && FirstsShare != 1;

    /// <summary>Among equals the first party; handing over then begins with these.</summary>
    internal static Award ToWhoGivesMore(Rational first, Rational second) => new(first, second, first >= second ? 1 : 0);

    internal Rational For(bool first) => first ? First : Second;
}

/// <summary>The party that is ahead hands over an issue, or a share of it.</summary>
/// <param name="Issue">Its place.</param>
/// <param name="FromFirst">Whether the first party hands it over.</param>
/// <param name="Share">How much of the issue, above 0 and up to 1.</param>
/// <param name="After">The points that both have then.</param>
public sealed record Handover(int Issue, bool FromFirst, Rational Share, (Rational First, Rational Second) After);
