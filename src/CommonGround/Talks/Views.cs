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
        var sources = negotiation.Sources.Where(source => Known(source.Date)).ToValueList();
        var dates = negotiation.Sources.ToDictionary(source => source.Name, source => source.Date, StringComparer.Ordinal);
        var dated = negotiation with
        {
            Date = day,
            Sources = sources,
            Proposals = negotiation.KnownProposals(Known),
            AgreedPoints = negotiation.AgreedPoints.Where(point => Known(point.Since)).ToValueList(),
            Events = negotiation.Events.Where(item => Known(item.Date)).ToValueList(),
            Rounds = negotiation.Rounds.Where(round => round.Expected || Known(round.Date)).ToValueList(),
            Drafts = negotiation.Drafts.Where(draft => Known(draft.Date)).ToValueList(),
            Parties = negotiation
                .Parties.Select(party =>
                    party with
                    {
                        Positions = party.Positions.Where(position => Known(position.Since)).ToValueList(),
                        RedLines = party.RedLines.Where(line => Known(line.Since)).ToValueList(),
                        WalkAway = party.WalkAway is { } walkAway && Known(walkAway.Since) ? walkAway : null,
                    }
                )
                .ToValueList(),
        };
        return dated.MovesAsOf(Known).Keeping(statement => Known(statement.Date ?? dates[statement.Passage.Source]));
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
        bool Visible(ValueList<string>? to) => to is null || to.Contains(reader, StringComparer.Ordinal);
        var sources = negotiation.Sources.Where(source => Visible(source.VisibleTo)).ToValueList();
        var issues = negotiation.Issues.Where(issue => Visible(issue.VisibleTo)).ToValueList();
        var open = issues.Select(issue => issue.Name).ToHashSet(StringComparer.Ordinal);
        var parties = negotiation
            .Parties.Where(party => Visible(party.VisibleTo))
            .Select(party => party.SeenBy(Visible, open))
            .ToValueList();
        var names = parties.Select(party => party.Name).ToHashSet(StringComparer.Ordinal);
        var readable = sources.Select(source => source.Name).ToHashSet(StringComparer.Ordinal);
        var seen = negotiation with
        {
            Sources = sources,
            Proposals = [],
            Issues = issues,
            Parties = parties,
            Rule = parties.Count == negotiation.Parties.Count ? negotiation.Rule : negotiation.Rule.Among(parties),
            AgreedPoints = negotiation
                .AgreedPoints.Where(point => Visible(point.VisibleTo) && open.Contains(point.Issue.Name))
                .ToValueList(),
            Claims = negotiation.Claims.Where(claim => Visible(claim.VisibleTo)).ToValueList(),
            Events = negotiation
                .Events.Where(item => Visible(item.VisibleTo))
                .Select(item =>
                    item with
                    {
                        BearsOn = item.BearsOn.Where(name => names.Contains(name) || open.Contains(name)).ToValueList(),
                    }
                )
                .ToValueList(),
            Rounds = negotiation.Rounds.Where(round => Visible(round.VisibleTo)).ToValueList(),
            Drafts = new DraftViews(Visible, names, open).Of(negotiation.Drafts),
            Camps = negotiation
                .Camps.Where(camp => Visible(camp.VisibleTo))
                .Select(camp => camp with { Members = camp.Members.Where(names.Contains).ToValueList() })
                .ToValueList(),
        };
        var kept = seen.MovesSeenBy(Visible)
            .Keeping(statement => Visible(statement.VisibleTo) && readable.Contains(statement.Passage.Source));
        return kept with
        {
            Statements = kept
                .Statements.Select(statement => statement with { About = statement.About.Where(names.Contains).ToValueList() })
                .ToValueList(),
        };
    }

    private static ValueList<Proposal> KnownProposals(this Negotiation negotiation, Func<DateOnly?, bool> known)
    {
        var dates = negotiation
            .Sources.Concat(negotiation.Proposals.Select(one => one.Entry).OfType<CaseEntry.OfSource>().Select(one => one.Source))
            .ToLookup(source => source.Name, source => source.Date, StringComparer.Ordinal);
        return negotiation.Proposals.Where(one => one.Source is null || dates[one.Source].All(known)).ToValueList();
    }

    private static Party SeenBy(this Party party, Func<ValueList<string>?, bool> visible, HashSet<string> issues) =>
        party with
        {
            Positions = party
                .Positions.Where(position => visible(position.VisibleTo) && issues.Contains(position.Issue.Name))
                .ToValueList(),
            RedLines = party
                .RedLines.Where(line => visible(line.VisibleTo) && line.Condition.Issues.All(issue => issues.Contains(issue.Name)))
                .ToValueList(),
            WalkAway = party.WalkAway is { } walkAway && visible(walkAway.VisibleTo) ? walkAway : null,
            Factions = party.Factions.Where(faction => visible(faction.VisibleTo)).ToValueList(),
        };

    /// <summary>Keeps these statements. An item that had evidence and has none left goes with it; one that never had any stays.</summary>
    private static Negotiation Keeping(this Negotiation negotiation, Func<Statement, bool> keep)
    {
        var statements = negotiation.Statements.Where(keep).ToValueList();
        if (statements.Count == negotiation.Statements.Count)
        {
            return negotiation;
        }

        var names = statements.Select(statement => statement.Name).ToHashSet(StringComparer.Ordinal);
        bool Stands(ValueList<string> evidence) => evidence.Count == 0 || evidence.Any(names.Contains);
        ValueList<string> Left(ValueList<string> evidence) => evidence.Where(names.Contains).ToValueList();
        var kept = negotiation with
        {
            Statements = statements,
            AgreedPoints = negotiation
                .AgreedPoints.Where(point => Stands(point.Evidence))
                .Select(point => point with { Evidence = Left(point.Evidence) })
                .ToValueList(),
            Claims = negotiation
                .Claims.Where(claim => Stands(claim.Evidence))
                .Select(claim => claim with { Evidence = Left(claim.Evidence) })
                .ToValueList(),
            Events = negotiation
                .Events.Where(item => Stands(item.Evidence))
                .Select(item => item with { Evidence = Left(item.Evidence) })
                .ToValueList(),
            Rounds = negotiation
                .Rounds.Where(round => Stands(round.Evidence))
                .Select(round => round with { Evidence = Left(round.Evidence) })
                .ToValueList(),
            Camps = negotiation
                .Camps.Where(camp => Stands(camp.Evidence))
                .Select(camp => camp with { Evidence = Left(camp.Evidence) })
                .ToValueList(),
            Parties = negotiation
                .Parties.Select(party =>
                    party with
                    {
                        Evidence = Left(party.Evidence),
                        Influence =
                            party.Influence is { } influence && Stands(influence.Evidence)
                                ? influence with
                                {
                                    Evidence = Left(influence.Evidence),
                                }
                                : null,
                        Positions = party
                            .Positions.Where(position => Stands(position.Evidence))
                            .Select(position => position with { Evidence = Left(position.Evidence) })
                            .ToValueList(),
                        RedLines = party
                            .RedLines.Where(line => Stands(line.Evidence))
                            .Select(line => line with { Evidence = Left(line.Evidence) })
                            .ToValueList(),
                        WalkAway =
                            party.WalkAway is { } walkAway && Stands(walkAway.Evidence)
                                ? walkAway with
                                {
                                    Evidence = Left(walkAway.Evidence),
                                }
                                : null,
                        Factions = party
                            .Factions.Where(faction => Stands(faction.Evidence))
                            .Select(faction => faction with { Evidence = Left(faction.Evidence) })
                            .ToValueList(),
                    }
                )
                .ToValueList(),
        };
        return kept.MovesKeeping(Stands, Left);
    }
}
