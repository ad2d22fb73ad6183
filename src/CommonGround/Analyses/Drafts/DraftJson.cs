using System.Text.Json.Nodes;
using CommonGround.Analyses.Drafts.Changes;
using CommonGround.Analyses.Drafts.Obligations;
using CommonGround.Talks.Drafts;

namespace CommonGround.Analyses.Drafts;

/// <summary>The answer in the shape that programs read; <c>draft.schema.json</c> describes it.</summary>
internal static class DraftJson
{
    public static JsonObject Of(DraftAnswer answer) =>
        new()
        {
            ["schema"] = "commonground/draft/1",
            ["case"] = answer.Negotiation.Title,
            ["asOf"] = Wording.Day(answer.Negotiation.Date),
            ["settings"] = new JsonObject
            {
                ["of"] = answer.Asked.Version,
                ["compare"] = answer.Asked.Older,
                ["package"] = Names(answer.Asked.Package),
            },
            ["exactness"] = answer.Exactness.Word,
            ["draft"] = Head(answer.Text),
            ["text"] = answer.Text.Text,
            ["count"] = Count(answer.Count),
            ["versions"] = Each(answer.Versions, version => With(Head(version.Draft), "count", Count(version.Count))),
            ["clauses"] = Each(answer.Text.Placed, placed => Clause(placed.Clause, placed.Start)),
            ["issues"] = Issues(answer),
            ["asItStands"] = answer.Test is { } test ? Reception(test.AsItStands) : null,
            ["wordings"] = answer.Test is { } tested ? Each(tested.Wordings, Wordings) : null,
            ["changes"] = answer.Changes is { } changes ? Changes(changes) : null,
            ["findings"] = Each(answer.Findings, Finding),
        };

    private static JsonObject Head(Draft draft) =>
        new()
        {
            ["name"] = draft.Name,
            ["title"] = draft.Title,
            ["date"] = Wording.Day(draft.Date),
            ["file"] = draft.File.Length > 0 ? draft.File : null,
            ["by"] = draft.By,
        };

    private static JsonObject Count(DraftCount count) =>
        new()
        {
            ["clauses"] = count.Clauses,
            ["agreed"] = count.Agreed,
            ["missing"] = count.Missing,
            ["open"] = count.Open,
            ["brackets"] = count.Brackets,
            ["choices"] = count.Choices,
            ["alternatives"] = count.Alternatives,
            ["unsponsored"] = count.Unsponsored,
            ["reservations"] = count.Reservations,
            ["notes"] = count.Notes,
        };

    private static JsonObject Clause(Clause clause, int start) =>
        new()
        {
            ["clause"] = clause.Name,
            ["number"] = clause.Number,
            ["title"] = clause.Title,
            ["start"] = start,
            ["end"] = start + clause.Text.Length,
            ["agreed"] = clause.IsAgreed,
            ["missing"] = clause.IsMissing,
            ["issues"] = Names(clause.Ties.Select(tie => tie.Issue.Name)),
            ["settles"] = Settled(clause.IsAgreed ? clause.Settlements : []),
            ["reservations"] = Names(
                clause
                    .Brackets.Where(bracket => bracket.Kind == BracketKind.Reservation)
                    .SelectMany(bracket => bracket.Sponsors)
                    .Select(sponsor => sponsor.Party)
            ),
            ["openPoints"] = Each(
                clause.OpenPoints(start),
                point => new JsonObject
                {
                    ["kind"] = point.IsChoice ? "choice" : "bracket",
                    ["wordings"] = Each(point.Wordings, wording => Proposed(wording)),
                }
            ),
        };

    private static JsonObject Proposed(ProposedWording wording) =>
        new()
        {
            ["number"] = wording.Bracket.Number,
            ["sponsors"] = Names(wording.Bracket.Sponsors.Select(sponsor => sponsor.Party)),
            ["start"] = wording.Start,
            ["end"] = wording.End,
            ["words"] = WordingText.Plain(wording.Bracket.Pieces),
            ["settles"] = Settled(wording.Settlements),
        };

