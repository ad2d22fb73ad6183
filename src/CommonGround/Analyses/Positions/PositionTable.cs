using System.Text.Json.Nodes;
using CommonGround.Briefs;
using CommonGround.Talks;

namespace CommonGround.Analyses.Positions;

/// <summary>The table of parties and issues, those at the table by camp, then those who are not.</summary>
public sealed record PositionTable(Negotiation Negotiation) : Result(new Exactness.Exact())
{
    public override Section ToSection() => new PositionSection(Negotiation).Write();

    public override JsonObject ToJson() =>
        new()
        {
            ["schema"] = "commonground/positions/1",
            ["case"] = Negotiation.Title,
            ["asOf"] = Wording.Day(Negotiation.Date),
            ["cells"] = new JsonArray([.. Negotiation.Parties.SelectMany(Cells)]),
        };

    private IEnumerable<JsonNode> Cells(Party party) =>
        Negotiation
            .Issues.Select(party.On)
            .OfType<Position>()
            .Select(position => new JsonObject
            {
                ["party"] = party.Name,
                ["issue"] = position.Issue.Name,
                ["ideal"] = position.Ideal?.ToString(),
                ["accepts"] = position.Accepts?.ToString(),
                ["rejects"] = position.Rejects?.ToString(),
                ["unknown"] = position.Unknown?.ToString(),
                ["salience"] = position.Salience?.ToDouble(),
                ["certainty"] = position.Certainty.ToString().ToLowerInvariant(),
                ["evidence"] = new JsonArray([.. position.Evidence.Select(name => (JsonNode)name)]),
            });
}
