using System.Text.Json.Nodes;
using CommonGround.Briefs;
using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Analyses.Comparisons;

/// <summary>Counts, events and positions on which sources differ, side by side.</summary>
public sealed record Comparison(
    Negotiation Negotiation,
    ValueList<ValueList<Telling<Claim>>> Counts,
    ValueList<Toll> Tolls,
    ValueList<Contradiction> Contradictions
) : Result(new Exactness.Exact())
{
    public override Section ToSection() => new ComparisonSection(this).Write();

    public override JsonObject ToJson() =>
        new()
        {
            ["schema"] = "commonground/compare/1",
            ["case"] = Negotiation.Title,
            ["asOf"] = Wording.Day(Negotiation.Date),
            ["counts"] = new JsonArray([.. Counts.Select(group => new JsonArray([.. group.Select(Count)]))]),
            ["events"] = new JsonArray([.. Tolls.Select(Event)]),
            ["positions"] = new JsonArray([.. Contradictions.Select(Position)]),
        };

    private static JsonObject Count(Telling<Claim> claim) =>
        Told(claim, ("name", claim.What.Name), ("title", claim.What.Title), ("claimed", claim.What.Claimed), ("listed", claim.What.Listed));

    private static JsonObject Event(Toll toll) =>
        new() { ["what"] = Names(toll.What), ["tellings"] = new JsonArray(Event(toll.One), Event(toll.Other)) };

    private static JsonObject Event(Telling<Event> told)
    {
        var item = Told(told, ("name", told.What.Name), ("title", told.What.Title));
        item["counts"] = new JsonArray([
            .. told.What.Counts.Select(count => new JsonObject
            {
                ["what"] = count.What,
                ["atLeast"] = count.AtLeast,
                ["atMost"] = count.AtMost,
            }),
        ]);
        return item;
    }

    private static JsonObject Position(Contradiction clash) =>
        new()
        {
            ["party"] = clash.Party,
            ["issue"] = clash.Issue.Name,
            ["options"] = Names(clash.Options.Select(option => option.Name)),
            ["tellings"] = new JsonArray(Side(clash.One), Side(clash.Other)),
        };

    private static JsonObject Side(Telling<Side> side) =>
        Told(side, ("answer", side.What.Answer.ToString().ToLowerInvariant()), ("condition", side.What.Condition.ToString()));

    private static JsonObject Told<T>(Telling<T> telling, params ReadOnlySpan<(string Key, string? Value)> parts)
    {
        var item = new JsonObject();
        foreach (var (key, value) in parts)
        {
            item[key] = value;
        }

        item["sources"] = Names(telling.Sources);
        item["evidence"] = Names(telling.Evidence);
        item["proposal"] = telling.Proposal;
        return item;
    }

    private static JsonArray Names(IEnumerable<string> names) => new([.. names.Select(name => (JsonNode)name)]);
}
