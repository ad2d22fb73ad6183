using System.Globalization;
using System.Text.Json.Nodes;
using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Cases.Proposals;

/// <summary>An entry as the case folder writes it: where it stands, and the keys that stand there.</summary>
internal static class EntryTree
{
    public static (string At, JsonObject As) Of(CaseEntry entry, string? quote = null) =>
        entry switch
        {
            CaseEntry.OfSource one => ($"sources/{one.Source.Name}", Of(one.Source)),
            CaseEntry.OfParty one => ($"parties/{one.Party.Name}", Of(one.Party)),
            CaseEntry.OfStatement one => ($"statements/{one.Statement.Name}", Of(one.Statement, quote)),
            CaseEntry.OfPosition one => ($"parties/{one.Party}/positions/{one.Position.Issue.Name}", Of(one.Position)),
            CaseEntry.OfRedLine one => ($"parties/{one.Party}/red-lines/{one.RedLine.Name}", Of(one.RedLine)),
            CaseEntry.OfClaim one => ($"claims/{one.Claim.Name}", Of(one.Claim)),
            CaseEntry.OfEvent one => ($"events/{one.Event.Name}", Of(one.Event)),
            CaseEntry.OfRound one => ($"rounds/{one.Round.Name}", Of(one.Round)),
            _ => throw new ArgumentOutOfRangeException(nameof(entry)),
        };

    /// <summary>The tree that has only this entry, from the root of the file down.</summary>
    public static JsonObject Rooted(IEnumerable<string> path, JsonNode? value)
    {
        var node = value;
        foreach (var key in path.Reverse())
        {
            node = new JsonObject { [key] = node };
        }

        return (JsonObject)node!;
    }

    private static JsonObject Of(Source source) =>
        Map(
            ("file", source.File),
            ("title", source.Title == source.Name ? null : source.Title),
            ("publisher", source.Publisher),
            ("date", Day(source.Date)),
            ("sha256", source.Sha256)
        );

    private static JsonObject Of(Party party) =>
        Map(
            ("name", party.Title),
            ("seat", Choices.Seats.Single(seat => seat.Value == party.Seat).Key),
            ("evidence", List(party.Evidence))
        );

    private static JsonObject Of(Statement statement, string? quote) =>
        Map(
            ("source", statement.Passage.Source),
            ("passage", quote ?? statement.Passage.Text),
            ("speaker", statement.Speaker),
            ("affiliation", statement.Affiliation),
            ("about", List(statement.About)),
            ("named", statement.Named ? null : "no"),
            ("grade", statement.Grade),
            ("date", Day(statement.Date)),
            ("kind", statement.Kind),
            ("note", statement.Note)
        );

    private static JsonObject Of(Position position) =>
        Map(
            ("ideal", position.Ideal?.ToString()),
            ("accepts", About(position.Accepts)),
            ("rejects", About(position.Rejects)),
            ("unknown", About(position.Unknown)),
            ("certainty", position.Certainty == Certainty.Reported ? null : Said(position.Certainty)),
            ("evidence", List(position.Evidence))
        );

    private static JsonObject Of(RedLine line) =>
        Map(("demand", line.Condition.ToString()), ("certainty", Said(line.Certainty)), ("evidence", List(line.Evidence)));

    private static JsonObject Of(Claim claim) =>
        Map(("name", claim.Title), ("claimed", claim.Claimed), ("listed", claim.Listed), ("evidence", List(claim.Evidence)));

    private static JsonObject Of(Event told) =>
        Map(
            ("title", told.Title),
            ("date", Day(told.Date)),
            ("kind", told.Kind),
            ("place", told.Place),
            ("counts", told.Counts.Count == 0 ? null : Map([.. told.Counts.Select(count => (count.What, Of(count)))])),
            ("evidence", List(told.Evidence)),
            ("note", told.Note)
        );

    private static JsonNode? Of(Count count) =>
        count is { AtLeast: { } low, AtMost: { } high }
            ? low == high
                ? FormattableString.Invariant($"{low}")
                : FormattableString.Invariant($"{low}..{high}")
            : Map(("at-least", Number(count.AtLeast)), ("at-most", Number(count.AtMost)));

    private static JsonObject Of(Round round) =>
        Map(
            ("name", round.Title),
            ("date", Day(round.Date)),
            ("place", round.Place),
            ("expected", round.Expected ? "yes" : null),
            ("evidence", List(round.Evidence))
        );

    /// <summary>One option under its name; anything else as a condition.</summary>
    private static string? About(Condition? condition) =>
        condition is IsOneOf { Options: [var option] } ? option.Name : condition?.ToString();

    private static string Said(Certainty certainty) => Choices.Certainties.Single(choice => choice.Value == certainty).Key;

    private static string? Day(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Number(long? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static JsonArray? List(ValueList<string> names) => names.Count == 0 ? null : [.. names.Select(name => JsonValue.Create(name))];

    private static JsonObject Map(params ReadOnlySpan<(string Key, JsonNode? Value)> entries)
    {
        var map = new JsonObject();
        foreach (var (key, value) in entries)
        {
            if (value is not null)
            {
                map[key] = value;
            }
        }

        return map;
    }
}
