using System.Numerics;
using CommonGround.Packages;

namespace CommonGround.Analyses.Stability;

/// <summary>A statement of a decision maker of which it is not known how it is meant.</summary>
/// <param name="Statement">Its place in the list of the decision maker, the most important first.</param>
public readonly record struct UnknownStatement(int DecisionMaker, int Statement, Readings Readings);

/// <summary>
/// Every way in which the statements of unknown meaning may be meant, taken together. What no statement tells apart may stay unknown in each
/// of them.
/// </summary>
internal sealed class Completions
{
    /// <summary>With more, only bounds are given.</summary>
    public const int Most = 4096;

    private const long MostBits = 1L << 31;

    /// <summary>Completions of a conflict with more states are looked at one after the other, each with every thread.</summary>
    private const int MostTogether = 4096;

    private readonly GraphModel model;
    private readonly Readings[][] readings;

    public Completions(GraphModel model)
    {
        this.model = model;
        Unknowns = Find(model).ToValueList();
        readings = [.. Unknowns.Select(unknown => Single(unknown.Readings).ToArray())];
    }

    public ValueList<UnknownStatement> Unknowns { get; }

    public BigInteger Count => readings.Aggregate(BigInteger.One, (count, choices) => count * choices.Length);

    /// <summary>Whether they are few enough to look at each.</summary>
    public bool AreFew =>
        Count <= Most && Count * model.StateLimit * (model.DecisionMakers.Count + 1) * 2 * StableStates.Concepts.Count <= MostBits;

    /// <summary>The same conflict with each unknown statement meant in one way.</summary>
    public GraphModel this[int completion]
    {
        get
        {
            var preferences = model.DecisionMakers.Select(maker => maker.Preference).ToArray();
            for (var unknown = 0; unknown < Unknowns.Count; unknown++)
            {
                var (maker, place, _) = Unknowns[unknown];
                var prioritised = (Preference.Prioritised)preferences[maker];
                preferences[maker] = prioritised.With(place, readings[unknown][ChoiceIn(completion, unknown)]);
            }

            return model.WithPreferences(preferences);
        }
    }

    /// <summary>Where they would stay in every completion and in some.</summary>
    /// <param name="stay">Where they would stay for certain, and where they may, in one.</param>
    public Prospects Weigh(Func<GraphModel, (Stabilities Certain, Stabilities Possible)> stay, Run run)
    {
        var outcomes = new (Stabilities Certain, Stabilities Possible)[(int)Count];
        var done = 0;
        Parallel.For(
            0,
            outcomes.Length,
            new ParallelOptions { CancellationToken = run.Cancellation, MaxDegreeOfParallelism = model.StateLimit > MostTogether ? 1 : -1 },
            completion =>
            {
                outcomes[completion] = stay(this[completion]);
                run.Report("trying what is not known of preferences", (double)Interlocked.Increment(ref done) / outcomes.Length);
            }
        );
        return new(this, outcomes);
    }

    /// <summary>The completions that differ from one in one unknown alone, of which each is named once.</summary>
    public IEnumerable<int> Neighbours(int completion, int unknown)
    {
        var stride = Stride(unknown);
        for (var choice = ChoiceIn(completion, unknown) + 1; choice < readings[unknown].Length; choice++)
        {
            yield return completion + ((choice - ChoiceIn(completion, unknown)) * stride);
        }
    }

    private int ChoiceIn(int completion, int unknown) => completion / Stride(unknown) % readings[unknown].Length;

    private int Stride(int unknown) => readings.Take(unknown).Aggregate(1, (stride, choices) => stride * choices.Length);

    private static IEnumerable<UnknownStatement> Find(GraphModel model) =>
        model.DecisionMakers.SelectMany(
            (maker, index) =>
                maker.Preference is Preference.Prioritised prioritised
                    ? prioritised
                        .Statements.Select((statement, place) => new UnknownStatement(index, place, statement.Readings))
                        .Where(unknown => BitOperations.PopCount((uint)unknown.Readings) > 1)
                    : []
        );

    private static IEnumerable<Readings> Single(Readings readings) =>
        new[] { Readings.For, Readings.Against, Readings.Absent }.Where(reading => readings.HasFlag(reading));
}

/// <summary>Where decision makers would stay, over every completion of what is not known, and what that hinges on.</summary>
public sealed class Prospects
{
    private readonly Completions completions;
    private readonly (Stabilities Certain, Stabilities Possible)[] outcomes;

    internal Prospects(Completions completions, (Stabilities Certain, Stabilities Possible)[] outcomes)
    {
        (this.completions, this.outcomes) = (completions, outcomes);
        Certain = Joined(outcomes.Select(outcome => outcome.Certain), (some, others) => some.Keep(others));
        Possible = Joined(outcomes.Select(outcome => outcome.Possible), (some, others) => some.Add(others));
    }

    /// <summary>Stable under every completion.</summary>
    public Stabilities Certain { get; }

    /// <summary>Stable under some; what is missing here is stable under none.</summary>
    public Stabilities Possible { get; }

    public int Count => outcomes.Length;

    /// <summary>Under how many completions a state is stable for certain: for a decision maker, or, without one, for all.</summary>
    public int StableIn(SolutionConcept concept, int? decisionMaker, int state) =>
        outcomes.Count(outcome => For(outcome.Certain, decisionMaker)[concept][state]);

    /// <summary>The unknown statements whose meaning decides in some completion whether a state is stable.</summary>
    public IEnumerable<UnknownStatement> HingesOn(SolutionConcept concept, int? decisionMaker, int state) =>
        completions.Unknowns.Where(
            (_, unknown) =>
                Enumerable
                    .Range(0, outcomes.Length)
                    .Any(completion =>
                        completions
                            .Neighbours(completion, unknown)
                            .Any(other =>
                                Outcome(completion, concept, decisionMaker, state) != Outcome(other, concept, decisionMaker, state)
                            )
                    )
        );

    private (bool Certain, bool Possible) Outcome(int completion, SolutionConcept concept, int? decisionMaker, int state) =>
        (
            For(outcomes[completion].Certain, decisionMaker)[concept][state],
            For(outcomes[completion].Possible, decisionMaker)[concept][state]
        );

    private static StableStates For(Stabilities stabilities, int? decisionMaker) =>
        decisionMaker is { } maker ? stabilities.Of[maker] : stabilities.Equilibria;

    private static Stabilities Joined(IEnumerable<Stabilities> all, Action<StableStates, StableStates> join)
    {
        var first = all.First();
        var joined = new Stabilities(first.Of.Select(stable => stable.Copy()).ToValueList(), first.Equilibria.Copy());
        foreach (var other in all.Skip(1))
        {
            join(joined.Equilibria, other.Equilibria);
            for (var maker = 0; maker < joined.Of.Count; maker++)
            {
                join(joined.Of[maker], other.Of[maker]);
            }
        }

        return joined;
    }
}
