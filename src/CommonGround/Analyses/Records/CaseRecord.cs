using System.Text.Json.Nodes;
using CommonGround.Briefs;
using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Analyses.Records;

/// <summary>Agreed points, claims, events, rounds and sources as the case holds them.</summary>
public sealed record CaseRecord(Negotiation Negotiation) : Result(new Exactness.Exact())
{
    public override Section ToSection() => new RecordSection(Negotiation).Write();

    public override IReadOnlyList<Digest> ToDigests() => new RecordDigest(Negotiation).Write();

    public override JsonObject ToJson() =>
        new()
        {
            ["schema"] = "commonground/record/1",
            ["case"] = Negotiation.Title,
            ["asOf"] = Wording.Day(Negotiation.Date),
            ["claims"] = Each(
                Negotiation.Claims,
                claim => Item(claim.Name, null, claim.Evidence, ("claimed", claim.Claimed), ("listed", claim.Listed))
            ),
            ["events"] = Each(
                Negotiation.Events,
                item => Item(item.Name, item.Date, item.Evidence, ("title", item.Title), ("kind", item.Kind), ("place", item.Place))
            ),
            ["rounds"] = Each(
                Negotiation.Rounds,
                round => Item(round.Name, round.Date, round.Evidence, ("title", round.Title), ("place", round.Place))
            ),
            ["sources"] = Each(
                Negotiation.Sources,
                source =>
                    Item(source.Name, source.Date, [], ("title", source.Title), ("publisher", source.Publisher), ("sha256", source.Sha256))
            ),
        };

    private static JsonArray Each<T>(ValueList<T> items, Func<T, JsonNode> write) => new([.. items.Select(write)]);

    private static JsonObject Item(
        string name,
        DateOnly? date,
        ValueList<string> evidence,
        params ReadOnlySpan<(string Key, string? Value)> parts
    )
    {
        var item = new JsonObject { ["name"] = name, ["date"] = date is { } day ? Wording.Day(day) : null };
        foreach (var (key, value) in parts)
        {
            item[key] = value;
        }

        item["evidence"] = new JsonArray([.. evidence.Select(statement => (JsonNode)statement)]);
        return item;
    }
}
