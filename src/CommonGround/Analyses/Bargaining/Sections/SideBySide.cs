using CommonGround.Briefs;
using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Analyses.Bargaining.Sections;

/// <summary>The named packages side by side: what they settle, what they are worth to each party, and how good they are proved to be.</summary>
internal sealed class SideBySide(Bargain bargain, Zone zone, BargainWords words)
{
    private readonly IGrouping<Package, NamedPackage>[] packages = zone.Named.GroupBy(named => named.Package).ToArray();
    private readonly Badges badges = new(bargain.Negotiation);

    public IEnumerable<Block> Write() =>
        packages.Length == 0 ? [Nothing()] : [What(), Worth(), .. new WorthCharts(zone, words).OfNamed(packages), Proofs()];

    private Paragraph Nothing() =>
        new(
            zone.Gains.Count > 1
                ? "The search for the best packages was given up before it found one."
                : "Fewer than two of these signatories have values on record, so there is nothing to weigh against each other."
        );

    private IEnumerable<Column> Columns(Alignment alignment) =>
        packages.Select(group => new Column(BargainWords.Name(group.Select(named => named.Measure)), alignment));

    private Table What() =>
        new(
            "The best packages, by measure",
            [new("Issue"), .. Columns(Alignment.Start)],
            [.. words.Concerned.Select(issue => new Row([issue.Title, .. packages.Select(group => OptionOf(issue, group.Key))]))]
        )
        {
            Notes = words.Indifferent.Any()
                ?
                [
                    $"On {Wording.List(words.Indifferent.Select(issue => issue.Title))} no value and no demand tells the options apart: any will do as well{(bargain.Negotiation.AgreedPoints.Count > 0 ? ", also what is agreed" : "")}.",
                ]
                : [],
        };

    private Cell OptionOf(Issue issue, Package package)
    {
        var option = package[issue].Name;
        var agreed = bargain.Negotiation.AgreedPoints.FirstOrDefault(point => point.Issue.Name == issue.Name);
        return agreed is null || agreed.Option.Name == option
            ? option
            : Cell.Value(Prose.Empty.Plain($"{option}, not {agreed.Option.Name} as agreed", agreed.Evidence));
    }

    private Table Worth() =>
        new(
            "What they are worth, of 100",
            [new("Party"), new("Takes no less than", Alignment.End), .. Columns(Alignment.End), new("Its own best", Alignment.End)],
            [
                .. zone.Gains.Select(gain => new Row([
                    words.Title(gain.Party),
                    gain.Least is { } least ? BargainWords.Say(least) : Cell.NotDiscussed,
                    .. packages.Select(group => (Cell)BargainWords.Say(ValueOf(group, gain.Party))),
                    gain.OwnBest is { } own
                        ? BargainWords.Say(Valuation.Of(bargain.Negotiation.Party(gain.Party), own)!.Value)
                        : Cell.Unknown(),
                ])
                {
                    Badge = badges.Of(bargain.Negotiation.Party(gain.Party)),
                }),
            ]
        )
        {
            Notes = ["Its own best is the most that a package is worth to it which all of these signatories can sign."],
        };

    private Table Proofs() =>
        new(
            "What each measure asks, and how far it is proved",
            [
                new("Measure"),
                new("The package has"),
                new("Reached", Alignment.End),
                new("Proved"),
                new("As good", Alignment.End),
                new("All could still gain", Alignment.End),
            ],
            [
                .. zone.Named.Select(named => new Row([
                    BargainWords.Name(named.Measure),
                    Asks(named.Measure),
                    Reached(named.Measure, named.Objective),
                    named.Exactness is Exactness.Exact ? "none is better" : $"none exceeds {Reached(named.Measure, named.Bound)}",
                    named.Ties is { } ties ? BargainWords.Number(ties) : Cell.Unknown(),
                    named.Distance is { } distance ? BargainWords.Say(distance) : Cell.Unknown(),
                ])),
            ]
        )
        {
            Notes =
            [
                "“As good” counts the packages that do as well by the measure; the first in the order of the options is shown. None of the measures is fair by itself: each weighs gains differently.",
            ],
        };

    private static string Asks(Measure measure) =>
        measure switch
        {
            Measure.Utilitarian => "the largest sum of gains",
            Measure.Nash => "the largest product of gains",
            Measure.KalaiSmorodinsky => "the largest smallest share of what each could gain at most",
            _ => "the largest smallest gain",
        };

    private static string Reached(Measure measure, double objective) =>
        measure switch
        {
            Measure.KalaiSmorodinsky => BargainWords.PerCent(objective),
            Measure.Nash => BargainWords.Product(objective),
            _ => Wording.Decimal(objective),
        };

    private static Interval ValueOf(IGrouping<Package, NamedPackage> group, string party) =>
        group.First().Values.Single(value => value.Party == party).Value;
}
