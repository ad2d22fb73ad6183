using CommonGround.Packages;

namespace CommonGround.Reading.Proposals;

/// <summary>Which options of an issue some words name, where they leave no doubt; null where they do.</summary>
internal sealed class OptionWords(string text, ValueList<ReadDuration> durations)
{
    private const int Within = 60;

    /// <summary>Names that say nothing by themselves: “none of them said…” names no option.</summary>
    private static readonly string[] Vague = ["none", "other", "yes", "no", "all", "some", Option.Never];

    private static readonly string[] Denials = ["not", "no", "never", "without", "neither", "nor", "rather than", "instead of"];

    /// <summary>What stands before a length of time and bounds it; the longer words first.</summary>
    private static readonly (string Words, Relation? Relation)[] Bounds =
    [
        ("not more than", Relation.AtMost),
        ("no more than", Relation.AtMost),
        ("not later than", Relation.AtMost),
        ("no later than", Relation.AtMost),
        .. Unclear("after the end of", "beyond the end of", "until the end of", "till the end of", "from the end of", "since the end of"),
        ("the end of", Relation.AtMost),
        ("at most", Relation.AtMost),
        ("up to", Relation.AtMost),
        ("within", Relation.AtMost),
        ("not less than", Relation.AtLeast),
        ("no less than", Relation.AtLeast),
        ("not earlier than", Relation.AtLeast),
        ("no earlier than", Relation.AtLeast),
        ("no sooner than", Relation.AtLeast),
        ("at least", Relation.AtLeast),
        .. Unclear(
            "than",
            "until",
            "till",
            "before",
            "after",
            "beyond",
            "past",
            "over",
            "under",
            "from",
            "since",
            "every",
            "stay",
            "stays",
            "remain",
            "remains"
        ),
    ];

    /// <summary>What stands after a length of time and moves it.</summary>
    private static readonly string[] Turns =
    [
        "or more",
        "or less",
        "or longer",
        "or so",
        "at least",
        "at most",
        "at the earliest",
        "later",
        "earlier",
        "ago",
    ];

    /// <summary>The condition that the words set: a bound on the scale, or the one option that they name.</summary>
    public Condition? Bound(Issue issue, Stretch words) =>
        issue.Scale is null ? Named(issue, words)
        : Place(issue, words) is { } place && BoundBefore(words, place.At) is { } relation ? new Against(issue, relation, place.Number)
        : null;

    /// <summary>The condition that the words set, or the one step of the scale that they name without a bound.</summary>
    public Condition? BoundOrStep(Issue issue, Stretch words) =>
        Bound(issue, words) ?? (Step(issue, words) is { } step ? new IsOneOf(issue, [step]) : null);

    /// <summary>The one option that the words name, on a scale only where nothing bounds it.</summary>
    public Option? Step(Issue issue, Stretch words) =>
        issue.Scale is null ? Named(issue, words)?.Options[0]
        : Place(issue, words) is { } place && !HasBoundBefore(words, place.At)
            ? issue.Options.FirstOrDefault(option => option.At == place.Number)
        : null;

    /// <summary>Whether the words give any place on the scale, clear or not.</summary>
    public bool HasPlace(Issue issue, Stretch words) => issue.Scale is not null && Places(issue, words).Count > 0;

    private static IEnumerable<(string, Relation?)> Unclear(params string[] words) => words.Select(word => (word, (Relation?)null));

    private IsOneOf? Named(Issue issue, Stretch words)
    {
        var named = issue.Options.Where(option => IsNamed(option, words)).ToArray();
        return named is [var one] ? new IsOneOf(issue, [one]) : null;
    }

    private bool IsNamed(Option option, Stretch words) =>
        (
            !Vague.Contains(option.Name, StringComparer.Ordinal)
            && Find(option.Name.Replace('-', ' '), words) is { } name
            && !IsDenied(words, name)
        ) || (option.Description is { } description && Find(description, words) is { } found && !IsDenied(words, found));

    private bool IsDenied(Stretch words, int at)
    {
        var before = Before(words, at);
        return Denials.Any(denial => LastWord(before, denial) >= 0);
    }

    /// <summary>The one step of the scale at which a length of time or a number with the scale's unit stands in the words.</summary>
    private (Rational Number, int At)? Place(Issue issue, Stretch words) =>
        Places(issue, words) is [{ Number: { } number } only]
        && issue.Options.Any(option => option.At == number)
        && !Turns.Any(turn => Find(turn, new(only.End, Math.Min(words.End, only.End + turn.Length + 2))) is not null)
            ? (number, only.At)
            : null;

    private List<(Rational? Number, int At, int End)> Places(Issue issue, Stretch words)
    {
        var found = durations
            .Where(duration => words.Start <= duration.Passage.Start && duration.Passage.End <= words.End)
            .Select(duration => (Number: Lengths.In(issue.Scale!.Unit, duration.Value), At: duration.Passage.Start, duration.Passage.End))
            .ToList();
        return found.Count > 0 ? found : [.. Measured(issue.Scale!.Unit, words)];
    }

    private IEnumerable<(Rational? Number, int At, int End)> Measured(string unit, Stretch words)
    {
        for (var at = words.Start; at < words.End; at++)
        {
            if (!char.IsAsciiDigit(text[at]) || (at > 0 && (char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is '.' or ',')))
            {
                continue;
            }

            var end = at;
            while (
                end < words.End
                && (char.IsAsciiDigit(text[end]) || (text[end] == '.' && end + 1 < words.End && char.IsAsciiDigit(text[end + 1])))
            )
            {
                end++;
            }

            if (Lengths.UnitLength(text.AsSpan(end, words.End - end), unit) > 0 && Rational.TryParse(text[at..end], out var number))
            {
                yield return (number, at, end + Lengths.UnitLength(text.AsSpan(end, words.End - end), unit));
            }
        }
    }

    private Relation? BoundBefore(Stretch words, int at) => LastBound(words, at)?.Relation;

    private bool HasBoundBefore(Stretch words, int at) => LastBound(words, at) is not null;

    private (string Words, Relation? Relation)? LastBound(Stretch words, int at)
    {
        var before = Before(words, at);
        (string Words, Relation? Relation)? last = null;
        var (start, end) = (-1, -1);
        foreach (var bound in Bounds)
        {
            // “more than” within “no more than” ends where that ends, and loses to it.
            if (LastWord(before, bound.Words) is var found and >= 0 && found + bound.Words.Length > end)
            {
                (last, start, end) = (bound, found, found + bound.Words.Length);
            }
        }

        return start < 0 ? null : last;
    }

    private string Before(Stretch words, int at) => text[Math.Max(words.Start, at - Within)..at];

    private int? Find(string sought, Stretch words)
    {
        var at = sought.Length == 0 ? -1 : text.IndexOf(sought, words.Start, words.Length, StringComparison.OrdinalIgnoreCase);
        return at >= 0 && IsWhole(text, at, sought.Length) ? at : null;
    }

    private static int LastWord(string before, string sought)
    {
        var at = before.LastIndexOf(sought, StringComparison.OrdinalIgnoreCase);
        return at >= 0 && IsWhole(before, at, sought.Length) ? at : -1;
    }

    private static bool IsWhole(string within, int at, int length) =>
        (at == 0 || !char.IsLetterOrDigit(within[at - 1])) && (at + length == within.Length || !char.IsLetterOrDigit(within[at + length]));
}
