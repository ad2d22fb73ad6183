using System.Text.Json.Nodes;

namespace CommonGround.Analyses.Forecasting;

/// <summary>The shape <c>commonground/forecast/1</c>: places are in the issue's unit.</summary>
internal static class ForecastJson
{
    /// <summary>What models differ by beyond this many decimals is no news.</summary>
    private const int Decimals = 6;

    public static JsonObject Of(OutcomeForecasts answer) =>
        new()
        {
            ["schema"] = "commonground/forecast/1",
            ["case"] = answer.Negotiation.Title,
            ["asOf"] = Wording.Day(answer.Negotiation.Date),
            ["settings"] = new JsonObject { ["seed"] = answer.Seed, ["draws"] = answer.Draws },
            ["exactness"] = answer.Exactness.Word,
            ["parties"] = Array(
                answer.Lineup.Parties,
                party => new JsonObject { ["party"] = party.Name, ["influence"] = KnownOf(Lineup.Influence(party)) }
            ),
            ["issues"] = Array(answer.Issues.Select((issue, place) => (issue, place)), entry => IssueOf(answer, entry.issue, entry.place)),
            ["challenges"] = Array(
                answer.Bargaining.Challenges,
                challenge => new JsonObject
                {
                    ["turn"] = challenge.Turn,
                    ["initiator"] = answer.Lineup.Parties[challenge.Initiator].Name,
                    ["target"] = answer.Lineup.Parties[challenge.Target].Name,
                    ["share"] = challenge.Share,
                }
            ),
            ["courses"] = answer.Bargaining.Courses,
        };

    private static JsonObject IssueOf(OutcomeForecasts answer, IssueForecast issue, int place) =>
        new()
        {
            ["issue"] = issue.Lineup.Issue.Name,
            ["unit"] = issue.Lineup.Issue.Scale!.Unit,
            ["from"] = issue.Lineup.From,
            ["to"] = issue.Lineup.From + issue.Lineup.Span,
            ["positions"] = Array(
                issue.Lineup.Entrants,
                entrant => new JsonObject
                {
                    ["party"] = entrant.Party.Name,
                    ["position"] = KnownOf(entrant.Position),
                    ["salience"] = KnownOf(entrant.Salience),
                }
            ),
            ["never"] = Array(issue.Lineup.WantNever, party => party.Name),
            ["silent"] = Array(issue.Lineup.Silent, party => party.Name),
            ["models"] = Array(issue.Models, model => ModelOf(issue, model)),
            ["disagreement"] = issue.Disagreement is { } disagreement ? DisagreementOf(issue, disagreement) : null,
            ["turns"] = Array(
                answer.Bargaining.Positions[place].Select((positions, turn) => (positions, turn)),
                entry => new JsonObject
                {
                    ["turn"] = entry.turn,
                    ["positions"] = new JsonObject(
                        issue.Lineup.Entrants.Select(entrant =>
                            KeyValuePair.Create(
                                entrant.Party.Name,
                                (JsonNode?)Rounded(InUnit(issue, entry.positions[PlaceOf(answer, entrant)]))
                            )
                        )
                    ),
                }
            ),
        };

    private static JsonObject ModelOf(IssueForecast issue, ModelForecast forecast)
    {
        var json = new JsonObject
        {
            ["name"] = forecast.Model.Name,
            ["value"] = Rounded(forecast.Spread?.Mean),
            ["p10"] = Rounded(forecast.Spread?.Low),
            ["p50"] = Rounded(forecast.Spread?.Middle),
            ["p90"] = Rounded(forecast.Spread?.High),
            ["pastError"] = PastRecord.Error(forecast.Model),
        };
        if (forecast.Model is CarryOrCompromise && issue.Prospect is { } prospect)
        {
            json["range50"] = Range(issue, prospect.Narrowest(0.5));
            json["range80"] = Range(issue, prospect.Narrowest(0.8));
        }

        return json;
    }

    private static JsonObject DisagreementOf(IssueForecast issue, Disagreement disagreement) =>
        new()
        {
            ["lower"] = disagreement.Lower.Name,
            ["higher"] = disagreement.Higher.Name,
            ["gap"] = Rounded(disagreement.Gap * issue.Lineup.Span),
            ["causes"] = Array(
                disagreement.Causes,
                cause => new JsonObject
                {
                    ["party"] = cause.Input.Party.Name,
                    ["kind"] = cause.Input.Kind,
                    ["issue"] = cause.Input.Issue?.Name,
                    ["share"] = Rounded(cause.Share),
                }
            ),
            ["without"] = Array(
                disagreement.Without,
                absence => new JsonObject { ["party"] = absence.Party.Name, ["gap"] = Rounded(absence.Gap * issue.Lineup.Span) }
            ),
        };

    private static JsonObject KnownOf(Known known) =>
        new()
        {
            ["low"] = known.Low,
            ["high"] = known.High,
            ["onRecord"] = known.IsOnRecord,
        };

    private static JsonArray Range(IssueForecast issue, Bounds bounds) =>
        [Rounded(InUnit(issue, bounds.From)), Rounded(InUnit(issue, bounds.To))];

    private static double InUnit(IssueForecast issue, double share) => issue.Lineup.From + (share * issue.Lineup.Span);

    private static int PlaceOf(OutcomeForecasts answer, Entrant entrant) => answer.Lineup.PlaceOf(entrant.Party);

    private static double Rounded(double number) => Math.Round(number, Decimals);

    private static double? Rounded(double? number) => number is { } known ? Rounded(known) : null;

    private static JsonArray Array<T>(IEnumerable<T> items, Func<T, JsonNode?> write) => new([.. items.Select(write)]);
}
