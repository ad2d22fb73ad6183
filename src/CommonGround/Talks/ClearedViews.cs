using CommonGround.Packages;
using CommonGround.Talks.Drafts;

namespace CommonGround.Talks;

/// <summary>
/// What a role may read of a case that delegations read too. Who keeps the case reads all that is not kept from him. To others only
/// the agenda, who is there and what is agreed lie open by themselves; of everything else they read what names them or everyone,
/// and of none of it the notes, the grades, and who else may read it.
/// </summary>
public static class ClearedViews
{
    public static Negotiation SeenBy(this Negotiation negotiation, Clearance clearance) =>
        clearance.IsInside
            ? negotiation.SeenBy(clearance.Name) with
            {
                Kept = negotiation.Kept,
            }
            : negotiation.Tabled(new OnTheTable(clearance.Name));

    /// <summary>
    /// Put together from what is meant to be there, so that what is added to a negotiation later stays hidden until somebody
    /// decides; evidence that is not seen is no reason to hide what was put on the table without it.
    /// </summary>
    private static Negotiation Tabled(this Negotiation negotiation, OnTheTable table)
    {
        var sources = negotiation.Sources.Where(source => table.IsGiven(source.VisibleTo)).ToValueList();
        var open = sources.Select(source => source.Name).ToHashSet(StringComparer.Ordinal);
        var statements = negotiation
            .Statements.Where(statement => table.IsGiven(statement.VisibleTo) && open.Contains(statement.Passage.Source))
            .ToValueList();
        var view = new Negotiation
        {
            Title = negotiation.Title,
            Date = negotiation.Date,
            Rule = negotiation.Rule,
            Sources = sources.Select(source => source with { Note = null, VisibleTo = null }).ToValueList(),
            Statements = statements.Select(one => one with { Grade = null, Note = null, VisibleTo = null }).ToValueList(),
            Issues = negotiation
                .Issues.Where(issue => issue.VisibleTo is null || table.IsGiven(issue.VisibleTo))
                .Select(Open)
                .ToValueList(),
            AgreedEver = negotiation.AgreedEver,
            Claims = negotiation.Claims,
            Camps = negotiation.Camps,
            Events = negotiation.Events,
            Rounds = negotiation.Rounds,
            Roadmap = negotiation.Roadmap is { } roadmap ? roadmap with { Note = null } : null,
            Parties = negotiation.Parties.Select(InTheRoom).ToValueList(),
        };
        table.Cites(statements.Select(statement => statement.Name));
        var seen = LeftOut.Follow(negotiation with { Statements = [] }, view.Through(table) with { Statements = [] });
        var names = seen.Parties.Select(party => party.Name).ToHashSet(StringComparer.Ordinal);
        seen = seen with
        {
            Statements = view
                .Statements.Select(statement => statement with { About = statement.About.Where(names.Contains).ToValueList() })
                .ToValueList(),
            Drafts = negotiation.Drafts.Tabled(table, names, seen.Issues.Select(issue => issue.Name).ToHashSet(StringComparer.Ordinal)),
        };
        return seen.Parties.Count == negotiation.Parties.Count ? seen : seen with { Rule = seen.Rule.Among(seen.Parties) };
    }

    /// <summary>Of a text that was put on the table all is open but what names others.</summary>
    private static ValueList<Draft> Tabled(
        this ValueList<Draft> drafts,
        OnTheTable table,
        HashSet<string> parties,
        HashSet<string> issues
    ) =>
        new DraftViews(readers => readers is null || table.IsGiven(readers), parties, issues)
            .Of(drafts.Where(draft => table.IsGiven(draft.VisibleTo)).ToValueList())
            .Select(draft => draft with { Note = null, VisibleTo = null })
            .ToValueList();

    /// <summary>Influence, and what a party wants and could do outside the room, are the case keepers' analysis and nobody else's.</summary>
    private static Party InTheRoom(Party party) =>
        new(party.Name)
        {
            Title = party.Title,
            Letter = party.Letter,
            Seat = party.Seat,
            Seats = party.Seats,
            SaysSigns = party.SaysSigns,
            Mediates = party.Mediates,
            Role = party.Role,
            Aliases = party.Aliases,
            Since = party.Since,
            VisibleTo = party.VisibleTo,
            Evidence = party.Evidence,
            Factions = party.Factions,
            Positions = party.Positions,
            RedLinesEver = party.RedLinesEver,
            WalkAwayEver = party.WalkAwayEver,
        };

    private static Issue Open(Issue issue) => issue with { Note = null, VisibleTo = null };

    /// <summary>What speaks of issues brings along no more of them than lies open.</summary>
    private static Recorded Open(Recorded item) =>
        item switch
        {
            AgreedPoint point => point with { Issue = Open(point.Issue) },
            Position position => position with
            {
                Issue = Open(position.Issue),
                Accepts = position.Accepts?.About(Open),
                Rejects = position.Rejects?.About(Open),
                Unknown = position.Unknown?.About(Open),
            },
            RedLine line => line with { Condition = line.Condition.About(Open) },
            Promise promise => promise with { Condition = promise.Condition.About(Open) },
            _ => item,
        };

    /// <summary>What lies on the table for one reader from outside.</summary>
    private sealed class OnTheTable(string reader) : ISieve
    {
        private readonly HashSet<string> cited = new(StringComparer.Ordinal);

        public void Cites(IEnumerable<string> statements) => cited.UnionWith(statements);

        public bool IsGiven(ValueList<string>? readers) =>
            readers is not null
            && (readers.Contains(reader, StringComparer.Ordinal) || readers.Contains(Clearance.Everyone, StringComparer.Ordinal));

        public T? Of<T>(T item)
            where T : Recorded =>
            IsGiven(item.VisibleTo) || (item.VisibleTo is null && LiesOpen(item))
                ? (T)Open((Recorded)item) with
                {
                    Note = null,
                    VisibleTo = null,
                    Evidence = item.Evidence.Where(cited.Contains).ToValueList(),
                }
                : null;

        private static bool LiesOpen(Recorded item) => item is Party or Seating or AgreedPoint or Ending or Round;
    }
}
