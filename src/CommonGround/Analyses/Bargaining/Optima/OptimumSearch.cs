using CommonGround.Packages;

namespace CommonGround.Analyses.Bargaining.Optima;

/// <summary>Finds the best acceptable packages of a bargaining problem; made once, asked for one solution after the other.</summary>
internal sealed class OptimumSearch
{
    private readonly Package? start;
    private readonly BargainingProblem problem;
    private readonly SearchLimits limits;
    private readonly Run run;
    private readonly IReadOnlyList<ConditionGraph>? conditions;
    private readonly List<int[]> known = [];
    private readonly Lazy<GainTable> gains;
    private readonly Lazy<(Incumbent Found, Ending Ending)> feasible;

    /// <summary>Looks at the problem's conditions; nothing is searched yet.</summary>
    /// <param name="start">A package that may be acceptable, from which to start.</param>
    public OptimumSearch(BargainingProblem problem, SearchLimits limits, Run run, Package? start = null)
    {
        (this.start, this.problem, this.limits, this.run) = (start, problem, limits, run);
        conditions = ConditionGraph.Of(problem);
        gains = new(() => GainTable.Of(problem, conditions!, problem.Payoffs.Select(_ => Rational.One).ToArray()));
        feasible = new(FindAny);
    }

    /// <summary>The best for each party alone: what it could gain at most in an acceptable package.</summary>
    public ValueList<Optimum> Ideals() =>
        Enumerable.Range(0, problem.Payoffs.Count).Select(party => Find(new BargainingSolution.BestFor(party))).ToValueList();

    /// <summary>The Kalai–Smorodinsky solution of this problem; null where nothing is acceptable or an ideal was not found.</summary>
    public static BargainingSolution.KalaiSmorodinsky? KalaiSmorodinsky(ValueList<Optimum> ideals) =>
        ideals.All(ideal => ideal.Package is not null) ? new(ideals.Select((ideal, party) => ideal.Gains[party]).ToValueList()) : null;

    public Optimum Find(BargainingSolution solution)
    {
        run.Report(solution.Doing);
        if (conditions is null || (feasible.Value is { Found.Choices: null, Ending: Ending.Complete }))
        {
            return new(solution, null, new Exactness.Exact());
        }

        if (feasible.Value.Found.Choices is null)
        {
            return new(
                solution,
                null,
                new Exactness.Bounded("no acceptable package was found within the steps allowed, nor proved that there is none")
            );
        }

        var optimum = new SolutionSearch(problem, conditions, gains.Value, solution, new Spending { Left = limits.Steps }, run).Find(known);
        known.Add([.. optimum.Package!.Choices]);
        return optimum;
    }

    /// <summary>Whether anything is acceptable: the largest smallest gain is not below zero.</summary>
    private (Incumbent, Ending) FindAny()
    {
        var table = gains.Value;
        var welfare = new LeastWelfare(table, Enumerable.Repeat(true, table.Rows).ToArray(), 1);
        welfare.Aim(new double[table.Width], 0);
        var found = new Incumbent(problem, new BargainingSolution.Egalitarian());
        if (start is not null && found.Offer([.. start.Choices]) > 0)
        {
            known.Add(found.Choices!);
            return (found, Ending.Found);
        }

        var search = new BranchAndBound(table, new Narrowing(table, conditions!), welfare, found, new Spending { Left = limits.Steps }, run)
        {
            StopsAtFirst = true,
        };
        var ending = search.Search(new Box(table));
        if (found.Choices is { } choices)
        {
            known.Add(choices);
        }

        return (found, ending);
    }
}
