using CommonGround.Talks;

namespace CommonGround.Analyses.Stability;

/// <summary>By how much a situation is no better for somebody than another: the wish that it would lose, or how many ranks lie between.</summary>
/// <param name="Lost">The most important wish on which the two differ; null where none does, or where there is a ranking.</param>
/// <param name="Ranks">How many ranks it would go down; null where there is no ranking of both.</param>
/// <param name="IsFar">Whether that is far worse, as the case says.</param>
public sealed record Margin(Wish? Lost, int? Ranks, bool IsFar)
{
    /// <summary>The margin between where a party stays and where it would be after the others' answer.</summary>
    public static Margin Between(Party party, Preference preference, int stays, int after) =>
        preference switch
        {
            Preference.Prioritised prioritised => OfWishes(party, prioritised, stays, after),
            Preference.Ranking ranking => OfRanks(party, ranking, stays, after),
            _ => throw new ArgumentOutOfRangeException(nameof(preference)),
        };

    private static Margin OfWishes(Party party, Preference.Prioritised preference, int stays, int after)
    {
        for (var place = 0; place < party.Wishes.Count; place++)
        {
            var formula = preference.Statements[place].Formula;
            if (formula.Holds(stays) != formula.Holds(after))
            {
                return new(party.Wishes[place], null, party.Wishes[place].IsStrong);
            }
        }

        return new(null, null, IsFar: false);
    }

    private static Margin OfRanks(Party party, Preference.Ranking preference, int stays, int after)
    {
        var (above, below) = (RankOf(preference, stays), RankOf(preference, after));
        return above < 0 || below < 0
            ? new(null, null, IsFar: false)
            : new(null, below - above, party.Ranking!.Ranks.Skip(above).Take(below - above).Any(rank => rank.IsFarAboveNext));
    }

    private static int RankOf(Preference.Ranking preference, int state) =>
        preference.Tiers.TakeWhile(tier => !tier.Contains(state)).Count() is var rank && rank < preference.Tiers.Count ? rank : -1;
}
