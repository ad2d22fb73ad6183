using CommonGround.Briefs;
using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Analyses.Bargaining.Sections;

/// <summary>What packages are worth to whom, as a reader sees it at a glance.</summary>
internal sealed class WorthCharts(Zone zone, BargainWords words)
{
    private readonly Badges badges = new(words.Negotiation);

    /// <summary>One curve a package over all parties; a strip each where a curve would have to hide what is not known of a value.</summary>
    public IEnumerable<Block> OfNamed(IReadOnlyList<IGrouping<Package, NamedPackage>> packages) =>
        packages.Count > 1 && zone.Gains.Count > 2 && packages.All(group => group.First().Values.All(value => value.Value.IsPoint))
            ? [Parallel(packages)]
            : packages.Select(Strip);

    /// <summary>For two parties: every efficient package, from the best of the one to the best of the other.</summary>
    public IEnumerable<Block> OfFrontier()
    {
        if (zone.Gains is not [var one, var other] || zone.Efficiency is not { Size: not null, Packages.Count: > 2 } efficiency)
        {
            yield break;
        }

        var walked = efficiency
            .Packages.Select(package => (Package: package, Left: WorthOf(one, package), Right: WorthOf(other, package)))
            .OrderByDescending(point => point.Left)
            .ThenBy(point => point.Right)
            .ToArray();
        yield return new LineChart(
            $"What one gains and the other gives up along the {Wording.Number(walked.Length)} efficient packages",
            $"From what is best for {words.Title(one.Party)} to what is best for {words.Title(other.Party)}, of 100; what is not exactly known counts for its least. {Places([.. walked.Select(point => point.Package)])}",
            new Axis("Package", 0, walked.Length - 1, [new(0, "First"), new(walked.Length - 1, "Last")]),
            OfHundred,
            [CurveOf(one, [.. walked.Select(point => point.Left)]), CurveOf(other, [.. walked.Select(point => point.Right)])]
        );
    }

    private static Axis OfHundred { get; } = new("Value", 0, 100, [new(0, "0"), new(50, "50"), new(100, "100")]);

    /// <summary>Which of them the named packages are: of those worth the same to both the frontier has one.</summary>
    private string Places(Package[] walked)
    {
        var named = zone.Named.ToLookup(one =>
            Array.FindIndex(walked, package => zone.Gains.All(gain => Same(gain, package, one.Package)))
        );
        return string.Join(
            " ",
            Enumerable
                .Range(0, walked.Length)
                .Where(named.Contains)
                .Select(place => $"{BargainWords.Name(named[place].Select(one => one.Measure))}: number {Wording.Number(place + 1)}.")
        );
    }

    private bool Same(Gain gain, Package package, Package other) => ValueTo(gain, package) == ValueTo(gain, other);

    private Curve CurveOf(Gain gain, double[] places) =>
        new(words.Title(gain.Party), places, $"{Wording.Decimal(places[0])} to {Wording.Decimal(places[^1])}")
        {
            Badge = badges.Of(words.Negotiation.Party(gain.Party)),
        };

    private LineChart Parallel(IReadOnlyList<IGrouping<Package, NamedPackage>> packages) =>
        new(
            "What the best packages are worth to each party",
            "Of 100, party by party; where curves cross, one package is better for some and the other for the rest.",
            new Axis("Party", 0, zone.Gains.Count - 1, [.. zone.Gains.Select((gain, place) => new Tick(place, words.Title(gain.Party)))]),
            OfHundred,
            [.. packages.Select((group, index) => CurveOf(group, index + 1))]
        );

    private static Curve CurveOf(IGrouping<Package, NamedPackage> group, int look)
    {
        var name = BargainWords.Name(group.Select(named => named.Measure));
        var values = group.First().Values.Select(value => value.Value.Low).ToArray();
        return new(name, [.. values.Select(value => value.ToDouble())], $"{BargainWords.Say(values.Min())} or more")
        {
            Badge = new(name[..1], name, look),
        };
    }

    private Block Strip(IGrouping<Package, NamedPackage> group) =>
        new Strip(
            $"{BargainWords.Name(group.Select(named => named.Measure))}: what it is worth to each party",
            $"From {BargainWords.Say(group.First().Values.Select(value => value.Value.Low).Min())} to {BargainWords.Say(group.First().Values.Select(value => value.Value.High).Max())} of 100.",
            OfHundred,
            [.. group.First().Values.Select(ToMark)]
        );

    private Mark ToMark(PartyValue value) =>
        new(words.Title(value.Party), value.Value.Low.ToDouble(), BargainWords.Say(value.Value))
        {
            Low = value.Value.IsPoint ? null : value.Value.Low.ToDouble(),
            High = value.Value.IsPoint ? null : value.Value.High.ToDouble(),
            Badge = badges.Of(words.Negotiation.Party(value.Party)),
        };

    private double WorthOf(Gain gain, Package package) => ValueTo(gain, package).Low.ToDouble();

    private Interval ValueTo(Gain gain, Package package) => Valuation.Of(words.Negotiation.Party(gain.Party), package)!.Value;
}
