using CommonGround.Packages;
using Google.OrTools.Sat;

namespace CommonGround.Bench;

/// <summary>CP-SAT through OR-Tools, one worker, its deterministic time for seconds; gains in ten-thousandths and logarithms in millionths.</summary>
internal sealed class CpSatPeer : Peer
{
    private const double Gain = 1e4;
    private const double Logarithm = 1e6;

    private readonly CpModel model = new();
    private readonly BoolVar[][] takes;
    private readonly IntVar[] gains;
    private readonly IntVar[] logarithms;

    public CpSatPeer(BargainingProblem problem)
        : base(problem)
    {
        takes = [.. problem.Issues.Select(issue => issue.Options.Select(_ => model.NewBoolVar("")).ToArray())];
        gains = [.. problem.Payoffs.Select(_ => model.NewIntVar(0, (long)(100 * Gain), ""))];
        logarithms = [.. problem.Payoffs.Select(_ => model.NewIntVar((long)(-10 * Logarithm), (long)(10 * Logarithm), ""))];
        Array.ForEach(takes, options => model.AddExactlyOne(options));
        for (var party = 0; party < gains.Length; party++)
        {
            AddGain(party);
        }

        foreach (var line in Lines())
        {
            model.AddBoolOr(line.Select(at => takes[at.Issue][at.Option]));
        }
    }

    public override double? LargestLeast(double seconds)
    {
        var least = model.NewIntVar(0, (long)(100 * Gain), "least");
        Array.ForEach(gains, gain => model.Add(gain >= least));
        return Solve(least, seconds) is { } solver ? solver.Value(least) / Gain : null;
    }

    protected override (double Bound, double[] Gains)? LargestSum(double seconds) =>
        Solve(LinearExpr.Sum(logarithms), seconds) is { } solver
            ? (solver.ObjectiveValue / Logarithm, Array.ConvertAll(gains, gain => solver.Value(gain) / Gain))
            : null;

    /// <summary>In whole numbers, rounded so that the tangent is never below the logarithm.</summary>
    protected override void AddTangents(double[] at)
    {
        for (var party = 0; party < gains.Length; party++)
        {
            var slope = (long)Math.Ceiling(1000 * Logarithm / (at[party] * Gain));
            var rest = (long)Math.Ceiling(1000 * Logarithm * (Math.Log(at[party]) - 1));
            model.Add((1000 * logarithms[party]) <= (slope * gains[party]) + rest);
        }
    }

    private CpSolver? Solve(LinearExpr objective, double seconds)
    {
        model.Maximize(objective);
        var solver = new CpSolver { StringParameters = $"num_workers:1 random_seed:1 max_deterministic_time:{seconds:0.0}" };
        return solver.Solve(model) == CpSolverStatus.Optimal ? solver : null;
    }

    private void AddGain(int party)
    {
        var all = takes.SelectMany(options => options);
        var parts = takes.SelectMany(
            (options, issue) => options.Select((_, option) => (long)Math.Round(Part(party, issue, option) * Gain))
        );
        model.Add(gains[party] == LinearExpr.WeightedSum(all, parts) - (long)Math.Round(WalkAway(party) * Gain));
    }
}
