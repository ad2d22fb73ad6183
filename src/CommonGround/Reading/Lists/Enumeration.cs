using CommonGround.Reading.Texts;

namespace CommonGround.Reading.Lists;

/// <summary>Points that stand one after the other within a sentence.</summary>
internal static class Enumeration
{
    /// <summary>“…: that A; that B; and that C”. One semicolon is enough where the sentence says how many there are.</summary>
    public static List<Stretch>? BySemicolons(Words words, bool isClaimed)
    {
        var colon = Find(words, 0, ItemKind.Colon);
        if (colon < 0 || Find(words, colon + 1, ItemKind.Semicolon) < 0)
        {
            return null;
        }

        var points = new List<Stretch>();
        var start = colon + 1;
        for (var at = start; at <= words.Length; at++)
        {
            if (at == words.Length || words.IsKind(at, ItemKind.Semicolon))
            {
                Add(words, start, at, points);
                start = at + 1;
            }
        }

        return points.Count >= (isClaimed ? 2 : 3) ? points : null;
    }

    /// <summary>“three conditions: A, B and C”, only where the colon stands right after the claim.</summary>
    public static List<Stretch>? ByCommas(Words words, Claim claim)
    {
        if (!words.IsKind(claim.Next, ItemKind.Colon) && !words.IsKind(claim.Next, ItemKind.Dash))
        {
            return null;
        }

        var points = new List<Stretch>();
        var start = claim.Next + 1;
        for (var at = start; at <= words.Length; at++)
        {
            if (at == words.Length || words.IsKind(at, ItemKind.Comma))
            {
                Add(words, start, at, points);
                start = at + 1;
            }
        }

        // “A, B and C”: the last comma's points are two.
        var last = LastStart(words);
        var and = last > claim.Next ? And(words, last + 1) : And(words, claim.Next + 2);
        if (and is { } divides && points.Count > 0)
        {
            points.RemoveAt(points.Count - 1);
            Add(words, last > claim.Next ? last + 1 : claim.Next + 1, divides, points);
            Add(words, divides, words.Length, points);
        }

        return points.Count >= 2 ? points : null;
    }

    /// <summary>“(a) A, (b) B”.</summary>
    public static List<Stretch>? ByBrackets(Words words)
    {
        List<Stretch>? points = null;
        var start = -1;
        for (var at = 0; at <= words.Length; at++)
        {
            var marker = words.IsKind(at, ItemKind.Aside) ? Marker.Bracketed(words.At(at)) : null;
            if (at < words.Length && marker?.Place != (points?.Count ?? 0) + (start < 0 ? 1 : 2))
            {
                continue;
            }

            if (start >= 0)
            {
                points ??= [];
                Add(words, start, at, points);
            }

            start = at + 1;
        }

        return points?.Count >= 2 ? points : null;
    }

    /// <summary>The words between two places, without the “and” before and the marks around them.</summary>
    public static void Add(Words words, int start, int end, List<Stretch> points)
    {
        while (
            start < end
            && (!words.IsWord(start) && !words.IsKind(start, ItemKind.Quote) || words.IsAny(start, "and", "or") || IsOrdinal(words, start))
        )
        {
            start++;
        }

        while (end > start && !words.IsWord(end - 1) && words[end - 1].Kind is not (ItemKind.Quote or ItemKind.Aside))
        {
            end--;
        }

        if (start < end)
        {
            points.Add(words.Of(start, end));
        }
    }

    /// <summary>“first,” before a point is its number.</summary>
    private static bool IsOrdinal(Words words, int at) => Ordinal.Of(words.At(at)) > 0 && words.IsKind(at + 1, ItemKind.Comma);

    private static int LastStart(Words words)
    {
        var at = words.Length - 1;
        while (at >= 0 && !words.IsKind(at, ItemKind.Comma))
        {
            at--;
        }

        return at;
    }

    /// <summary>The only “and” from a place on that is not the first word there.</summary>
    private static int? And(Words words, int from)
    {
        int? found = null;
        for (var at = from; at < words.Length; at++)
        {
            if (words.Is(at, "and"))
            {
                if (found is not null || at == from)
                {
                    return null;
                }

                found = at;
            }
        }

        return found;
    }

    private static int Find(Words words, int from, ItemKind kind)
    {
        for (var at = from; at < words.Length; at++)
        {
            if (words.IsKind(at, kind))
            {
                return at;
            }
        }

        return -1;
    }
}
