using CommonGround.Analyses.Stability.Sections;
using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Analyses.Stability;

/// <summary>Finds, for who stays, what the others could answer to a gain, and for who leaves, a gain that nobody can answer.</summary>
internal sealed class Reasoning(Negotiation negotiation, GraphModel model, Semantics semantics)
{
    private const int MostMeasured = 256;

    private readonly bool isSmall = model.States.Take(MostMeasured + 1).Count() <= MostMeasured;
    private readonly Margins margins = new(model, semantics);
    private readonly Sequences sequences = new(model, semantics);
    private readonly Definition cautious = new(model, semantics);
    private readonly Definition hopeful = new(model, semantics, Doubt.Settles);

    /// <summary>Why one would stay in a state or leave it; null where that depends on what is not known.</summary>
    public Reason? Of(int focal, int state, StableStates certain, StableStates possible) =>
        Holding.Strongest.Cast<SolutionConcept?>().FirstOrDefault(concept => certain[concept!.Value][state]) is { } held
            ? Staying(focal, state, held)
        : possible[SolutionConcept.GeneralMetarational][state] ? null
        : Leaving(focal, state);

    private Reason Staying(int focal, int state, SolutionConcept concept)
    {
        var maker = model.DecisionMakers[focal];
        var places = isSmall && Stability.Staying.IsWholeOrder(maker.Preference, model) ? margins.Of(concept, focal, state) : null;
        if (cautious.Temptations(focal, state).Select(gain => (int?)gain).FirstOrDefault() is not { } gain)
        {
            return new(focal, state, SolutionConcept.Nash, null, null) { Places = places };
        }

        var answer = Answer(focal, state, concept, gain);
        return new(focal, state, concept, gain, answer)
        {
            Places = places,
            IsCertain = hopeful.Temptations(focal, state).Contains(gain),
            Margin = answer is null ? null : Margin.Between(negotiation.Party(maker.Name), maker.Preference, state, answer[^1].To),
        };
    }

    private Reason? Leaving(int focal, int state) =>
        hopeful
            .Temptations(focal, state)
            .Where(gain =>
                sequences.Find(hopeful.Others(focal), gain, model.Moves, answer => hopeful.IsNoBetter(focal, answer, state)) is null
            )
            .Select(gain => new Reason(focal, state, null, gain, null))
            .FirstOrDefault();

    private ValueList<Stride>? Answer(int focal, int state, SolutionConcept concept, int gain)
    {
        var isCredible = concept is SolutionConcept.Sequential or SolutionConcept.SymmetricSequential;
        var isInescapable = concept is SolutionConcept.SymmetricMetarational or SolutionConcept.SymmetricSequential;
        return sequences.Find(
            cautious.Others(focal),
            gain,
            isCredible ? cautious.Improvements : model.Moves,
            answer =>
                cautious.IsNoBetter(focal, answer, state)
                && (
                    !isInescapable || model.Moves(focal, answer).All(escape => escape == state || cautious.IsNoBetter(focal, escape, state))
                )
        );
    }
}
