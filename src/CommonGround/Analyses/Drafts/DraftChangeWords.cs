using CommonGround.Analyses.Drafts.Changes;
using CommonGround.Briefs;
using CommonGround.Packages;
using CommonGround.Talks;
using CommonGround.Talks.Drafts;

namespace CommonGround.Analyses.Drafts;

/// <summary>What moved between two versions of the text, in words and word by word.</summary>
internal sealed class DraftChangeWords(DraftAnswer answer)
{
    private readonly Negotiation negotiation = answer.Negotiation;

    public IEnumerable<Block> Write()
    {
        if (answer.Changes is not { } changes)
        {
            yield break;
        }

        yield return new Paragraph(
            $"From {changes.From.Name} ({Wording.Day(changes.From.Date)}) to {changes.To.Name} ({Wording.Day(changes.To.Date)}): {Nearer(changes)}. After is not because: the text shows what moved, not why."
        );
        if (changes.Clauses.Count > 0)
        {
            yield return new Table(
                "Clause by clause",
                [new("Clause"), new("What became of it"), new("Who moved"), new("Words")],
                [
                    .. changes.Clauses.Select(change => new Row([
                        DraftSection.Call((change.After ?? change.Before)!),
                        What(change),
                        change.Shifts.Count == 0 ? Cell.NotDiscussed : string.Join("; ", change.Shifts.Select(Say)),
                        Cell.Value(Redline(change)),
                    ])),
                ]
            )
            {
                Notes = ["Words: ⟨−taken out−⟩ and ⟨+put in+⟩; what is the same in between is shortened."],
            };
        }
    }

    private static string Nearer(DraftChanges changes) =>
        changes.Nearer switch
        {
            0 => "as many places are open as before",
            > 0 => $"{Wording.Count(changes.Nearer, "place", "places")} fewer open",
            _ => $"{Wording.Count(-changes.Nearer, "place", "places")} more open",
        };

    private static string What(ClauseChange change)
    {
        if (change.Before is null || change.After is null)
        {
            return change.Before is null ? "added" : "removed";
        }

        string[] parts =
        [
            .. Parts("opened", change.Opened),
            .. Parts("closed", change.Closed),
            change.IsReworded ? "reworded" : "",
            change.Before.IsAgreed != change.After.IsAgreed ? (change.After.IsAgreed ? "agreed now" : "open again") : "",
        ];
        var said = string.Join("; ", parts.Where(part => part.Length > 0));
        return said.Length > 0 ? said : "remarks, numbers or title only";
    }

    private static IEnumerable<string> Parts(string verb, ValueList<Bracket> brackets) =>
        brackets
            .GroupBy(bracket => bracket.Kind)
            .OrderBy(group => group.Key)
            .Select(group =>
                $"{Wording.Count(group.Count(), Kind(group.Key, ""), Kind(group.Key, "s"))} {(group.Key, verb) switch
                {
                    (BracketKind.Alternative, "closed") => "dropped",
                    (BracketKind.Alternative, _) => "added",
                    (BracketKind.Reservation, "closed") => "withdrawn",
                    (BracketKind.Reservation, _) => "entered",
                    _ => verb,
                }}"
            );

    private static string Kind(BracketKind kind, string many) =>
        kind switch
        {
            BracketKind.Alternative => $"alternative{many}",
            BracketKind.Reservation => $"reservation{many}",
            _ => $"bracket{many}",
        };

    private string Say(Shift move)
    {
        var (from, to) = (Wording.List(move.From), Wording.List(move.To));
        return (move.From.Count, move.To.Count) switch
        {
            (0, _) => $"{negotiation.Title(move.Party)}: now behind {to}",
            (_, 0) => $"{negotiation.Title(move.Party)}: gave up {from}",
            _ => $"{negotiation.Title(move.Party)}: from {from} to {to}",
        };
    }

    private static Prose Redline(ClauseChange change) =>
        change.Words.Aggregate(
            Prose.Empty,
            (prose, run) =>
                run.Kind switch
                {
                    WordKind.Dropped => prose.Plain($"⟨−{run.Text.Trim()}−⟩ "),
                    WordKind.Added => prose.Strong($"⟨+{run.Text.Trim()}+⟩ "),
                    _ => prose.Plain(Middle(run.Text)),
                }
        );

    private static string Middle(string text) => text.Length <= 60 ? text : $"{text[..28].TrimEnd()} … {text[^28..].TrimStart()}";
}