    private static JsonObject Issues(DraftAnswer answer)
    {
        var settled = answer.Text.Settled.ToArray();
        var spoken = answer.Text.Issues.Select(issue => issue.Name).ToHashSet(StringComparer.Ordinal);
        var names = settled.Select(one => one.Issue.Name).ToHashSet(StringComparer.Ordinal);
        return new()
        {
            ["settled"] = Settled(settled),
            ["open"] = Names(
                answer.Negotiation.Issues.Select(issue => issue.Name).Where(name => spoken.Contains(name) && !names.Contains(name))
            ),
            ["notInText"] = Names(answer.Negotiation.Issues.Select(issue => issue.Name).Where(name => !spoken.Contains(name))),
        };
    }

    private static JsonObject Wordings(WordingTest test)
    {
        var shown = Proposed(test.Wording);
        shown.Insert(0, "clause", test.Point.Clause.Name);
        shown["reception"] = Reception(test.Reception);
        return shown;
    }

    private static JsonObject Reception(Reception reception) =>
        new()
        {
            ["settled"] = Settled(reception.Settled),
            ["framework"] = DraftTestWords.Say(reception.Framework),
            ["complete"] = DraftTestWords.Say(reception.Complete),
            ["parties"] = Each(
                reception.Parties.Where(party => party.Stance != Stance.Silent),
                party => new JsonObject
                {
                    ["party"] = party.Party,
                    ["signs"] = party.Signs,
                    ["stance"] = party.Stance switch
                    {
                        Stance.Refuses => "refuses",
                        Stance.Unknown => "unknown",
                        _ => "accepts",
                    },
                    ["demands"] = Names(party.Demands),
                }
            ),
        };

    private static JsonObject Changes(DraftChanges changes) =>
        new()
        {
            ["from"] = changes.From.Name,
            ["to"] = changes.To.Name,
            ["nearer"] = changes.Nearer,
            ["clauses"] = Each(changes.Clauses, Change),
        };

    private static JsonObject Change(ClauseChange change) =>
        new()
        {
            ["clause"] = change.Name,
            ["change"] = change switch
            {
                { Before: null } => "added",
                { After: null } => "removed",
                _ => "changed",
            },
            ["reworded"] = change.IsReworded,
            ["opened"] = Each(change.Opened, Bracket),
            ["closed"] = Each(change.Closed, Bracket),
            ["moves"] = Each(
                change.Shifts,
                move => new JsonObject
                {
                    ["party"] = move.Party,
                    ["from"] = Names(move.From),
                    ["to"] = Names(move.To),
                }
            ),
            ["words"] = Each(
                change.Words,
                run => new JsonObject
                {
                    ["kind"] = run.Kind switch
                    {
                        WordKind.Kept => "kept",
                        WordKind.Dropped => "dropped",
                        _ => "added",
                    },
                    ["text"] = run.Text,
                }
            ),
        };

    private static JsonObject Bracket(Bracket bracket) =>
        new()
        {
            ["kind"] = bracket.Kind switch
            {
                BracketKind.Alternative => "alternative",
                BracketKind.Reservation => "reservation",
                _ => "bracket",
            },
            ["number"] = bracket.Number,
            ["sponsors"] = Names(bracket.Sponsors.Select(sponsor => sponsor.Party)),
            ["words"] = WordingText.Plain(bracket.Pieces),
        };

    private static JsonObject Finding(ObligationFinding finding) =>
        new()
        {
            ["rule"] = finding.Rule switch
            {
                ObligationRule.NoActor => "no-actor",
                ObligationRule.NoDeadline => "no-deadline",
                ObligationRule.NoVerifier => "no-verifier",
                ObligationRule.Vague => "vague",
                ObligationRule.UndefinedTerm => "undefined-term",
                _ => "deadline-order",
            },
            ["clause"] = finding.Clause,
            ["start"] = finding.Start,
            ["end"] = finding.End,
            ["line"] = finding.Line,
            ["column"] = finding.Column,
            ["words"] = finding.Words,
            ["message"] = finding.Message,
        };

    private static JsonObject Settled(IEnumerable<Settlement> settled)
    {
        var options = new JsonObject();
        foreach (var one in settled)
        {
            options[one.Issue.Name] = one.Option.Name;
        }

        return options;
    }

    private static JsonObject With(JsonObject shown, string key, JsonNode value)
    {
        shown[key] = value;
        return shown;
    }

    private static JsonArray Names(IEnumerable<string> names) => new([.. names.Select(name => (JsonNode)name)]);

    private static JsonArray Each<T>(IEnumerable<T> items, Func<T, JsonNode> write) => new([.. items.Select(write)]);
}
