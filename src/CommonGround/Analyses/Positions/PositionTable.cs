using System.Text.Json.Nodes;
using CommonGround.Briefs;
using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Analyses.Positions;

/// <summary>The table of parties and issues, those at the table by camp, then those who are not.</summary>
public sealed record PositionTable(Negotiation Negotiation) : Result(new Exactness.Exact())
{
    private const int MarksOnAPage = 12;

    /// <summary>The issue whose positions are drawn: the hardest, as the record alone or another answer shows it.</summary>
    public Issue? Mapped { get; init; } = HardestIssue.Of(Negotiation);

    public override Result InTheLightOf(Issue hardest) => this with { Mapped = hardest };

    public override Section ToSection() => new PositionSection(Negotiation, Mapped).Write();

    public override IReadOnlyList<Digest> ToDigests() =>
        [
            new(Place.Table, "The table", new MiniatureTable(Negotiation).Write()),
            .. Mapped is not null && new PositionMap(Negotiation, Mapped).Write(MarksOnAPage) is { } map
                ? [new Digest(Place.Map, "The hardest issue", [map])]
                : Array.Empty<Digest>(),
        ];

    public override JsonObject ToJson() =>
        new()
        {
            ["schema"] = "commonground/positions/1",
            ["case"] = Negotiation.Title,
            ["asOf"] = Wording.Day(Negotiation.Date),
            ["mapped"] = Mapped?.Name,
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
