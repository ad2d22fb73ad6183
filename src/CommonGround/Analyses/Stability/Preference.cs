using CommonGround.Packages;

namespace CommonGround.Analyses.Stability;

/// <summary>Which states a decision maker would rather be in, as far as that is known.</summary>
public abstract record Preference
{
    private Preference() { }

    /// <summary>Nobody said anything about what it prefers: any order of the states may be its own.</summary>
    public static Preference Unknown { get; } = new Prioritised([], Remainder.Unknown);

    /// <summary>Each state is as good as any other to it, and that is known.</summary>
    public static Preference Indifferent { get; } = new Prioritised([]);

    /// <summary>
    /// Statements, the most important first: of two states the better is the one in which the first statement on which they
    /// differ holds. It is the order of the scores Σ 2^(m-j) · [statement j holds], for any number of statements.
    /// </summary>
    /// <param name="Statements">What it wants to be true, the most important first.</param>
    /// <param name="Remainder">What is known of two states that no statement tells apart.</param>
    public sealed record Prioritised(ValueList<PreferenceStatement> Statements, Remainder Remainder = Remainder.Indifferent) : Preference
    {
        /// <summary>The statement that decides between two states; null when none tells them apart.</summary>
        public PreferenceStatement? Deciding(int first, int second) =>
            Statements.FirstOrDefault(statement => statement.Formula.Holds(first) != statement.Formula.Holds(second));

        /// <summary>The same preference with one statement read in another way.</summary>
        public Prioritised With(int statement, Readings readings) =>
            this with
            {
                Statements = Statements
                    .Select((said, place) => place == statement ? said with { Readings = readings } : said)
                    .ToValueList(),
            };
    }

    /// <summary>The states in tiers, the best first; states of a tier are equally good. The place of a state in no tier is unknown.</summary>
    public sealed record Ranking(ValueList<ValueList<int>> Tiers) : Preference
    {
        /// <summary>The ranking in which a state with a higher payoff is better.</summary>
        public static Ranking FromPayoffs(IEnumerable<int> payoffs) =>
            new(
                payoffs
                    .Select((payoff, state) => (payoff, state))
                    .GroupBy(pair => pair.payoff, pair => pair.state)
                    .OrderByDescending(tier => tier.Key)
                    .Select(tier => tier.ToValueList())
                    .ToValueList()
            );
    }
}

/// <summary>Something that a decision maker wants to be true of the state.</summary>
/// <param name="Words">How the case says it.</param>
/// <param name="Readings">How it may be meant; more than one where that is not known.</param>
public sealed record PreferenceStatement(string Words, Formula Formula, Readings Readings = Readings.For);

/// <summary>How a statement may enter a decision maker's preference.</summary>
[Flags]
public enum Readings
{
    None = 0,

    /// <summary>States in which it holds are better.</summary>
    For = 1,

    /// <summary>States in which it does not hold are better.</summary>
    Against = 2,

    /// <summary>It does not matter to the decision maker.</summary>
    Absent = 4,

    /// <summary>It wants it, or does not care.</summary>
    PerhapsFor = For | Absent,

    /// <summary>It cares, and nobody knows which way.</summary>
    EitherWay = For | Against,

    /// <summary>Nothing is known.</summary>
    Unknown = For | Against | Absent,
}

/// <summary>What is known of two states that no statement tells apart.</summary>
public enum Remainder
{
    /// <summary>They are equally good.</summary>
    Indifferent,

    /// <summary>Either may be the better.</summary>
    Unknown,
}
