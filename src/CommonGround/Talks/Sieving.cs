using CommonGround.Packages;

namespace CommonGround.Talks;

/// <summary>Puts everything on record in a negotiation through a sieve, each thing with what belongs to it.</summary>
internal static class Sieving
{
    /// <summary>Everything on record, each thing before what belongs to it.</summary>
    public static IReadOnlyList<Recorded> OnRecord(this Negotiation negotiation)
    {
        var all = new All();
        negotiation.Through(all);
        return all.Found;
    }

    public static Negotiation Through(this Negotiation negotiation, ISieve sieve) =>
        negotiation with
        {
            AgreedEver = sieve.OfCommitments(negotiation.AgreedEver),
            Claims = sieve.Of(negotiation.Claims),
            Camps = sieve.Of(negotiation.Camps),
            Events = sieve.Of(negotiation.Events),
            Rounds = negotiation.Rounds.Select(sieve.OfRound).OfType<Round>().ToValueList(),
            Roadmap = negotiation.Roadmap is { } roadmap
                ? roadmap with
                {
                    Steps = sieve.Of(roadmap.Steps),
                    Promises = sieve.Of(roadmap.Promises),
                }
                : null,
            Moves = sieve.Of(negotiation.Moves).Select(move => move with { Today = sieve.OfOne(move.Today) }).ToValueList(),
            Impossible = sieve.Of(negotiation.Impossible),
            States = sieve.Of(negotiation.States).Select(state => state with { Today = sieve.OfOne(state.Today) }).ToValueList(),
            Parties = sieve.Of(negotiation.Parties).Select(party => party.Through(sieve)).ToValueList(),
        };

    /// <summary>Where a wish is left out, whether what is left is all that the party wants is not known.</summary>
    private static Party Through(this Party party, ISieve sieve)
    {
        var seats = sieve.OfSeats(party.Seats);
        var wishes = sieve.Of(party.Wishes);
        return party with
        {
            Seats = seats,
            Seat = seats.Count > 0 ? seats[^1].Seat : party.Seat,
            Influence = sieve.OfOne(party.Influence),
            WalkAwayEver = party.WalkAwayEver is { } walkAway ? sieve.OfCommitment(walkAway) : null,
            Positions = sieve.Of(party.Positions),
            RedLinesEver = sieve.OfCommitments(party.RedLinesEver),
            Wishes = wishes,
            WantsNothingElse = party.WantsNothingElse && wishes.Count == party.Wishes.Count,
            Ranking = sieve.OfOne(party.Ranking),
            Factions = sieve.Of(party.Factions),
        };
    }

    /// <summary>Where a party was from the start is seen by whoever sees the party.</summary>
    private static ValueList<Seating> OfSeats(this ISieve sieve, ValueList<Seating> seats) =>
        seats.Count == 0
            ? seats
            : seats.Skip(1).Select(sieve.Of).OfType<Seating>().Prepend(sieve.Of(seats[0]) ?? seats[0] with { Evidence = [] }).ToValueList();

    /// <summary>Of a round that is not known to have been held, what was expected of it stays.</summary>
    private static Round? OfRound(this ISieve sieve, Round round) =>
        sieve.Of(round) is { } held ? held with { Announced = sieve.OfOne(held.Announced) } : sieve.OfOne(round.Announced);

    private static ValueList<T> Of<T>(this ISieve sieve, ValueList<T> items)
        where T : Recorded => items.Select(sieve.Of).OfType<T>().ToValueList();

    private static ValueList<T> OfCommitments<T>(this ISieve sieve, ValueList<T> items)
        where T : Commitment => items.Select(sieve.OfCommitment).OfType<T>().ToValueList();

    /// <summary>What is not known to have ended holds.</summary>
    private static T? OfCommitment<T>(this ISieve sieve, T item)
        where T : Commitment => sieve.Of(item) is { } kept ? kept with { Until = sieve.OfOne(kept.Until) } : null;

    private static T? OfOne<T>(this ISieve sieve, T? item)
        where T : Recorded => item is null ? null : sieve.Of(item);
}
