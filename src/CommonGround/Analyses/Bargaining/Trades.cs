using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Analyses.Bargaining;

/// <summary>
/// Two parties each give way on what matters more to the other. What one gives is counted from the package that it would have liked best; so is what
/// the other gets. Raiffa's logrolling (1982), told of a package already found.
/// </summary>
public sealed record Trade(Concession One, Concession Other)
{
    /// <summary>How much more the two concessions are worth than they cost.</summary>
    public Rational Surplus => One.Surplus + Other.Surplus;
}

/// <summary>What a party gives on an issue: what that costs it, and what it is worth to whom it is given, in value 0 to 100.</summary>
public sealed record Concession(string Giver, string Taker, Issue Issue, Rational Cost, Rational Worth)
{
    public Rational Surplus => Worth - Cost;
}

/// <summary>Finds the trades that make a package work; only values that are exactly known tell of a trade.</summary>
internal sealed class TradeSearch(IReadOnlyList<(string Party, Valuation Valuation, Package? OwnBest)> parties)
{
    public ValueList<Trade> In(Package package) =>
        Enumerable
            .Range(0, parties.Count)
            .SelectMany(one => Enumerable.Range(one + 1, parties.Count - one - 1).Select(other => Between(one, other, package)))
            .OfType<Trade>()
            .OrderByDescending(trade => trade.Surplus)
            .ToValueList();

    /// <summary>The most telling concession each way, on different issues.</summary>
    private Trade? Between(int one, int other, Package package)
    {
        var given = Concessions(one, other, package);
        var taken = Concessions(other, one, package);
        return given
            .SelectMany(gives => taken.Where(gets => gets.Issue != gives.Issue).Select(gets => new Trade(gives, gets)))
            .MaxBy(trade => trade.Surplus);
    }

    private Concession[] Concessions(int giver, int taker, Package package) =>
        parties[giver].OwnBest is not { } own
            ? []
            :
            [
                .. Enumerable
                    .Range(0, package.Issues.Count)
                    .Where(issue => own.Choices[issue] != package.Choices[issue])
                    .Select(issue => ToConcession(giver, taker, issue, own.Choices[issue], package.Choices[issue]))
                    .OfType<Concession>()
                    .Where(concession => concession.Cost > 0 && concession.Surplus > 0),
            ];

    private Concession? ToConcession(int giver, int taker, int issue, int from, int to) =>
        Gain(giver, issue, to, from) is { } cost && Gain(taker, issue, from, to) is { } worth
            ? new(parties[giver].Party, parties[taker].Party, parties[giver].OwnBest!.Issues[issue], cost, worth)
            : null;

    private Rational? Gain(int party, int issue, int from, int to) => Known(party, issue, to) - Known(party, issue, from);

    private Rational? Known(int party, int issue, int option)
    {
        var (low, high) = (
            parties[party].Valuation.Low.Contributions[issue][option],
            parties[party].Valuation.High.Contributions[issue][option]
        );
        return low == high ? low : null;
    }
}
