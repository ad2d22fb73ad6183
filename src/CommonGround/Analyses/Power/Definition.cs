using System.Numerics;
using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Analyses.Power;

/// <summary>
/// What the words of voting power mean, one member a word, by looking at every coalition. <see cref="WhoseVoteCounts"/> must
/// say the same of every case that is small enough for this.
/// </summary>
internal sealed class Definition(Negotiation negotiation)
{
    private readonly string[] members = [.. negotiation.Signatories.Select(party => party.Name)];

    public string[][] Coalitions =>
        [.. Enumerable.Range(0, 1 << members.Length).Select(bits => members.Where((_, place) => (bits >> place & 1) != 0).ToArray())];

    public bool Wins(IReadOnlyCollection<string> coalition) => negotiation.Rule.Wins(coalition, members);

    public int Winning => Coalitions.Count(Wins);

    /// <summary>A coalition that wins with the member and loses without it.</summary>
    public bool IsSwing(string member, string[] coalition) =>
        coalition.Contains(member) && Wins(coalition) && !Wins([.. coalition.Where(other => other != member)]);

    public int Swings(string member) => Coalitions.Count(coalition => IsSwing(member, coalition));

    /// <summary>The share of the others' coalitions in which the member decides: Banzhaf's absolute index.</summary>
    public Rational BanzhafAbsolute(string member) => new(Swings(member), BigInteger.One << (members.Length - 1));

    /// <summary>The member's share of everybody's swings: Banzhaf's normalised index.</summary>
    public Rational Banzhaf(string member) => new(Swings(member), members.Sum(Swings));

    /// <summary>The share of the orders of signing in which the member is the one who turns a losing set into a winning one.</summary>
    public Rational ShapleyShubik(string member)
    {
        var orders = Orders(members).ToArray();
        return new(orders.Count(order => Pivot(order) == member), orders.Length);
    }

    public string Pivot(string[] order) => order.Where((_, place) => Wins(order[..(place + 1)])).First();

    /// <summary>Nobody wins without the member.</summary>
    public bool HasVeto(string member) => Coalitions.Where(Wins).All(coalition => coalition.Contains(member));

    /// <summary>The member never makes a difference.</summary>
    public bool IsDummy(string member) => Swings(member) == 0;

    /// <summary>Winning coalitions of which no part wins.</summary>
    public IEnumerable<string[]> MinimalWinning => Minimal(Wins);

    /// <summary>Coalitions without which the others do not win, and of no part of which that is true.</summary>
    public IEnumerable<string[]> MinimalBlocking => Minimal(coalition => !Wins([.. members.Except(coalition)]));

    private IEnumerable<string[]> Minimal(Func<string[], bool> holds) =>
        Coalitions.Where(coalition => holds(coalition) && coalition.All(member => !holds([.. coalition.Where(other => other != member)])));

    private static IEnumerable<string[]> Orders(string[] items) =>
        items.Length == 0
            ?
            [
                [],
            ]
            : items.SelectMany(first => Orders([.. items.Where(item => item != first)]).Select(rest => (string[])[first, .. rest]));
}
