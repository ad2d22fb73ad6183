using CommonGround.Packages;
using CommonGround.Talks.Drafts;

namespace CommonGround.Talks;

/// <summary>Views of a negotiation: what was known on a day, what is left without a statement, what a reader may see. Filter first, compute after.</summary>
public static class Views
{
    /// <summary>What was known at the end of a day.</summary>
    public static Negotiation AsOf(this Negotiation negotiation, DateOnly day)
    {
        bool Known(DateOnly? date) => date is null || date <= day;
        var view = negotiation with
        {
            Date = day,
            Sources = negotiation.Sources.Where(source => Known(source.Date)).ToValueList(),
            Statements = negotiation.Statements.Where(statement => Known(statement.Date)).ToValueList(),
            Issues = negotiation.Issues.Where(issue => Known(issue.Since)).ToValueList(),
            Proposals = negotiation.KnownProposals(Known),
            Kept = negotiation.Kept.Where(record => Known(record.Day)).ToValueList(),
            Rounds = negotiation.Rounds.Select(round => round.AsOf(day)).ToValueList(),
            Drafts = negotiation.Drafts.Where(draft => Known(draft.Date)).ToValueList(),
        };
        return LeftOut.Follow(negotiation, view.Through(new ByDay(day)));
    }

    /// <summary>What is left when these statements are withdrawn: what rested on them alone is set aside.</summary>
    public static Negotiation Without(this Negotiation negotiation, IReadOnlyCollection<string> statements) =>
        statements.Count == 0
            ? negotiation
            : negotiation.Keeping(statement => !statements.Contains(statement.Name, StringComparer.Ordinal));

    /// <summary>What is left when everything that these speakers said is withdrawn.</summary>
    public static Negotiation WithoutSpeakers(this Negotiation negotiation, IReadOnlyCollection<string> speakers) =>
        speakers.Count == 0 ? negotiation : negotiation.Keeping(statement => !speakers.Contains(statement.Voice, StringComparer.Ordinal));

    /// <summary>What a reader may see: all that names nobody, and what names the reader.</summary>
    public static Negotiation SeenBy(this Negotiation negotiation, string reader)
    {
        var sieve = new ByReader(reader);
        var view = negotiation with
        {
            Sources = negotiation.Sources.Where(source => sieve.MaySee(source.VisibleTo)).ToValueList(),
            Statements = negotiation.Statements.Where(statement => sieve.MaySee(statement.VisibleTo)).ToValueList(),
            Issues = negotiation.Issues.Where(issue => sieve.MaySee(issue.VisibleTo)).ToValueList(),
            Proposals = [],
            Kept = [],
        };
        var seen = LeftOut.Follow(negotiation, view.Through(sieve));
        return seen with
        {
            Rule = seen.Parties.Count == negotiation.Parties.Count ? seen.Rule : seen.Rule.Among(seen.Parties),
            Drafts = new DraftViews(
                sieve.MaySee,
                Names(seen.Parties.Select(party => party.Name)),
                Names(seen.Issues.Select(issue => issue.Name))
            ).Of(negotiation.Drafts),
        };
    }

    private static HashSet<string> Names(IEnumerable<string> names) => names.ToHashSet(StringComparer.Ordinal);

    private static Negotiation Keeping(this Negotiation negotiation, Func<Statement, bool> keep) =>
        LeftOut.Follow(negotiation, negotiation with { Statements = negotiation.Statements.Where(keep).ToValueList() });

    private static ValueList<Proposal> KnownProposals(this Negotiation negotiation, Func<DateOnly?, bool> known)
    {
        var dates = negotiation
            .Sources.Concat(negotiation.Proposals.Select(one => one.Entry).OfType<CaseEntry.OfSource>().Select(one => one.Source))
            .ToLookup(source => source.Name, source => source.Date, StringComparer.Ordinal);
        return negotiation.Proposals.Where(one => one.Source is null || dates[one.Source].All(known)).ToValueList();
    }
}
