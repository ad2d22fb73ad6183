using System.Text.Json.Nodes;
using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Analyses.Changes;

/// <summary>The shape <c>commonground/changes/1</c>: what was on record on both days, wherever it differs.</summary>
internal static class ChangesJson
{
    public static JsonObject Of(Developments changes) =>
        new()
        {
            ["schema"] = "commonground/changes/1",
            ["case"] = changes.After.Title,
            ["asOf"] = Wording.Day(changes.After.Date),
            ["from"] = Wording.Day(changes.Before.Date),
            ["to"] = Wording.Day(changes.After.Date),
            ["exactness"] = changes.Exactness.Word,
            ["rounds"] = List(changes.Rounds, Round),
            ["next"] = changes.Expected.Count > 0 ? Round(changes.Expected[0]) : null,
            ["events"] = List(
                changes.Events,
                item => new JsonObject
                {
                    ["name"] = item.Name,
                    ["date"] = Day(item.Date),
                    ["evidence"] = Names(item.Evidence),
                }
            ),
            ["seats"] = List(changes.Seats, Seat),
            ["issues"] = List(changes.NewIssues, issue => issue.Name),
            ["moves"] = List(changes.Movements, Move),
            ["agreed"] = List(
                changes.Agreements,
                change =>
                    Changed(new() { ["issue"] = change.Issue.Name }, change.Before?.Name, change.After?.Name, change.On, change.Evidence)
            ),
            ["demands"] = List(
                changes.Demands,
                change =>
                    Changed(
                        new() { ["demand"] = change.Name, ["party"] = change.Party },
                        change.Before?.Predicate.ToString(),
                        change.After?.Predicate.ToString(),
                        change.On,
                        change.Evidence
                    )
            ),
            ["unknowns"] = List(changes.Questions, Question),
            ["verdicts"] = List(
                changes.Verdicts,
                verdict => new JsonObject
                {
                    ["on"] = Word(verdict.Reach),
                    ["before"] = Word(verdict.Before),
                    ["after"] = Word(verdict.After),
                }
            ),
            ["records"] = List(changes.Scored, Scored),
        };

    private static JsonObject Round(Round round) =>
        new()
        {
            ["name"] = round.Name,
            ["title"] = round.Title,
            ["date"] = Day(round.Date),
            ["place"] = round.Place,
            ["parties"] = Names(round.Parties),
            ["evidence"] = Names(round.Evidence),
        };

    private static JsonObject Seat(SeatChange change) =>
        Changed(new() { ["party"] = change.Party }, Word(change.Before), Word(change.After), change.On, change.Evidence);

    private static JsonObject Changed(JsonObject what, JsonNode? before, JsonNode? after, DateOnly? on, ValueList<string> evidence)
    {
        what["before"] = before;
        what["after"] = after;
        what["on"] = Day(on);
        what["evidence"] = Names(evidence);
        return what;
    }

    private static JsonObject Move(Movement move)
    {
        var json = Changed(
            new() { ["party"] = move.Party, ["issue"] = move.Issue.Name },
            Position(move.Before),
            Position(move.After),
            move.On,
            move.After?.Evidence ?? []
        );
        json["shift"] = move.Shift is { } shift
            ? new JsonObject
            {
                ["low"] = shift.Low.ToString(),
                ["high"] = shift.High.ToString(),
                ["unit"] = shift.Scale.Unit,
                ["share"] = new JsonArray(shift.Share.Low.ToDouble(), shift.Share.High.ToDouble()),
            }
            : null;
        json["towards"] = Names(move.Towards);
        json["awayFrom"] = Names(move.AwayFrom);
        json["afterEvents"] = Names(move.AfterEvents);
        return json;
    }

    private static JsonObject? Position(Position? position) =>
        position is null
            ? null
            : new()
            {
                ["ideal"] = position.Ideal?.ToString(),
                ["accepts"] = position.Accepts?.ToString(),
                ["rejects"] = position.Rejects?.ToString(),
                ["unknown"] = position.Unknown?.ToString(),
                ["salience"] = position.Salience?.ToString(),
                ["certainty"] = position.Certainty.ToString().ToLowerInvariant(),
            };

    private static JsonObject Question(QuestionChange change) =>
        new()
        {
            ["demand"] = change.Name,
            ["party"] = change.Party,
            ["before"] = change.Before?.Predicate.ToString(),
            ["after"] = change.After?.Predicate.ToString(),
            ["learnt"] = change.Learnt.ToString().ToLowerInvariant(),
            ["evidence"] = Names(change.Evidence),
        };

    private static JsonObject Scored(ScoredRecord record) =>
        new()
        {
            ["round"] = record.Record.Round,
            ["asOf"] = Wording.Day(record.Record.Day),
            ["inputs"] = record.HasSameInputs ? "same" : "changed",
            ["verdicts"] = List(
                record.Rulings,
                ruling => new JsonObject
                {
                    ["on"] = Word(ruling.Ruling.Reach),
                    ["verdict"] = Word(ruling.Ruling.Verdict),
                    ["fate"] = Word(ruling.Fate),
                    ["agreedSince"] = new JsonObject(ruling.Since.Select(Settled)),
                    ["undone"] = new JsonObject(ruling.Undone.Select(Settled)),
                    ["open"] = Names(ruling.Open),
                }
            ),
            ["forecasts"] = List(
                record.Estimates,
                estimate => new JsonObject
                {
                    ["issue"] = estimate.Issue.Name,
                    ["model"] = estimate.Estimate.Model,
                    ["value"] = estimate.Estimate.Value.ToDouble(),
                    ["outcome"] = estimate.Outcome?.Name,
                    ["error"] = estimate.Error?.ToDouble(),
                    ["crps"] = estimate.RankedProbabilityScore,
                }
            ),
        };

    private static KeyValuePair<string, JsonNode?> Settled(SettledOn point) => new(point.Issue, point.Option);

    private static string Word(Reach reach) => reach == Reach.Complete ? "complete" : "framework";

    private static string? Word(Verdict? verdict) => verdict is { } known ? ChangeWords.Word(known) : null;

    private static string? Word(Seat? seat) => seat is { } known ? Wording.Say(known).Replace(' ', '-') : null;

    private static string Word(Fate fate) =>
        fate switch
        {
            Fate.CameTrue => "came-true",
            Fate.DecidedYes => "decided-yes",
            Fate.DecidedNo => "decided-no",
            Fate.Failed => "failed",
            _ => "open",
        };

    private static string? Day(DateOnly? day) => day is { } date ? Wording.Day(date) : null;

    private static JsonArray Names(IEnumerable<string> names) => new([.. names.Select(name => (JsonNode)name)]);

    private static JsonArray List<T>(IEnumerable<T> items, Func<T, JsonNode?> write) => new([.. items.Select(write)]);
}
