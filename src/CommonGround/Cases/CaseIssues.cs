using CommonGround.Packages;

namespace CommonGround.Cases;

/// <summary>The issues of a case that could be read, with their options by name and by place.</summary>
internal sealed class CaseIssues(ValueList<Issue> all, NameSet names)
{
    private readonly Dictionary<string, IssueOptions> byName = all.ToDictionary(
        issue => issue.Name,
        issue => new IssueOptions(issue),
        StringComparer.Ordinal
    );

    public ValueList<Issue> All => all;

    public NameSet Names => names;

    /// <summary>These issues and, for what may also speak of dates, those of the roadmap.</summary>
    public CaseIssues With(ValueList<Issue> dates, NameSet issuesAndSteps) =>
        new(all.Concat(dates.Where(date => !names.Contains(date.Name))).ToValueList(), issuesAndSteps);

    public IssueOptions? Find(string name) => byName.GetValueOrDefault(name);

    /// <summary>Whether the case has an issue of that name which could not be read: what speaks of it is no further problem.</summary>
    public bool IsBroken(string name) => names.Contains(name) && !byName.ContainsKey(name);
}
