namespace CommonGround.Analyses.Stability;

/// <summary>How one state may compare with another for a decision maker; more than one where its preference is not known.</summary>
[Flags]
public enum Orderings
{
    None = 0,
    Worse = 1,
    Same = 2,
    Better = 4,
    Any = Worse | Same | Better,
}

/// <summary>What is known of how a decision maker compares two states.</summary>
internal abstract class Order
{
    public static Order Of(Preference preference, GraphModel model) =>
        preference switch
        {
            Preference.Prioritised prioritised => new ByStatements(prioritised),
            Preference.Ranking ranking => new ByTiers(ranking, model),
            _ => throw new ArgumentOutOfRangeException(nameof(preference)),
        };

    /// <summary>How the first state may compare with the second.</summary>
    public abstract Orderings Compare(int first, int second);

    public bool MayPrefer(int first, int over) => Compare(first, over).HasFlag(Orderings.Better);

    public bool Prefers(int first, int over) => Compare(first, over) == Orderings.Better;

    /// <summary>The first statement, by importance, on which two states differ decides; below an unknown one, everything else may.</summary>
    private sealed class ByStatements(Preference.Prioritised preference) : Order
    {
        public override Orderings Compare(int first, int second)
        {
            var possible = Orderings.None;
            foreach (var statement in preference.Statements)
            {
                var (holds, held) = (statement.Formula.Holds(first), statement.Formula.Holds(second));
                if (holds == held)
                {
                    continue;
                }

                possible |= statement.Readings.HasFlag(Readings.For) ? Toward(holds) : Orderings.None;
                possible |= statement.Readings.HasFlag(Readings.Against) ? Toward(held) : Orderings.None;
                if (!statement.Readings.HasFlag(Readings.Absent))
                {
                    return possible;
                }
            }

            return possible | (first == second || preference.Remainder == Remainder.Indifferent ? Orderings.Same : Orderings.Any);
        }

        private static Orderings Toward(bool first) => first ? Orderings.Better : Orderings.Worse;
    }

    private sealed class ByTiers : Order
    {
        private readonly int[] tiers;

        public ByTiers(Preference.Ranking ranking, GraphModel model)
        {
            tiers = new int[model.StateLimit];
            for (var tier = 0; tier < ranking.Tiers.Count; tier++)
            {
                foreach (var state in ranking.Tiers[tier])
                {
                    tiers[state] = ranking.Tiers.Count - tier;
                }
            }
        }

        public override Orderings Compare(int first, int second) =>
            first == second ? Orderings.Same
            : tiers[first] == 0 || tiers[second] == 0 ? Orderings.Any
            : tiers[first].CompareTo(tiers[second]) switch
            {
                < 0 => Orderings.Worse,
                0 => Orderings.Same,
                > 0 => Orderings.Better,
            };
    }
}
