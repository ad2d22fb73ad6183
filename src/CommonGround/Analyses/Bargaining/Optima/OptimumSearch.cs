using CommonGround.Packages;

namespace CommonGround.Analyses.Bargaining.Optima;

/// <summary>Finds the best acceptable packages of a bargaining problem; made once, asked for one solution after the other.</summary>
internal sealed class OptimumSearch(BargainingProblem problem, SearchLimits limits, Run run)
{
    /// <summary>The best for each party alone: what it could gain at most in an acceptable package.</summary>
    public ValueList<Optimum> Ideals() =>
        Enumerable.Range(0, problem.Payoffs.Count).Select(party => Find(new BargainingSolution.BestFor(party))).ToValueList();

    /// <summary>The Kalai–Smorodinsky solution of this problem; null where nothing is acceptable or an ideal was not found.</summary>
    public static BargainingSolution.KalaiSmorodinsky? KalaiSmorodinsky(ValueList<Optimum> ideals) =>
        ideals.All(ideal => ideal.Package is not null) ? new(ideals.Select((ideal, party) => ideal.Gains[party]).ToValueList()) : null;

    public Optimum Find(BargainingSolution solution)
    {
        run.Report("looking for the best packages");
        if (problem.Total > limits.Steps)
        {
            return new(solution, null, new Exactness.Bounded("there are too many packages to look at each"));
        }

        Optimum best = new(solution, null, new Exactness.Exact());
        foreach (var package in Package.All(problem.Issues).Where(problem.Accepts))
        {
            run.Cancellation.ThrowIfCancellationRequested();
            var gains = problem.GainsOf(package);
            var order = best.Package is null ? 1 : solution.Compare(gains, best.Gains);
            best =
                order > 0 ? best with { Package = package, Gains = gains, Ties = 1 }
                : order == 0 ? best with { Ties = best.Ties + 1 }
                : best;
        }

        var objective = best.Package is null ? double.NaN : solution.Objective(best.Gains);
        return best with { Objective = objective, Bound = objective };
    }
}
