using System.Text.Json.Nodes;
using CommonGround.Analyses.Bargaining.Division;
using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Analyses.Bargaining;

/// <summary>The shape <c>commonground/packages/1</c>: numbers are values of 100, counts are strings.</summary>
internal static class BargainJson
{
    public static JsonObject Of(Bargain bargain) =>
        new()
        {
            ["schema"] = "commonground/packages/1",
            ["case"] = bargain.Negotiation.Title,
            ["asOf"] = Wording.Day(bargain.Negotiation.Date),
            ["settings"] = new JsonObject
            {
                ["rule"] = bargain.Negotiation.Rule.ToString(),
                ["onTheTable"] = new JsonObject(
                    bargain.Asked.OnTheTable.Select(choice => KeyValuePair.Create(choice.Issue, (JsonNode?)choice.Option))
                ),
                ["draws"] = bargain.Asked.Draws,
            },
            ["exactness"] = bargain.Exactness.Word,
            ["footing"] = bargain.Footing is { } footing ? FootingOf(footing) : null,
            ["signatories"] = Array(bargain.Negotiation.Signatories, party => JsonValue.Create(party.Name)),
            ["unvalued"] = Names(bargain.Unvalued),
            ["named"] = new JsonArray([.. bargain.Zones.SelectMany(zone => zone.Named.Select(named => NamedOf(bargain, zone, named)))]),
            ["counts"] = bargain.Zones.Count > 0 ? CountsOf(bargain.Zones[0]) : null,
            ["frontier"] = bargain.Zones.Count > 0 ? FrontierOf(bargain.Zones[0]) : null,
            ["zones"] = Array(bargain.Zones, ZoneOf),
            ["moreZones"] = bargain.MoreZones,
            ["chance"] = bargain.Chance is { } chance ? ChanceOf(chance) : null,
        };

    private static JsonObject FootingOf(Footing footing) =>
        new()
        {
            ["silence"] = Word(footing.Silence),
            ["repair"] = footing.Repair is { } repair
                ? new JsonObject
                {
                    ["demands"] = Array(repair.Demands, demand => JsonValue.Create(demand.Name)),
                    ["conflict"] = Array(repair.Conflict, demand => JsonValue.Create(demand.Name)),
                    ["cost"] = new JsonObject(
                        repair.Costs.Select(cost => KeyValuePair.Create(cost.Party, (JsonNode?)cost.Value?.ToDouble()))
                    ),
                    ["opens"] = repair.Opens?.ToString(),
                    ["others"] = repair.Others,
                    ["exactness"] = repair.IsAll ? "exact" : "bounded",
                }
                : null,
        };

    private static JsonObject NamedOf(Bargain bargain, Zone zone, NamedPackage named) =>
        new()
        {
            ["name"] = Word(named.Measure),
            ["signatories"] = Names(zone.Signatories),
            ["package"] = PackageOf(named.Package),
            ["values"] = new JsonObject(
                named.Values.Select(value => KeyValuePair.Create(value.Party, (JsonNode?)Counted(bargain, value.Value)))
            ),
            ["bounds"] = new JsonObject(
                named
                    .Values.Where(value => !value.Value.IsPoint)
                    .Select(value =>
                        KeyValuePair.Create(value.Party, (JsonNode?)new JsonArray(value.Value.Low.ToDouble(), value.Value.High.ToDouble()))
                    )
            ),
            ["objective"] = named.Objective,
            ["bound"] = named.Bound,
            ["exactness"] = named.Exactness.Word,
            ["ties"] = named.Ties is { } ties ? (JsonNode)ties.ToString() : null,
            ["distance"] = named.Distance?.ToDouble(),
            ["trades"] = Array(named.Trades, trade => new JsonArray(ConcessionOf(trade.One), ConcessionOf(trade.Other))),
            ["fare"] = named.Fare is { } fare ? FareOf(fare) : null,
        };

    /// <summary>On the footing's side of the bounds.</summary>
    private static double Counted(Bargain bargain, Interval value) =>
        (bargain.Footing!.Silence == Silence.Hopes ? value.High : value.Low).ToDouble();

    private static JsonObject ConcessionOf(Concession concession) =>
        new()
        {
            ["giver"] = concession.Giver,
            ["taker"] = concession.Taker,
            ["issue"] = concession.Issue.Name,
            ["cost"] = concession.Cost.ToDouble(),
            ["worth"] = concession.Worth.ToDouble(),
        };

    private static JsonObject FareOf(Fare fare) =>
        new()
        {
            ["signed"] = fare.Signed,
            ["values"] = new JsonObject(
                fare.Values.Select(value =>
                    KeyValuePair.Create(
                        value.Party,
                        (JsonNode?)
                            new JsonObject
                            {
                                ["p10"] = value.P10,
                                ["p50"] = value.P50,
                                ["p90"] = value.P90,
                            }
                    )
                )
            ),
        };

