using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Analyses.Stability;

/// <summary>Where each decision maker would stay: by the search over all states where it applies, else state by state.</summary>
internal static class Staying
{
    /// <summary>More situations than this are not looked at one by one.</summary>
    private const int MostOneByOne = 4096;

    /// <summary>Why what a case tells is too much to be looked at, found before it takes memory; null when it is not.</summary>
    public static string? Refusal(Negotiation negotiation, Semantics semantics)
    {
        var makers = CaseModel.DecisionMakers(negotiation);
        return makers.Count > GraphModel.MostDecisionMakers
            ? $"{Wording.Number(makers.Count)} parties have moves or wishes outside the room; {Wording.Number(GraphModel.MostDecisionMakers)} are the most"
            : Memory.Refusal([.. makers.Select(maker => negotiation.Moves.Count(move => move.Party == maker.Name))], threads: 2)
                ?? Refusal(CaseModel.Of(negotiation), semantics);
    }

    private static string? Refusal(GraphModel model, Semantics semantics)
    {
        var completions = new Completions(model);
        var one = completions.Unknowns.Count > 0 && completions.AreFew ? completions[0] : model;
        return (one is OptionForm options && IsForSearch(options, semantics)) || model.States.Take(MostOneByOne + 1).Count() <= MostOneByOne
            ? null
            : $"there are more than {Wording.Number(MostOneByOne)} situations, and while some preferences are not known, or answers are taken otherwise than as legal sequences of moves, each must be looked at by itself";
    }

    /// <summary>Where they would stay whatever turns out of what is not known, and where they may.</summary>
    /// <param name="graph">That of the model, which all completions of its preferences share.</param>
    public static (Stabilities Certain, Stabilities Possible) Find(GraphModel model, Lazy<MoveGraph> graph, Semantics semantics, Run run)
    {
        if (model is not OptionForm options || !IsForSearch(options, semantics))
        {
            return (One(Doubt.Unsettles), One(Doubt.Settles));
        }

        var known = BySearch(options, run);
        return (known, known);
        Stabilities One(Doubt doubt) => new StateByState(model, graph.Value, semantics, doubt, run.Cancellation).Find();
    }

    private static Stabilities BySearch(OptionForm model, Run run)
    {
        var each = new StableStates[model.DecisionMakers.Count];
        var equilibria = StabilitySearch.Equilibria(model, run, (maker, stable) => each[maker] = stable);
        return new(each.ToValueList(), equilibria);
    }

    private static bool IsForSearch(OptionForm model, Semantics semantics) =>
        semantics == Semantics.LegalSequences && model.DecisionMakers.All(maker => IsWholeOrder(maker.Preference, model));

    /// <summary>Whether it is known of every two situations which the decision maker prefers, if any.</summary>
    public static bool IsWholeOrder(Preference preference, GraphModel model) =>
        preference switch
        {
            Preference.Prioritised { Remainder: Remainder.Indifferent } prioritised => prioritised.Statements.All(statement =>
                statement.Readings is Readings.For or Readings.Against or Readings.Absent
            ),
            Preference.Ranking ranking => ranking.Tiers.Sum(tier => tier.Count) == model.States.Count(),
            _ => false,
        };
}
