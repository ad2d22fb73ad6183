using CommonGround.Talks.Drafts;

namespace CommonGround.Analyses.Drafts.Changes;

/// <summary>
/// Which bracket of an older version is which of a newer one: first those that settle the same, then those with the same words,
/// then, in their order, those that share half of their words or more. A reservation is the same when it is the same party's.
/// </summary>
internal static class BracketPairs
{
    public static (List<(Bracket Old, Bracket New)> Pairs, List<Bracket> Closed, List<Bracket> Opened) Of(
        IEnumerable<Bracket> older,
        IEnumerable<Bracket> newer
    )
    {
        var pairs = new List<(Bracket, Bracket)>();
        var (closed, opened) = (older.ToList(), newer.ToList());
        foreach (var same in (Func<Bracket, Bracket, bool>[])[SettleTheSame, SayTheSame, ShareHalf])
        {
            foreach (var before in closed.ToArray())
            {
                if (opened.Find(after => before.Kind == after.Kind && same(before, after)) is { } after)
                {
                    pairs.Add((before, after));
                    closed.RemoveAt(closed.FindIndex(one => ReferenceEquals(one, before)));
                    opened.RemoveAt(opened.FindIndex(one => ReferenceEquals(one, after)));
                }
            }
        }

        return (pairs, closed, opened);
    }

    private static bool SettleTheSame(Bracket before, Bracket after) =>
        before.Kind == BracketKind.Reservation
            ? before.Sponsors.Select(sponsor => sponsor.Party).SequenceEqual(after.Sponsors.Select(sponsor => sponsor.Party))
            : before.Ties.Count > 0 && before.Ties.Select(Said).SequenceEqual(after.Ties.Select(Said));

    private static bool SayTheSame(Bracket before, Bracket after) =>
        before.Kind != BracketKind.Reservation && Plain(before) == Plain(after) && Plain(before).Length > 0;

    /// <summary>Words that settle something else are other words, however alike.</summary>
    private static bool ShareHalf(Bracket before, Bracket after)
    {
        if (before.Kind == BracketKind.Reservation || before.Ties.Count > 0 || after.Ties.Count > 0)
        {
            return false;
        }

        var (left, right) = (WordDiff.Words(Plain(before)), WordDiff.Words(Plain(after)));
        var counts = left.GroupBy(word => word, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        var shared = right
            .GroupBy(word => word, StringComparer.Ordinal)
            .Sum(group => Math.Min(group.Count(), counts.GetValueOrDefault(group.Key)));
        return 4 * shared >= left.Count + right.Count;
    }

    private static string Plain(Bracket bracket) => WordingText.Plain(bracket.Pieces);

    private static string Said(Tie tie) => tie.ToString();
}