    private static JsonObject ZoneOf(Zone zone) =>
        new()
        {
            ["signatories"] = Names(zone.Signatories),
            ["without"] = Names(zone.Without),
            ["gains"] = Array(
                zone.Gains,
                gain => new JsonObject
                {
                    ["party"] = gain.Party,
                    ["least"] = gain.Least?.ToDouble(),
                    ["ownBest"] = gain.OwnBest is { } own ? PackageOf(own) : null,
                }
            ),
            ["counts"] = CountsOf(zone),
            ["frontier"] = FrontierOf(zone),
            ["improvement"] = zone.Improvement is { } improvement ? ImprovementOf(improvement) : null,
            ["division"] = zone.Division is { } division ? DivisionOf(division) : null,
        };

    private static JsonObject CountsOf(Zone zone) =>
        new()
        {
            ["total"] = zone.Counts.Total.ToString(),
            ["acceptable"] = zone.Counts.Acceptable.Number.ToString(),
            ["exactness"] = zone.Counts.Acceptable.Exactness.Word,
            ["explanation"] = zone.Counts.Acceptable.Exactness.Explanation,
            ["allButOne"] = zone.Counts.AllButOne.Number.ToString(),
            ["allButOneExactness"] = zone.Counts.AllButOne.Exactness.Word,
            ["between"] = Bounds(zone.Counts.Acceptable),
            ["allButOneBetween"] = Bounds(zone.Counts.AllButOne),
        };

    private static JsonArray Bounds(CountOf count) => new(count.Low.ToString(), count.High.ToString());

    private static JsonObject FrontierOf(Zone zone) =>
        new()
        {
            ["exactness"] = zone.Efficiency.Exactness.Word,
            ["explanation"] = zone.Efficiency.Exactness.Explanation,
            ["size"] = zone.Efficiency.Size is { } size ? (JsonNode)size.ToString() : null,
            ["packages"] = Array(zone.Efficiency.Packages, PackageOf),
            ["draws"] = zone.Efficiency.Draws,
        };

    private static JsonObject ImprovementOf(Improvement improvement) =>
        new()
        {
            ["onTheTable"] = PackageOf(improvement.OnTheTable),
            ["values"] = BoundsOf(improvement.Values),
            ["breaks"] = Array(improvement.Breaks, demand => JsonValue.Create(demand.Name)),
            ["efficient"] = improvement.IsDone,
            ["steps"] = Array(
                improvement.Steps,
                step => new JsonObject
                {
                    ["package"] = PackageOf(step.Package),
                    ["values"] = BoundsOf(step.Values),
                    ["leastGain"] = step.LeastGain.ToDouble(),
                }
            ),
        };

    private static JsonObject DivisionOf(AdjustedWinner division) =>
        new()
        {
            ["points"] = new JsonArray(division.Points.First.ToDouble(), division.Points.Second.ToDouble()),
            ["firstsShares"] = Array(division.Awards, award => JsonValue.Create(award.FirstsShare.ToString())),
        };

    private static JsonObject BoundsOf(ValueList<PartyValue> values) =>
        new(
            values.Select(value =>
                KeyValuePair.Create(value.Party, (JsonNode?)new JsonArray(value.Value.Low.ToDouble(), value.Value.High.ToDouble()))
            )
        );

    private static JsonObject ChanceOf(ChanceOfAgreement chance) =>
        new()
        {
            ["draws"] = chance.Draws,
            ["share"] = chance.Share,
            ["error"] = chance.Error,
            ["undecided"] = chance.Undecided,
            ["lessons"] = Array(
                chance.Lessons,
                lesson => new JsonObject
                {
                    ["unknown"] = lesson.Unknown.Name,
                    ["party"] = lesson.Unknown.Party,
                    ["ifLower"] = lesson.IfLower,
                    ["ifUpper"] = lesson.IfUpper,
                    ["move"] = lesson.Move,
                    ["error"] = lesson.Error,
                }
            ),
        };

    public static string Word(Measure measure) =>
        measure == Measure.KalaiSmorodinsky ? "kalai-smorodinsky" : measure.ToString().ToLowerInvariant();

    private static string Word(Silence silence) => silence.ToString().ToLowerInvariant();

    private static JsonObject PackageOf(Package package) =>
        new(package.Issues.Select(issue => KeyValuePair.Create(issue.Name, (JsonNode?)package[issue].Name)));

    private static JsonArray Names(IEnumerable<string> names) => Array(names, name => JsonValue.Create(name));

    private static JsonArray Array<T>(IEnumerable<T> items, Func<T, JsonNode?> toJson) => new([.. items.Select(toJson)]);
}
