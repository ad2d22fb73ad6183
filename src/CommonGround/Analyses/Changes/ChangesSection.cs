using CommonGround.Briefs;
using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Analyses.Changes;

/// <summary>One small section for each kind of change; a kind of which there is none is left out.</summary>
internal sealed class ChangesSection(Developments changes)
{
    private readonly Negotiation after = changes.After;

    public Section Write() =>
        new("changes", "What has changed since the last round", [.. Opening()])
        {
            Sections =
            [
                .. new[]
                {
                    Listed("changes-table", "Who came and went", changes.Seats.Select(Seat)),
                    Listed("changes-issues", "New on the table", changes.NewIssues.Select(NewIssue)),
                    Listed("changes-agreed", "What was agreed and what came undone", changes.Agreements.Select(Agreement)),
                    Moves(),
                    Listed("changes-demands", "Demands raised, dropped or changed", changes.Demands.Select(Demand)),
                    Listed("changes-known", "What became known", changes.Questions.Select(Question)),
                    Listed("changes-events", "What happened in the meantime", changes.Events.Select(Happened)),
                }.OfType<Section>(),
                .. new ScoreSection(changes).Write(),
                .. new[] { Listed("changes-next", "The next meeting", changes.Expected.Select(Next)) }.OfType<Section>(),
            ],
        };

    private IEnumerable<Block> Opening()
    {
        yield return new Paragraph(
            $"From the end of {ChangeWords.DayOf(changes.Before)} to the end of {ChangeWords.DayOf(after)}, as the case has it."
        );
        foreach (var verdict in changes.Verdicts)
        {
            yield return new Callout(Tone.Verdict, Verdict(verdict));
        }

        if (changes.IsEmpty)
        {
            yield return new Callout(Tone.Note, "Nothing else on record is otherwise. That nobody moved it does not show.");
        }
    }

    public static Prose Verdict(VerdictChange verdict) =>
        (verdict.Before, verdict.After) switch
        {
            var (then, now) when then == now => $"{ChangeWords.Word(verdict.Reach)}: {ChangeWords.Word(now!.Value)}, as before.",
            (null, { } now) => $"{ChangeWords.Word(verdict.Reach)}: {ChangeWords.Word(now)}; before, there was nothing to test.",
            ({ } then, null) => $"{ChangeWords.Word(verdict.Reach)}: nothing to test; before, the verdict was {ChangeWords.Word(then)}.",
            ({ } then, { } now) => $"{ChangeWords.Word(verdict.Reach)}: {ChangeWords.Word(now)}; before, {ChangeWords.Word(then)}.",
            _ => throw new InvalidOperationException("A verdict of neither day is no change."),
        };

    private Prose Seat(SeatChange change)
    {
        var where = change switch
        {
            { Joined: true, Before: { } was } => $"joined the table{ChangeWords.On(change.On)}; it was {Wording.Say(was)}",
            { Joined: true } => $"joined the table{ChangeWords.On(change.On)}; it had no part in the talks",
            { Left: true, After: { } now } => $"left the table{ChangeWords.On(change.On)}; it is {Wording.Say(now)}",
            { After: { } now } =>
                $"is {Wording.Say(now)}{ChangeWords.On(change.On)}{(change.Before is { } was ? $"; it was {Wording.Say(was)}" : "")}",
            _ => "has no part in the talks",
        };
        return Prose.Empty.Strong(after.Title(change.Party)).Plain($" {where}", change.Evidence).Plain(".");
    }

    private static Prose NewIssue(Issue issue) => Prose.Empty.Strong(issue.Title).Plain($": {issue.Question}");

    internal static Prose Agreement(AgreementChange change)
    {
        var said = (change.Before, change.After) switch
        {
            ({ } was, null) => $" came undone{ChangeWords.On(change.On)}: {ChangeWords.Words(was)}",
            ({ } was, { } now) =>
                $", agreed otherwise{ChangeWords.On(change.On)}: {ChangeWords.Words(now)}; before, {ChangeWords.Words(was)}",
            (_, { } now) => $", agreed{ChangeWords.On(change.On)}: {ChangeWords.Words(now)}",
            _ => "",
        };
        return Prose.Empty.Strong(change.Issue.Title).Plain(said, change.Evidence);
    }

