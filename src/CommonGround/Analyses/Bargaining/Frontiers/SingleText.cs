using CommonGround.Packages;

namespace CommonGround.Analyses.Bargaining.Frontiers;

/// <summary>
/// A package on the table, made better for everybody revision by revision, until nobody can gain without loss for another: Raiffa, The Art and
/// Science of Negotiation (1982). A revision changes one or two issues, the ones with the largest smallest gain; only where no such change
/// helps, more at once.
/// </summary>
/// <param name="End">The test of the last package, which says whether it is proved efficient.</param>
internal sealed record SingleText(Package Start, ValueList<Revision> Revisions, EfficiencyTest End)
{
    public Package Last => Revisions.Count == 0 ? Start : Revisions[^1].Package;

    public static SingleText Of(BargainingProblem problem, Package start, SearchLimits limits, Run run)
    {
        run.Report("improving the package on the table");
        var exchange = new Exchange(problem);
        var revisions = new List<Revision>();
        for (var package = start; ; package = revisions[^1].Package)
        {
            run.Cancellation.ThrowIfCancellationRequested();
            var revised = problem.Accepts(package) ? exchange.Best(package) : null;
            var test = revised is null ? EfficiencyTest.Of(problem, package, limits, run) : null;
            if ((revised ?? test!.Better) is not { } better)
            {
                return new(start, revisions.ToValueList(), test!);
            }

            revisions.Add(new Revision(better, Gains(problem, package, better)));
        }
    }

    private static ValueList<Rational> Gains(BargainingProblem problem, Package before, Package after) =>
        problem.GainsOf(after).Zip(problem.GainsOf(before), (now, then) => now - then).ToValueList();
}

/// <summary>A package that is better for somebody and worse for nobody than the one before, and what each party gains by it.</summary>
internal sealed record Revision(Package Package, ValueList<Rational> Gains);
