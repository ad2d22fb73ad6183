using CommonGround.Cases.Yaml;

namespace CommonGround.Cases;

/// <summary>Gathers what is wrong, everything at once, up to a limit.</summary>
internal sealed class ProblemList
{
    private readonly List<Problem> problems = [];

    public bool HasErrors { get; private set; }

    /// <summary>Whether there is no use in looking for words for a further problem.</summary>
    public bool IsFull => problems.Count > CaseLimits.Problems;

    public void Error(YamlNode place, string message) => Error(place.File, place.Start, message);

    public void Error(TextFile file, int offset, string message)
    {
        var (line, column) = file.At(offset);
        Error(file.Path, line, column, message);
    }

    public void Error(string file, int line, int column, string message)
    {
        HasErrors = true;
        Add(new Problem(Severity.Error, file, line, column, message));
    }

    public void Warn(YamlNode place, string message) => Warn(place.File, place.Start, message);

    public void Warn(TextFile file, int offset, string message)
    {
        var (line, column) = file.At(offset);
        Add(new Problem(Severity.Warning, file.Path, line, column, message));
    }

    public IReadOnlyList<Problem> InOrder() =>
        [
            .. problems
                .OrderBy(problem => problem.File, StringComparer.Ordinal)
                .ThenBy(problem => problem.Line)
                .ThenBy(problem => problem.Column)
                .ThenBy(problem => problem.Message, StringComparer.Ordinal)
                .Distinct(),
        ];

    private void Add(Problem problem)
    {
        if (problems.Count < CaseLimits.Problems)
        {
            problems.Add(problem);
        }
        else if (!IsFull)
        {
            problems.Add(
                problem with
                {
                    Severity = HasErrors ? Severity.Error : Severity.Warning,
                    Message = FormattableString.Invariant($"there are more problems than these {CaseLimits.Problems}"),
                }
            );
        }
    }
}
