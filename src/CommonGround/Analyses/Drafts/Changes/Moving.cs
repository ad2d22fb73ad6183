using CommonGround.Packages;
using CommonGround.Talks.Drafts;

namespace CommonGround.Analyses.Drafts.Changes;

/// <summary>
/// Who moved on a clause: who stands behind other words than before, or gave up or entered a reservation. Whose words were taken
/// over into agreed wording did not move.
/// </summary>
internal static class Moving
{
    public static IEnumerable<Shift> Between(
        List<Bracket> closed,
        List<Bracket> opened,
        List<(Bracket Old, Bracket New)> pairs,
        Clause after
    )
    {
        var given = closed.Where(bracket => !IsAdopted(bracket, after)).ToArray();
        return closed
            .Concat(opened)
            .Concat(pairs.SelectMany(pair => (Bracket[])[pair.Old, pair.New]))
            .SelectMany(bracket => bracket.Sponsors)
            .Select(sponsor => sponsor.Party)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Select(party => new Shift(
                party,
                Behind(party, [.. given, .. pairs.Where(pair => !IsBehind(party, pair.New)).Select(pair => pair.Old)]),
                Behind(party, [.. opened, .. pairs.Where(pair => !IsBehind(party, pair.Old)).Select(pair => pair.New)])
            ))
            .Where(move => move.From.Count + move.To.Count > 0);
    }

    public static string Say(Bracket bracket) =>
        bracket.Kind switch
        {
            BracketKind.Reservation => "a reservation",
            BracketKind.Alternative when bracket.Number.Length > 0 => $"alternative {bracket.Number}",
            _ => $"“{Start(WordingText.Plain(bracket.Pieces))}”",
        };

    private static ValueList<string> Behind(string party, IEnumerable<Bracket> brackets) =>
        brackets.Where(bracket => IsBehind(party, bracket)).Select(Say).ToValueList();

    private static bool IsBehind(string party, Bracket bracket) => bracket.Sponsors.Any(sponsor => sponsor.Party == party);

    /// <summary>Its words stand in the clause outside brackets, or the clause now settles what they would have settled.</summary>
    private static bool IsAdopted(Bracket bracket, Clause after)
    {
        if (bracket.Kind == BracketKind.Reservation)
        {
            return false;
        }

        var words = WordingText.Plain(bracket.Pieces);
        var plain = WordingText.Tidy(string.Concat(after.Pieces.OfType<RunningText>().Select(piece => DraftText.Unescape(piece.Text))));
        return (words.Length > 0 && plain.Contains(words, StringComparison.Ordinal))
            || (bracket.Ties.Count > 0 && after.IsAgreed && bracket.Ties.All(tie => after.Ties.Contains(tie)));
    }

    private static string Start(string words) => words.Length <= 40 ? words : words[..40].TrimEnd() + "…";
}
