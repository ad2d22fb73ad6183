using CommonGround.Briefs;

namespace CommonGround.Analyses.Changes;

/// <summary>What has changed, in one paragraph for somebody without time.</summary>
internal sealed class ChangesDigest(Developments changes)
{
    public IReadOnlyList<Digest> Write() => [new(Place.Changes, "Since the last round", [new Paragraph(Said())])];

    private Prose Said()
    {
        var after = changes.After;
        var parts = new List<string>();
        Add(parts, "joined", changes.Seats.Where(seat => seat.Joined).Select(seat => after.Title(seat.Party)));
        Add(parts, "left", changes.Seats.Where(seat => seat.Left).Select(seat => after.Title(seat.Party)));
        Add(parts, "agreed", changes.Agreements.Where(change => change.After is not null).Select(change => change.Issue.Title));
        Add(parts, "undone", changes.Agreements.Where(change => change.After is null).Select(change => change.Issue.Title));
        Add(parts, "moved", changes.Movements.Where(move => move.Before is not null).Select(Mover));
        Add(parts, "newly on record", changes.Movements.Where(move => move.Before is null).Select(Mover));
        var verdicts = changes.Verdicts.Select(verdict => ChangesSection.Verdict(verdict).Words).Concat(changes.Scored.SelectMany(Fates));
        return Prose
            .Empty.Plain($"Since {ChangeWords.DayOf(changes.Before)}: ")
            .Plain(parts.Count == 0 ? "nothing on record is otherwise" : string.Join("; ", parts))
            .Plain($". {string.Join(" ", verdicts)}");
    }

    private string Mover(Movement move) => $"{changes.After.Title(move.Party)} on {move.Issue.Title}";

    private static IEnumerable<string> Fates(ScoredRecord record) =>
        record
            .Rulings.Where(scored => scored.Fate != Fate.Open)
            .Select(scored =>
                $"{ChangeWords.Word(scored.Ruling.Reach)}, said the model of {Wording.Day(record.Record.Day)}: {ChangeWords.Word(scored.Ruling.Verdict)}; {ChangeWords.Word(scored.Fate)}."
            );

    private static void Add(List<string> parts, string word, IEnumerable<string> names)
    {
        if (Wording.List(names) is { Length: > 0 } list)
        {
            parts.Add($"{word}: {list}");
        }
    }
}
