using CommonGround.Analyses.Stability;
using CommonGround.Packages;

namespace CommonGround.Bench;

/// <summary>Conflicts drawn from a seed: each decision maker owns an option or more, and has statements of one to three options.</summary>
internal sealed record Conflicts(
    string Name,
    int Options,
    int DecisionMakers,
    int Statements,
    bool Infeasible = false,
    bool Irreversible = false
)
{
    public OptionForm Draw(int seed)
    {
        var random = new Random(seed);
        while (true)
        {
            var impossible = Infeasible ? Many(random.Next(1, 4), () => Conjunction(random, 2, 3)) : [];
            if (!OptionForm.StatesThatCanBe(Options, impossible).IsEmpty)
            {
                return new(
                    Many(DecisionMakers, () => new DecisionMaker("", Prioritised(random))),
                    Enumerable.Range(0, Options).Select(place => Option(random, place)).ToValueList(),
                    impossible
                );
            }
        }
    }

    private ConflictOption Option(Random random, int place) =>
        new(
            $"{place}",
            place < DecisionMakers ? place : random.Next(DecisionMakers),
            Irreversible ? (Reversal)random.Next(3) : Reversal.Possible
        );

    private Preference Prioritised(Random random) =>
        new Preference.Prioritised(Many(Statements, () => new PreferenceStatement("", Conjunction(random, 1, 3))));

    private Formula Conjunction(Random random, int least, int most) =>
        new Formula.All(Many(Math.Min(Options, random.Next(least, most + 1)), () => Literal(random)));

    private Formula Literal(Random random)
    {
        var taken = new Formula.Taken(random.Next(Options));
        return random.Next(2) == 0 ? taken : new Formula.Not(taken);
    }

    private static ValueList<T> Many<T>(int count, Func<T> draw) => Enumerable.Range(0, count).Select(_ => draw()).ToValueList();
}
