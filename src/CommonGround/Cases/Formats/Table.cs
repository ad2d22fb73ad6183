using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Cases.Formats;

/// <summary>What a format can hold of a case: the issues, and the values of every party of which any are known.</summary>
internal sealed record Table(string Title, ValueList<Issue> Issues, IReadOnlyList<TableRow> Rows)
{
    public static Table Of(Negotiation negotiation)
    {
        var rows = new List<TableRow>();
        var files = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "domain" };
        foreach (var party in negotiation.Parties)
        {
            if (Valuation.Of(party, negotiation.Issues) is { } valuation)
            {
                rows.Add(new(party, Unlike(party.Name, files), valuation.Low.Contributions));
            }
        }

        return new(negotiation.Title, negotiation.Issues, rows);
    }

    /// <summary>Not every disk tells large letters from small.</summary>
    private static string Unlike(string name, HashSet<string> files)
    {
        var file = name;
        for (var count = 2; !files.Add(file); count++)
        {
            file = FormattableString.Invariant($"{name}-{count}");
        }

        return file;
    }
}

/// <summary>
/// A party with what each option adds to its value, 0 to 100 in all. Values not known are taken at their lowest and the walk-away at its
/// highest, so that what is acceptable here is acceptable whatever the unknowns are.
/// </summary>
internal sealed record TableRow(Party Party, string File, ValueList<ValueList<Rational>> Adds)
{
    public Rational Reservation => (Party.WalkAway?.Least.High ?? 0) / 100;

    /// <summary>What the issue adds at most, as a share of 1.</summary>
    public Rational Weight(int issue) => Most(issue) / 100;

    /// <summary>What an option adds as a share of the most that its issue adds.</summary>
    public Rational Worth(int issue, int option) => Most(issue) == Rational.Zero ? 0 : Adds[issue][option] / Most(issue);

    private Rational Most(int issue) => Adds[issue].Aggregate(Rational.Zero, Rational.Max);
}
