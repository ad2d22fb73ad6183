using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Analyses.Comparisons;

/// <summary>What sources count, side by side where they count things of one name: whether they mean the same is for a reader to say.</summary>
internal static class Counts
{
    private const int ShortestName = 5;
    private static readonly char[] Breaks = [' ', ',', '.', ';', ':', '(', ')', '“', '”', '"', '-', '’', '\''];

    public static ValueList<ValueList<Telling<Claim>>> Of(Tellings tellings) =>
        tellings
            .Negotiation.Claims.Select(claim => tellings.Accepted(claim, claim.Evidence))
            .Concat(tellings.Proposed((CaseEntry.OfClaim one) => one.Claim))
            .GroupBy(claim => Counted(claim.What.Title), StringComparer.OrdinalIgnoreCase)
            .Select(group => group.ToValueList())
            .Where(Differ)
            .ToValueList();

    private static bool Differ(ValueList<Telling<Claim>> claims) =>
        claims.SelectMany(one => new[] { one.What.Claimed, one.What.Listed }).OfType<string>().Distinct(StringComparer.Ordinal).Count() > 1;

    /// <summary>The first long word after a number, or of all: “points” in “Kerry named six points of agreement”.</summary>
    private static string Counted(string title)
    {
        var words = title.Split(Breaks, StringSplitOptions.RemoveEmptyEntries);
        var number = Array.FindIndex(
            words,
            word => char.IsAsciiDigit(word[0]) || NumberWords.All.Contains(word, StringComparer.OrdinalIgnoreCase)
        );
        return words.Skip(number + 1).FirstOrDefault(word => word.Length >= ShortestName) ?? title;
    }
}
