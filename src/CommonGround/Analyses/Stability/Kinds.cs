namespace CommonGround.Analyses.Stability;

/// <summary>Situations sorted by what one decision maker's statements or ranks say of them: how two compare depends on their kinds alone.</summary>
internal sealed class Kinds
{
    private readonly int[] states;
    private readonly int[] kinds;
    private readonly (int First, int Other)[] samples;

    public Kinds(Preference preference, int[] states)
    {
        this.states = states;
        var said = Said(preference);
        var groups = states.Select((state, place) => (state, place)).GroupBy(one => said(one.state), StringComparer.Ordinal).ToArray();
        kinds = new int[states.Length];
        for (var kind = 0; kind < groups.Length; kind++)
        {
            foreach (var (_, place) in groups[kind])
            {
                kinds[place] = kind;
            }
        }

        samples = [.. groups.Select(group => (group.First().state, group.Last().state))];
    }

    /// <summary>Of every situation, by its place, whether it stands in a relation to one, which never holds between a situation and itself.</summary>
    public bool[] Related(int state, Func<int, int, bool> isRelated)
    {
        bool[] byKind =
        [
            .. samples.Select(sample =>
                (sample.First == state ? sample.Other : sample.First) is var other && other != state && isRelated(other, state)
            ),
        ];
        return [.. kinds.Select((kind, place) => byKind[kind] && states[place] != state)];
    }

    private static Func<int, string> Said(Preference preference)
    {
        switch (preference)
        {
            case Preference.Prioritised prioritised:
                return state => string.Concat(prioritised.Statements.Select(statement => statement.Formula.Holds(state) ? '1' : '0'));
            case Preference.Ranking ranking:
                var tiers = ranking.Tiers.SelectMany((tier, place) => tier.Select(state => (state, place))).ToLookup(one => one.state);
                return state => FormattableString.Invariant($"{tiers[state].Select(one => one.place).LastOrDefault(-1)}");
            default:
                throw new ArgumentOutOfRangeException(nameof(preference));
        }
    }
}
