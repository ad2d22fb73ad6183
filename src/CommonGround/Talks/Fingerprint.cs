using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using CommonGround.Packages;

namespace CommonGround.Talks;

/// <summary>
/// The hash of what verdicts and forecasts read of a negotiation: the rule, the issues with their options, what is agreed, and each
/// party's signature, influence, latest positions and demands. Two accounts with one fingerprint get the same answers, however they
/// are written; titles, notes, sources and evidence are no part of it. The order of parties, issues and options is: draws and ties follow it.
/// </summary>
public static class Fingerprint
{
    private const string Form = "commonground/inputs/1";

    /// <summary>SHA-256 in lower-case hexadecimal of the canonical text.</summary>
    public static string Of(Negotiation negotiation) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text(negotiation))));

    /// <summary>The canonical text: JSON without spaces, members in one order, numbers as exact fractions, conditions as they read back.</summary>
    internal static string Text(Negotiation negotiation) =>
        new JsonObject
        {
            ["form"] = Form,
            ["rule"] = Rule(negotiation.Rule),
            ["issues"] = List(negotiation.Issues, Issue),
            ["agreed"] = List(
                negotiation.AgreedPoints.OrderBy(point => point.Issue.Name, StringComparer.Ordinal),
                point => new JsonArray(point.Issue.Name, point.Option.Name)
            ),
            ["parties"] = List(negotiation.Parties, party => Party(party, negotiation)),
        }.ToJsonString();

    private static JsonObject Rule(SigningRule rule) =>
        new()
        {
            ["majorities"] = List(
                rule.Majorities,
                majority => new JsonObject
                {
                    ["share"] = $"{majority.Quota.Share}",
                    ["beyond"] = $"{majority.Quota.Beyond}",
                    ["strict"] = majority.Quota.IsStrict,
                    ["weights"] = majority.Weights is { } weights
                        ? List(
                            weights.OrderBy(weight => weight.Party, StringComparer.Ordinal),
                            weight => new JsonArray(weight.Party, $"{weight.Value}")
                        )
                        : null,
                }
            ),
            ["blocking"] = rule.Blocking,
            ["vetoes"] = List(rule.Vetoes.Order(StringComparer.Ordinal), name => name),
        };

    private static JsonObject Issue(Issue issue) =>
        new() { ["name"] = issue.Name, ["options"] = List(issue.Options, option => new JsonArray(option.Name, option.At?.ToString())) };

    private static JsonObject Party(Party party, Negotiation negotiation) =>
        new()
        {
            ["name"] = party.Name,
            ["signs"] = party.Signs,
            ["influence"] = party.Influence?.Value.ToString(),
            ["positions"] = List(negotiation.Issues.Select(party.On).OfType<Position>(), Position),
            ["red-lines"] = List(
                party.RedLines.OrderBy(line => line.Name, StringComparer.Ordinal),
                line => new JsonObject
                {
                    ["name"] = line.Name,
                    ["demand"] = line.Condition.ToString(),
                    ["known"] = line.Certainty != Certainty.Unknown,
                    ["scope"] = line.Scope.ToString(),
                }
            ),
            ["walk-away"] = party.WalkAway is { } walkAway
                ? new JsonObject { ["least"] = walkAway.Least.ToString(), ["known"] = walkAway.Certainty != Certainty.Unknown }
                : null,
        };

    private static JsonObject Position(Position position) =>
        new()
        {
            ["issue"] = position.Issue.Name,
            ["ideal"] = position.Ideal is { } ideal ? new JsonArray(ideal.Low.Name, ideal.High.Name) : null,
            ["salience"] = position.Salience?.ToString(),
            ["accepts"] = position.Accepts?.ToString(),
            ["rejects"] = position.Rejects?.ToString(),
            ["unknown"] = position.Unknown?.ToString(),
            ["values"] = position.Values is { } values ? List(values, value => value?.ToString()) : null,
            ["points"] = position.Points is { } points ? List(points, point => point.ToString()) : null,
        };

    private static JsonArray List<T>(IEnumerable<T> items, Func<T, JsonNode?> write) => new([.. items.Select(write)]);
}
