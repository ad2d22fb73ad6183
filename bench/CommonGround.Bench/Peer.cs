using CommonGround.Packages;

namespace CommonGround.Bench;

/// <summary>A general solver, asked for the same package: a package takes one option of every issue, and gains are linear.</summary>
internal abstract class Peer(BargainingProblem problem)
{
    /// <summary>Where the logarithm is bounded by tangents before anything is solved.</summary>
    private static readonly double[] Tangents = [.. Enumerable.Range(0, 14).Select(step => 0.5 * Math.Pow(1.5, step))];

    protected BargainingProblem Problem { get; } = problem;

    /// <summary>The largest smallest gain; null where it was not proved in so many seconds.</summary>
    public abstract double? LargestLeast(double seconds);

    /// <summary>
    /// The largest sum of logarithms of gains, by outer approximation: each logarithm lies below its tangents, and tangents are added at what
    /// was found until it is within a hundred-thousandth of its bound. Null where that took more seconds.
    /// </summary>
    public double? LargestProduct(Func<double> secondsLeft)
    {
        Array.ForEach(Tangents, at => AddTangents([.. Problem.Payoffs.Select(_ => at)]));
        while (secondsLeft() is var seconds && seconds > 0 && LargestSum(seconds) is { } found)
        {
            var logarithms = found.Gains.Sum(Math.Log);
            if (found.Bound - logarithms <= 1e-5)
            {
                return logarithms;
            }

            AddTangents(found.Gains);
        }

        return null;
    }

    /// <summary>The largest sum of what stands for the logarithms; null where it was not proved.</summary>
    protected abstract (double Bound, double[] Gains)? LargestSum(double seconds);

    /// <summary>What stands for each party's logarithm stays below the tangent at a gain.</summary>
    protected abstract void AddTangents(double[] gains);

    protected double Part(int party, int issue, int option) => Problem.Payoffs[party].Stake.Value.Contributions[issue][option].ToDouble();

    protected double WalkAway(int party) => Problem.Payoffs[party].Stake.WalkAway.ToDouble();

    /// <summary>The issues and options of which each red line wants one.</summary>
    protected IEnumerable<(int Issue, int Option)[]> Lines() =>
        Problem
            .Conditions.Cast<AnyOf>()
            .Select(line =>
                line.Parts.Cast<IsOneOf>()
                    .SelectMany(part => part.Options.Select(option => (Place(part.Issue), part.Issue.IndexOf(option.Name))))
                    .ToArray()
            );

    private int Place(Issue issue) => Enumerable.Range(0, Problem.Issues.Count).First(place => Problem.Issues[place].Name == issue.Name);
}
