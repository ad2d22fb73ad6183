using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Analyses.Comparisons;

/// <summary>What sources count, those side by side whose names share a word: whether they mean the same is for a reader to say.</summary>
internal static class Counts
{
    private const int ShortestWord = 5;

    public static ValueList<ValueList<Telling<Claim>>> Of(Tellings tellings)
    {
        var claims = tellings
            .Negotiation.Claims.Select(claim => tellings.Accepted(claim, claim.Evidence))
            .Concat(tellings.Proposed((CaseEntry.OfClaim one) => one.Claim));
        var groups = new List<(HashSet<string> Words, List<Telling<Claim>> Claims)>();
        foreach (var claim in claims)
        {
            var words = Words(claim.What.Title);
            var near = groups.Where(group => group.Words.Overlaps(words)).ToArray();
            var joined = (Words: words, Claims: near.SelectMany(group => group.Claims).Append(claim).ToList());
            joined.Words.UnionWith(near.SelectMany(group => group.Words));
            groups.RemoveAll(group => near.Contains(group));
            groups.Add(joined);
        }

        return groups.Select(group => group.Claims.ToValueList()).Where(Differ).ToValueList();
    }

    private static bool Differ(ValueList<Telling<Claim>> claims) =>
        claims.SelectMany(one => new[] { one.What.Claimed, one.What.Listed }).OfType<string>().Distinct(StringComparer.Ordinal).Count() > 1;

    private static HashSet<string> Words(string title) =>
        [
            .. title
                .ToLowerInvariant()
                .Split([' ', ',', '.', ';', ':', '(', ')', '“', '”', '"', '-', '’', '\''], StringSplitOptions.RemoveEmptyEntries)
                .Select(word => word.TrimEnd('s'))
                .Where(word => word.Length >= ShortestWord),
        ];
}
