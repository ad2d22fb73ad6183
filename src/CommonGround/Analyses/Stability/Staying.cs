using CommonGround.Packages;

namespace CommonGround.Analyses.Stability;

/// <summary>Where each decision maker would stay: by the fast search where it applies, else by the definition, state by state.</summary>
internal static class Staying
{
    /// <summary>More situations than this are not looked at one by one.</summary>
    private const int MostByDefinition = 4096;

    /// <summary>Why a model is too large to be looked at; null when it is not.</summary>
    public static string? Refusal(GraphModel model, Semantics semantics)
    {
        if (model is OptionForm options && IsForSearch(options, semantics))
        {
            return Memory.Refusal(options, threads: 2);
        }

        var states = model.States.Take(MostByDefinition + 1).Count();
        return states <= MostByDefinition
            ? null
            : $"there are more than {Wording.Number(MostByDefinition)} situations, and while some preferences are not known, or answers are taken otherwise than as legal sequences of moves, each must be looked at by itself";
    }

    /// <summary>Where they would stay whatever turns out of what is not known, and where they may.</summary>
    public static (Stabilities Certain, Stabilities Possible) Find(GraphModel model, Semantics semantics, Run run)
    {
        if (model is not OptionForm options || !IsForSearch(options, semantics))
        {
            return (ByDefinition(model, semantics, Doubt.Unsettles, run), ByDefinition(model, semantics, Doubt.Settles, run));
        }

        var known = BySearch(options, run);
        return (known, known);
    }

    private static Stabilities BySearch(OptionForm model, Run run)
    {
        var each = new StableStates[model.DecisionMakers.Count];
        var equilibria = StabilitySearch.Equilibria(model, run, (maker, stable) => each[maker] = stable);
        return new(each.ToValueList(), equilibria);
    }

    private static Stabilities ByDefinition(GraphModel model, Semantics semantics, Doubt doubt, Run run)
    {
        var definition = new Definition(model, semantics, doubt);
        var makers = model.DecisionMakers.Count;
        StableStates Of(Func<SolutionConcept, int, bool> isStable) =>
            new(
                StableStates.Concepts.Select(concept =>
                    StateSet.Of(model.StateLimit, model.States.Where(state => isStable(concept, state)))
                )
            );
        var each = new List<StableStates>();
        for (var maker = 0; maker < makers; maker++)
        {
            var focal = maker;
            each.Add(
                Of(
                    (concept, state) =>
                    {
                        run.Cancellation.ThrowIfCancellationRequested();
                        return definition.IsStable(concept, focal, state);
                    }
                )
            );
            run.Report("looking where each decision maker would stay", (double)(maker + 1) / makers);
        }

        return new(each.ToValueList(), Of((concept, state) => each.TrueForAll(stable => stable[concept][state])));
    }

    private static bool IsForSearch(OptionForm model, Semantics semantics) =>
        semantics == Semantics.LegalSequences && model.DecisionMakers.All(maker => IsWholeOrder(maker.Preference, model));

    private static bool IsWholeOrder(Preference preference, OptionForm model) =>
        preference switch
        {
            Preference.Prioritised { Remainder: Remainder.Indifferent } prioritised => prioritised.Statements.All(statement =>
                statement.Readings is Readings.For or Readings.Against or Readings.Absent
            ),
            Preference.Ranking ranking => ranking.Tiers.Sum(tier => tier.Count) == model.States.Count(),
            _ => false,
        };
}
