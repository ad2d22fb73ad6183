using CommonGround.Packages;

namespace CommonGround.Analyses.Bargaining.Frontiers;

/// <summary>In which order a merge settles the issues: each condition is asked and done with before the next, the fewest issues first.</summary>
internal static class SettlingOrder
{
    public static int[] Of(BargainingProblem problem)
    {
        var places = problem.Issues.Select((issue, place) => (issue.Name, place)).ToDictionary(StringComparer.Ordinal);
        var asked = problem.Conditions.Select(condition => condition.Issues.Select(issue => places[issue.Name]).ToArray()).ToArray();
        return
        [
            .. asked
                .OrderBy(issues => issues.Length)
                .SelectMany(issues => issues)
                .Concat(Enumerable.Range(0, problem.Issues.Count))
                .Distinct(),
        ];
    }
}
