namespace CommonGround.Packages;

/// <summary>One option for every issue, as the place of each issue's option in its order.</summary>
public sealed record Package(ValueList<Issue> Issues, ValueList<int> Choices)
{
    /// <summary>How many packages there are when every issue takes each of its options.</summary>
    public static System.Numerics.BigInteger Count(IEnumerable<Issue> issues) =>
        issues.Aggregate(System.Numerics.BigInteger.One, (product, issue) => product * issue.Options.Count);

    public Option this[Issue issue] => issue.Options[Choices[IndexOf(issue)]];

    /// <summary>Every package in option order, the last issue changing fastest; for small spaces and definitions.</summary>
    public static IEnumerable<Package> All(ValueList<Issue> issues)
    {
        var choices = new int[issues.Count];
        while (true)
        {
            yield return new Package(issues, choices.ToValueList());
            var issue = issues.Count - 1;
            while (issue >= 0 && ++choices[issue] == issues[issue].Options.Count)
            {
                choices[issue--] = 0;
            }

            if (issue < 0)
            {
                yield break;
            }
        }
    }

    private int IndexOf(Issue issue)
    {
        for (var index = 0; index < Issues.Count; index++)
        {
            if (ReferenceEquals(Issues[index], issue) || string.Equals(Issues[index].Name, issue.Name, StringComparison.Ordinal))
            {
                return index;
            }
        }

        throw new ArgumentException($"The package has no issue “{issue.Name}”.", nameof(issue));
    }

    public override string ToString() =>
        string.Join(", ", Issues.Select((issue, index) => $"{issue.Name}: {issue.Options[Choices[index]]}"));
}
