using System.Text.Json.Nodes;
using CommonGround.Talks;

namespace CommonGround.Analyses;

/// <summary>How briefs and programs are told whose signatures an agreement needs.</summary>
internal static class RuleWords
{
    /// <summary>Those who sign where an agreement is signed: all who must, or as many as the rule asks.</summary>
    public static string Signers(this Negotiation negotiation) =>
        negotiation.Rule switch
        {
            { IsUnanimity: true } => "all who must sign",
            { MayStayOut: { } missing, Vetoes.Count: 0 } => $"all but {Words(missing)} of those who must sign",
            { MayStayOut: { } missing } rule =>
                $"all but {Words(missing)} of those who must sign, {negotiation.Titles(rule.Vetoes)} among them,",
            _ => "enough of those who must sign",
        };

    /// <summary>The rule in words: at least 55 % of the members and at least 65 % of the weight, never without South.</summary>
    public static string Rule(this Negotiation negotiation)
    {
        var rule = negotiation.Rule;
        var majorities = rule switch
        {
            { IsUnanimity: true } => "unanimity",
            { MayStayOut: { } missing } => $"all but {Words(missing)}",
            _ => Wording.List(rule.Majorities.Select(majority => majority.ToString().Replace("%", " %", StringComparison.Ordinal))),
        };
        var blocking = rule is { Blocking: { } many, IsUnanimity: false } ? $", or fewer than {Words(many)} against" : "";
        return rule.Vetoes.Count == 0 || rule.IsUnanimity
            ? majorities + blocking
            : $"{majorities}{blocking}, never without {negotiation.Titles(rule.Vetoes)}";
    }

    public static JsonNode ToJson(this SigningRule rule) =>
        rule switch
        {
            { IsUnanimity: true } => rule.ToString(),
            { MayStayOut: { } missing } => new JsonObject { ["all-but"] = missing, ["vetoes"] = Names(rule) },
            _ => new JsonObject
            {
                ["majorities"] = new JsonArray([.. rule.Majorities.Select(ToJson)]),
                ["blocking"] = rule.Blocking,
                ["vetoes"] = Names(rule),
            },
        };

    /// <summary>Reached by at least, where strict by more than, the share of the total and the number beyond it.</summary>
    private static JsonNode ToJson(Majority majority) =>
        new JsonObject
        {
            ["share"] = majority.Quota.Share.ToString(),
            ["beyond"] = majority.Quota.Beyond.ToString(),
            ["strict"] = majority.Quota.IsStrict,
            ["weights"] = majority.Weights is { } weights
                ? new JsonObject(weights.Select(weight => KeyValuePair.Create(weight.Party, (JsonNode?)weight.Value.ToString())))
                : null,
        };

    private static JsonArray Names(SigningRule rule) => new([.. rule.Vetoes.Select(name => (JsonNode)name)]);

    private static string Words(int number) => number == 1 ? "one" : Wording.Number(number);
}
