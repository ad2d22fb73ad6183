using CommonGround.Packages;

namespace CommonGround.Talks;

/// <summary>Views of what happens outside the room. Whatever speaks of something that is left out is left out with it.</summary>
internal static class MoveViews
{
    /// <summary>Before the day since which it is known whether a move is taken, that is not known.</summary>
    public static Negotiation MovesAsOf(this Negotiation negotiation, Func<DateOnly?, bool> known)
    {
        Standing? Then(Standing? today) => today is not null && known(today.Since) ? today : null;
        return negotiation with
        {
            Moves = negotiation.Moves.Select(move => move with { Today = Then(move.Today) }).ToValueList(),
            States = negotiation.States.Select(state => state with { Today = Then(state.Today) }).ToValueList(),
            Parties = negotiation
                .Parties.Select(party =>
                    party.Wishing(wish => known(wish.Since)) with
                    {
                        Ranking = party.Ranking is { } ranking && known(ranking.Since) ? ranking : null,
                    }
                )
                .ToValueList(),
        };
    }

    public static Negotiation MovesSeenBy(this Negotiation negotiation, Func<ValueList<string>?, bool> visible) =>
        (
            negotiation with
            {
                Moves = negotiation.Moves.Where(move => visible(move.VisibleTo)).ToValueList(),
                Impossible = negotiation.Impossible.Where(one => visible(one.VisibleTo)).ToValueList(),
                States = negotiation.States.Where(state => visible(state.VisibleTo)).ToValueList(),
                Parties = negotiation
                    .Parties.Select(party =>
                        party.Wishing(wish => visible(wish.VisibleTo)) with
                        {
                            Ranking = party.Ranking is { } ranking && visible(ranking.VisibleTo) ? ranking : null,
                        }
                    )
                    .ToValueList(),
            }
        ).WithoutDangling();

    /// <summary>Keeps what still stands on its evidence, citing only what is left of it.</summary>
    public static Negotiation MovesKeeping(
        this Negotiation negotiation,
        Func<ValueList<string>, bool> stands,
        Func<ValueList<string>, ValueList<string>> left
    )
    {
        Standing? Still(Standing? today) =>
            today is not null && stands(today.Evidence) ? today with { Evidence = left(today.Evidence) } : null;
        return (
            negotiation with
            {
                Moves = negotiation
                    .Moves.Where(move => stands(move.Evidence))
                    .Select(move => move with { Evidence = left(move.Evidence), Today = Still(move.Today) })
                    .ToValueList(),
                Impossible = negotiation
                    .Impossible.Where(one => stands(one.Evidence))
                    .Select(one => one with { Evidence = left(one.Evidence) })
                    .ToValueList(),
                States = negotiation
                    .States.Where(state => stands(state.Evidence))
                    .Select(state => state with { Evidence = left(state.Evidence), Today = Still(state.Today) })
                    .ToValueList(),
                Parties = negotiation
                    .Parties.Select(party =>
                        party.Wishing(wish => stands(wish.Evidence), wish => wish with { Evidence = left(wish.Evidence) }) with
                        {
                            Ranking =
                                party.Ranking is { } ranking && stands(ranking.Evidence)
                                    ? ranking with
                                    {
                                        Evidence = left(ranking.Evidence),
                                    }
                                    : null,
                        }
                    )
                    .ToValueList(),
            }
        ).WithoutDangling();
    }

    private static Negotiation WithoutDangling(this Negotiation negotiation)
    {
        var parties = negotiation.Parties.Select(party => party.Name).ToHashSet(StringComparer.Ordinal);
        var moves = negotiation.Moves.Where(move => parties.Contains(move.Party)).ToValueList();
        var names = moves
            .Select(move => move.Name)
            .Concat(negotiation.States.Select(state => state.Name))
            .ToHashSet(StringComparer.Ordinal);
        bool Speaks(Condition condition) => condition.Issues.All(move => names.Contains(move.Name));
        return negotiation with
        {
            Moves = moves,
            Impossible = negotiation.Impossible.Where(one => Speaks(one.Condition)).ToValueList(),
            States = negotiation
                .States.Select(state =>
                    state with
                    {
                        Steps = state.Steps.Where(step => parties.Contains(step.Party) && names.Contains(step.To)).ToValueList(),
                    }
                )
                .ToValueList(),
            Parties = negotiation
                .Parties.Select(party =>
                    party.Wishing(wish => Speaks(wish.Wanted)) with
                    {
                        Ranking = party.Ranking is { } ranking && ranking.Names.All(names.Contains) ? ranking : null,
                    }
                )
                .ToValueList(),
        };
    }

    /// <summary>Keeps these wishes. Where one is left out, whether what is left is all is not known.</summary>
    private static Party Wishing(this Party party, Func<Wish, bool> keep, Func<Wish, Wish>? change = null)
    {
        var kept = party.Wishes.Where(keep).ToArray();
        return party with
        {
            Wishes = kept.Select(change ?? (wish => wish)).ToValueList(),
            WantsNothingElse = party.WantsNothingElse && kept.Length == party.Wishes.Count,
        };
    }
}