    private Section? Moves() =>
        changes.Movements.Count == 0
            ? null
            : new(
                "changes-moves",
                "Who moved",
                [
                    new Table(
                        "Who wants something else, or is newly known to want something",
                        [
                            new("Party"),
                            new("Issue"),
                            new("Before"),
                            new("Now"),
                            new("How far"),
                            new("Towards"),
                            new("Away from"),
                            new("After"),
                        ],
                        [.. changes.Movements.Select(Row)]
                    )
                    {
                        Notes = [.. Notes()],
                    },
                ]
            );

    private IEnumerable<Prose> Notes()
    {
        yield return "? it is on record that consent is not known; · nothing on record; * a judgement.";
        if (changes.Movements.Any(move => move.AfterEvents.Count > 0))
        {
            yield return ChangeWords.AfterIsNotBecause;
        }
    }

    private Row Row(Movement move) =>
        new([
            after.Title(move.Party),
            move.Issue.Title,
            ChangeWords.CellOf(move.Before),
            ChangeWords.CellOf(move.After),
            move.Shift is { } shift ? ChangeWords.Say(shift) : Cell.NotDiscussed,
            Named(move.Towards),
            Named(move.AwayFrom),
            move.AfterEvents.Count == 0 ? Cell.NotDiscussed : string.Join("; ", move.AfterEvents.Select(TitleOf)),
        ]);

    private Cell Named(ValueList<string> parties) => parties.Count == 0 ? Cell.NotDiscussed : after.Titles(parties);

    private string TitleOf(string name) => after.Events.First(item => item.Name == name).Title;

    private Prose Demand(DemandChange change)
    {
        var said = (change.Before, change.After) switch
        {
            (null, { } now) => $" {Wording.Say(now)}, newly{ChangeWords.On(change.On)}",
            ({ } was, null) => $" no longer {Wording.Say(was)}{ChangeWords.On(change.On)}",
            ({ } was, { } now) => $" {Wording.Say(now)}; before, it {Wording.Say(was)}",
            _ => "",
        };
        return Prose.Empty.Strong(after.Title(change.Party)).Plain(said, change.Evidence).Plain(".");
    }

    private Prose Question(QuestionChange change)
    {
        var said = change.Learnt switch
        {
            Learnt.Asked => $"it is now on record that it is {Wording.Say(change.After!)}",
            Learnt.Changed => $"{Wording.Say(change.After!)}; before, {Wording.Say(change.Before!)}",
            Learnt.Consents => $"consent is on record now; before, {Wording.Say(change.Before!)}",
            Learnt.Refuses => $"refusal is on record now; before, {Wording.Say(change.Before!)}",
            _ => $"the question is on record no more, which is no answer; before, {Wording.Say(change.Before!)}",
        };
        return Prose.Empty.Strong(after.Title(change.Party)).Plain($": {said}", change.Evidence).Plain(".");
    }

    private static Prose Happened(Event item) => Prose.Empty.Plain($"{Wording.Day(item.Date!.Value)}, ").Plain(item.Title, item.Evidence);

    private Prose Next(Round round) =>
        Prose
            .Empty.Strong(round.Date is { } day ? Wording.Day(day) : "No day given")
            .Plain($", {round.Title}{(round.Place is { } place ? $", {place}" : "")}", round.Evidence)
            .Plain(round.Parties.Count > 0 ? $"; expected: {after.Titles(round.Parties)}" : "; who is expected is not on record")
            .Plain(round.Date <= after.Date ? "; whether it was held is not on record" : "")
            .Plain(".");

    private static Section? Listed(string name, string title, IEnumerable<Prose> items) =>
        items.ToArray() is { Length: > 0 } all ? new(name, title, [new Bullets(all)]) : null;
}
