using CommonGround.Packages;

namespace CommonGround.Talks;

/// <summary>
/// What a role may read of a case that delegations read too. Who keeps the case reads all that is not kept from him. To others only
/// the agenda, who is there and what is agreed lie open by themselves; of everything else they read what names them or everyone,
/// and of none of it the notes, the grades, and who else may read it.
/// </summary>
public static class ClearedViews
{
    public static Negotiation SeenBy(this Negotiation negotiation, Clearance clearance) =>
        clearance.IsInside ? negotiation.SeenBy(clearance.Name) : new Tabled(negotiation, clearance.Name).View;

    /// <summary>What lies on the table for one reader from outside.</summary>
    private sealed class Tabled
    {
        private readonly Negotiation negotiation;
        private readonly string reader;
        private readonly HashSet<string> statements;

        public Tabled(Negotiation negotiation, string reader)
        {
            this.negotiation = negotiation;
            this.reader = reader;
            var sources = negotiation.Sources.Where(source => IsGiven(source.VisibleTo)).Select(source => source.Name).ToHashSet();
            statements =
            [
                .. negotiation
                    .Statements.Where(statement => IsGiven(statement.VisibleTo) && sources.Contains(statement.Passage.Source))
                    .Select(statement => statement.Name),
            ];
        }

        /// <summary>
        /// Put together from what is meant to be there, so that what is added to a negotiation later stays hidden until somebody decides;
        /// then filtered again by name, so that nothing is left that speaks of what is not there.</summary>
        public Negotiation View =>
            (
                new Negotiation
                {
                    Title = negotiation.Title,
                    Date = negotiation.Date,
                    Rule = negotiation.Rule,
                    Sources = Given(negotiation.Sources, one => one.VisibleTo, one => one with { Note = null, VisibleTo = null }),
                    Statements = negotiation
                        .Statements.Where(one => statements.Contains(one.Name))
                        .Select(one => one with { Grade = null, Note = null, VisibleTo = null })
                        .ToValueList(),
                    Issues = Open(negotiation.Issues, one => one.VisibleTo, one => one with { Note = null, VisibleTo = null }),
                    AgreedPoints = Open(
                        negotiation.AgreedPoints,
                        one => one.VisibleTo,
                        one => one with { Note = null, VisibleTo = null, Evidence = Cited(one.Evidence) }
                    ),
                    Rounds = Open(
                        negotiation.Rounds,
                        one => one.VisibleTo,
                        one => one with { Note = null, VisibleTo = null, Evidence = Cited(one.Evidence) }
                    ),
                    Claims = Given(
                        negotiation.Claims,
                        one => one.VisibleTo,
                        one => one with { Note = null, VisibleTo = null, Evidence = Cited(one.Evidence) }
                    ),
                    Events = Given(
                        negotiation.Events,
                        one => one.VisibleTo,
                        one => one with { Note = null, VisibleTo = null, Evidence = Cited(one.Evidence) }
                    ),
                    Camps = Given(
                        negotiation.Camps,
                        one => one.VisibleTo,
                        one => one with { Note = null, VisibleTo = null, Evidence = Cited(one.Evidence) }
                    ),
                    Parties = Open(negotiation.Parties, one => one.VisibleTo, Of),
                }
            ).SeenBy(reader);

        /// <summary>Influence, and what happens outside the room, are the case keepers' analysis and nobody else's.</summary>
        private Party Of(Party party) =>
            new(party.Name)
            {
                Title = party.Title,
                Letter = party.Letter,
                Seat = party.Seat,
                SaysSigns = party.SaysSigns,
                Mediates = party.Mediates,
                Role = party.Role,
                Aliases = party.Aliases,
                Evidence = Cited(party.Evidence),
                Factions = Given(
                    party.Factions,
                    one => one.VisibleTo,
                    one => one with { Note = null, VisibleTo = null, Evidence = Cited(one.Evidence) }
                ),
                Positions = Given(
                    party.Positions,
                    one => one.VisibleTo,
                    one => one with { Note = null, VisibleTo = null, Evidence = Cited(one.Evidence) }
                ),
                RedLines = Given(
                    party.RedLines,
                    one => one.VisibleTo,
                    one => one with { Note = null, VisibleTo = null, Evidence = Cited(one.Evidence) }
                ),
                WalkAway =
                    party.WalkAway is { } walkAway && IsGiven(walkAway.VisibleTo)
                        ? walkAway with { Note = null, VisibleTo = null, Evidence = Cited(walkAway.Evidence) }
                        : null,
            };

        private ValueList<T> Open<T>(ValueList<T> items, Func<T, ValueList<string>?> to, Func<T, T> bare) =>
            items.Where(item => to(item) is null || IsGiven(to(item))).Select(bare).ToValueList();

        private ValueList<T> Given<T>(ValueList<T> items, Func<T, ValueList<string>?> to, Func<T, T> bare) =>
            items.Where(item => IsGiven(to(item))).Select(bare).ToValueList();

        private bool IsGiven(ValueList<string>? to) => to is not null && (to.Contains(reader) || to.Contains(Clearance.Everyone));

        private ValueList<string> Cited(ValueList<string> evidence) => evidence.Where(statements.Contains).ToValueList();
    }
}
