using CommonGround.Analyses.Bargaining.Optima;
using CommonGround.Analyses.Bargaining.Optima.Simplex;
using CommonGround.Packages;
using Google.OrTools.LinearSolver;

namespace CommonGround.Tests.Analyses.Bargaining;

public sealed class DualSimplexTests
{
    private static readonly Gen<(BargainingProblem Problem, int[] Taken)> Boxes = Gen.Select(
        MiddlingProblem.Any,
        Gen.Int[0, 3].Array[0, 5]
    );

    /// <summary>From the beginning, and from the parent's basis after each option that is taken.</summary>
    [Fact]
    public void Its_multipliers_bound_the_least_as_low_as_another_engine_does() =>
        Boxes.Sample(
            drawn =>
            {
                if (ConditionGraph.Of(drawn.Problem) is not { } conditions)
                {
                    return;
                }

                var table = GainTable.Of(drawn.Problem, conditions, drawn.Problem.Payoffs.Select(_ => Rational.One).ToArray());
                var simplex = new DualSimplex(table, [.. drawn.Problem.Payoffs.Select(_ => true)]);
                var box = new Box(table);
                Check(table, box, simplex);
                for (var issue = 0; issue < drawn.Taken.Length; issue++)
                {
                    var left = box.Left(issue);
                    box.Take(issue, left[drawn.Taken[issue] % left.Length]);
                    Check(table, box, simplex);
                }
            },
            iter: 100,
            threads: 1
        );

    private static void Check(GainTable table, Box box, DualSimplex simplex)
    {
        simplex.Solve(box, double.NegativeInfinity);
        Assert.Equal(1, box.Weights.Sum(), 1e-9);
        Assert.All(box.Weights.Concat(box.Prices), multiplier => Assert.True(multiplier >= 0));
        if (LinearProgram(table, box) is { } value)
        {
            Assert.Equal(value, Bound(table, box), 1e-6);
        }
    }

    /// <summary>The definition: the most that the weighted sum of rows and clauses can be, issue by issue.</summary>
    private static double Bound(GainTable table, Box box) =>
        Enumerable.Range(0, table.Rows).Sum(row => box.Weights[row] * table.Start[row])
        - box.Prices.Sum()
        + Enumerable.Range(0, table.Issues).Sum(issue => box.Left(issue).ToArray().Max(option => Worth(table, box, option)));

    private static double Worth(GainTable table, Box box, int option) =>
        Enumerable.Range(0, table.Rows).Sum(row => box.Weights[row] * table.Part(option, row))
        + table.ClausesOf(option).ToArray().Sum(clause => box.Prices[clause]);

    /// <summary>Null where no mixed package meets the clauses.</summary>
    private static double? LinearProgram(GainTable table, Box box)
    {
        using var solver = Solver.CreateSolver("GLOP");
        var least = solver.MakeNumVar(double.NegativeInfinity, double.PositiveInfinity, "least");
        var rows = Enumerable
            .Range(0, table.Rows)
            .Select(row => solver.MakeConstraint(-table.Start[row], double.PositiveInfinity, ""))
            .ToArray();
        var clauses = Enumerable.Range(0, table.Clauses).Select(_ => solver.MakeConstraint(1, double.PositiveInfinity, "")).ToArray();
        Array.ForEach(rows, row => row.SetCoefficient(least, -1));
        for (var issue = 0; issue < table.Issues; issue++)
        {
            var one = solver.MakeConstraint(1, 1, "");
            foreach (var option in box.Left(issue))
            {
                var share = solver.MakeNumVar(0, 1, "");
                one.SetCoefficient(share, 1);
                for (var row = 0; row < table.Rows; row++)
                {
                    rows[row].SetCoefficient(share, table.Part(option, row));
                }

                foreach (var clause in table.ClausesOf(option))
                {
                    clauses[clause].SetCoefficient(share, 1);
                }
            }
        }

        solver.Objective().SetCoefficient(least, 1);
        solver.Objective().SetMaximization();
        return solver.Solve() == Solver.ResultStatus.OPTIMAL ? least.SolutionValue() : null;
    }
}
