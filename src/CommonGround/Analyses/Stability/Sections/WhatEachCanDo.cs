using CommonGround.Briefs;
using CommonGround.Talks;

namespace CommonGround.Analyses.Stability.Sections;

/// <summary>The model in words, so that a reader can doubt it: what can be done, what cannot be together, and what each is on record as wanting.</summary>
internal sealed class WhatEachCanDo(Equilibria equilibria)
{
    /// <summary>A longer list would be read by nobody.</summary>
    private const int MostStates = 40;

    private readonly Negotiation negotiation = equilibria.Negotiation;

    public Section Write() => new("model", "What each can do, and wants", [.. Moves(), .. States(), .. Impossible(), .. Wants()]);

    private IEnumerable<Block> Moves()
    {
        if (negotiation.Moves.Count > 0)
        {
            yield return new Table(
                "Moves outside the room",
                [new("Move"), new("Whose"), new("What it stands for"), new("Today")],
                [.. negotiation.Moves.Select(move => new Row([Named(move), negotiation.Title(move.Party), move.Means ?? "", Today(move)]))]
            );
        }
    }

    private IEnumerable<Block> States()
    {
        if (negotiation.States.Count > 0)
        {
            var left = negotiation.States.Count - MostStates;
            yield return new Table(
                "Situations outside the room",
                [new("Situation"), new("What it is"), new("Who can go where from here")],
                [.. negotiation.States.Take(MostStates).Select(state => new Row([state.Name, Named(state), Steps(state)]))]
            )
            {
                Notes = left > 0 ? [$"{Wording.Count(left, "more situation is", "more situations are")} left out here."] : [],
            };
        }
    }

    private static Cell Named(State state) =>
        Cell.Value(
            Prose
                .Empty.Plain(state.Title == state.Name ? "" : state.Title, state.Evidence)
                .Plain(state.Today is { IsTaken: true } ? " (today)" : "", state.Today?.Evidence ?? [])
                .Judged(state.Note is { } note ? $" {note}" : "")
        );

    private string Steps(State state) =>
        string.Join(
            "; ",
            state
                .Steps.GroupBy(step => step.Party, StringComparer.Ordinal)
                .Select(group => $"{negotiation.Title(group.Key)} → {string.Join(", ", group.Select(step => step.To))}")
        );

    private static Cell Named(Move move) =>
        Cell.Value(
            Prose
                .Empty.Plain(move.Title, move.Evidence)
                .Plain(move.IsIrreversible ? " (cannot be undone)" : "")
                .Judged(move.Note is { } note ? $" {note}" : "")
        );

    private static Cell Today(Move move) =>
        move.Today is { } today ? Cell.Value(Prose.Empty.Plain(today.IsTaken ? "taken" : "not taken", today.Evidence)) : Cell.Unknown();

    private IEnumerable<Block> Impossible() =>
        negotiation.Impossible.Count == 0
            ? []
            :
            [
                new Paragraph("What cannot be:"),
                new Bullets([.. negotiation.Impossible.Select(one => Prose.Empty.Plain(SituationWords.Say(one.Condition), one.Evidence))]),
            ];

    private IEnumerable<Block> Wants()
    {
        var wants = CaseModel.DecisionMakers(negotiation).Where(CaseModel.IsKnown).Select(Wants).ToArray();
        if (wants.Length > 0)
        {
            yield return new Paragraph("What each wants there, the most important first; the order is the case’s:");
            yield return new Bullets(wants);
        }
    }

    private static Prose Wants(Party party)
    {
        var name = Prose.Empty.Strong(party.Title).Plain(": ");
        if (party.Ranking is { } ranking)
        {
            return name.Then(As(ranking.Certainty, ranking.ToString(), ranking.Evidence)).Plain(".");
        }

        var wishes = party.Wishes.Select(Said).ToArray();
        return name.Then(wishes.Length == 0 ? "nothing" : wishes.Aggregate((all, next) => all.Plain("; ").Then(next)))
            .Plain(party.WantsNothingElse ? "; nothing else." : ".");
    }

    private static Prose Said(Wish wish) =>
        As(
            wish.Certainty,
            $"{(wish.Certainty == Certainty.Unknown ? "? " : "")}{SituationWords.Say(wish.Wanted)}{(wish.IsStrong ? " (far above all after it)" : "")}",
            wish.Evidence
        );

    private static Prose As(Certainty certainty, string words, Packages.ValueList<string> evidence) =>
        certainty == Certainty.Assumed ? Prose.Empty.Judged(words, evidence) : Prose.Empty.Plain(words, evidence);
}
