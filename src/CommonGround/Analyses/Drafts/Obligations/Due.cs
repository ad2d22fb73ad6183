namespace CommonGround.Analyses.Drafts.Obligations;

/// <summary>A span from signature by which something is due, in months or in days.</summary>
internal sealed record Due(int Count, bool InMonths)
{
    /// <summary>The first span from signature that a sentence names; null when it names none.</summary>
    public static Due? Of(Sentence sentence)
    {
        var match = Phrases.Due.Match(sentence.Words);
        match = match.Success ? match : Phrases.DueMonth.Match(sentence.Words);
        return match.Success && Phrases.NumberOf(match.Groups["number"].Value) is { } number
            ? match.Groups["unit"].Value.ToLowerInvariant()[0] switch
            {
                'y' => new(number * 12, InMonths: true),
                'm' => new(number, InMonths: true),
                'w' => new(number * 7, InMonths: false),
                _ => new(number, InMonths: false),
            }
            : null;
    }

    /// <summary>Months have different lengths, so they are not held against days.</summary>
    public bool IsComparable(Due other) => InMonths == other.InMonths;

    public override string ToString() => $"by {(InMonths ? "month" : "day")} {Count}";
}
