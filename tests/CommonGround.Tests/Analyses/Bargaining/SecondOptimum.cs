using CommonGround.Packages;
using Google.OrTools.Sat;

namespace CommonGround.Tests.Analyses.Bargaining;

/// <summary>The largest sum of gains or the largest smallest gain, asked of CP-SAT; it shares with the search only the problem's words.</summary>
internal sealed class SecondOptimum
{
    private readonly CpModel model = new();
    private readonly BoolVar[][] takes;
    private readonly LinearExpr[] gains;

    private SecondOptimum(BargainingProblem problem)
    {
        takes = [.. problem.Issues.Select(issue => issue.Options.Select(option => model.NewBoolVar(option.Name)).ToArray())];
        Array.ForEach(takes, options => model.AddExactlyOne(options));
        gains = [.. problem.Payoffs.Select(payoff => GainOf(payoff.Stake))];
        Array.ForEach(gains, gain => model.Add(gain >= 0));
        foreach (var condition in problem.Conditions.Cast<AnyOf>())
        {
            model.AddBoolOr(condition.Parts.Select(part => part is Not not ? Taken(problem, not.Part).Not() : Taken(problem, part)));
        }
    }

    /// <summary>Null where nothing is acceptable.</summary>
    public static long? LargestSum(BargainingProblem problem) =>
        new SecondOptimum(problem) is var second ? second.Most(LinearExpr.Sum(second.gains)) : null;

    /// <summary>Null where nothing is acceptable.</summary>
    public static long? LargestLeast(BargainingProblem problem)
    {
        var second = new SecondOptimum(problem);
        var least = second.model.NewIntVar(0, 1 << 20, "least");
        Array.ForEach(second.gains, gain => second.model.Add(gain >= least));
        return second.Most(least);
    }

    private long? Most(LinearExpr objective)
    {
        model.Maximize(objective);
        var solver = new CpSolver { StringParameters = "num_workers:1 random_seed:1" };
        return solver.Solve(model) switch
        {
            CpSolverStatus.Optimal => (long)Math.Round(solver.ObjectiveValue),
            CpSolverStatus.Infeasible => null,
            var status => throw new InvalidOperationException($"CP-SAT ended with {status}."),
        };
    }

    private LinearExpr GainOf(Stake stake) =>
        LinearExpr.WeightedSum(takes.SelectMany(options => options), stake.Value.Contributions.SelectMany(row => row).Select(Whole))
        - Whole(stake.WalkAway);

    private ILiteral Taken(BargainingProblem problem, Condition condition)
    {
        var choice = (IsOneOf)condition;
        return takes[problem.Issues.ToList().IndexOf(choice.Issue)][choice.Issue.IndexOf(choice.Options[0].Name)];
    }

    private static long Whole(Rational value) => (long)value.Numerator;
}
