using CommonGround.Packages;
using Google.OrTools.LinearSolver;

namespace CommonGround.Bench;

/// <summary>SCIP through OR-Tools, limited in processor time.</summary>
internal sealed class ScipPeer : Peer, IDisposable
{
    private readonly Solver solver = Solver.CreateSolver("SCIP");
    private readonly Variable[][] takes;
    private readonly Variable[] gains;
    private readonly Variable[] logarithms;

    public ScipPeer(BargainingProblem problem)
        : base(problem)
    {
        takes = [.. problem.Issues.Select(issue => issue.Options.Select(_ => solver.MakeBoolVar("")).ToArray())];
        gains = [.. problem.Payoffs.Select(_ => solver.MakeNumVar(0, 100, ""))];
        logarithms = [.. problem.Payoffs.Select(_ => solver.MakeNumVar(-10, 10, ""))];
        Array.ForEach(takes, options => AddExactlyOne(options));
        for (var party = 0; party < gains.Length; party++)
        {
            AddGain(party);
        }

        foreach (var line in Lines())
        {
            var some = solver.MakeConstraint(1, double.PositiveInfinity, "");
            Array.ForEach(line, at => some.SetCoefficient(takes[at.Issue][at.Option], 1));
        }
    }

    public override double? LargestLeast(double seconds)
    {
        var least = solver.MakeNumVar(0, 100, "least");
        foreach (var gain in gains)
        {
            var above = solver.MakeConstraint(0, double.PositiveInfinity, "");
            above.SetCoefficient(gain, 1);
            above.SetCoefficient(least, -1);
        }

        return Solve([least], seconds) ? least.SolutionValue() : null;
    }

    public void Dispose() => solver.Dispose();

    protected override (double Bound, double[] Gains)? LargestSum(double seconds) =>
        Solve(logarithms, seconds)
            ? (logarithms.Sum(logarithm => logarithm.SolutionValue()), Array.ConvertAll(gains, gain => gain.SolutionValue()))
            : null;

    protected override void AddTangents(double[] at)
    {
        for (var party = 0; party < gains.Length; party++)
        {
            var below = solver.MakeConstraint(double.NegativeInfinity, Math.Log(at[party]) - 1, "");
            below.SetCoefficient(logarithms[party], 1);
            below.SetCoefficient(gains[party], -1 / at[party]);
        }
    }

    private bool Solve(Variable[] sum, double seconds)
    {
        var objective = solver.Objective();
        objective.Clear();
        Array.ForEach(sum, variable => objective.SetCoefficient(variable, 1));
        objective.SetMaximization();
        solver.SetTimeLimit((long)(seconds * 1000));
        solver.SetSolverSpecificParametersAsString("timing/clocktype = 1");
        return solver.Solve() == Solver.ResultStatus.OPTIMAL;
    }

    private void AddExactlyOne(Variable[] options)
    {
        var one = solver.MakeConstraint(1, 1, "");
        Array.ForEach(options, option => one.SetCoefficient(option, 1));
    }

    private void AddGain(int party)
    {
        var equal = solver.MakeConstraint(WalkAway(party), WalkAway(party), "");
        equal.SetCoefficient(gains[party], -1);
        for (var issue = 0; issue < takes.Length; issue++)
        {
            for (var option = 0; option < takes[issue].Length; option++)
            {
                equal.SetCoefficient(takes[issue][option], Part(party, issue, option));
            }
        }
    }
}
