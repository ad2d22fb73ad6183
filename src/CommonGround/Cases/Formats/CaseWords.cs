namespace CommonGround.Cases.Formats;

/// <summary>The names that the issues and options of a domain get in a case.</summary>
internal sealed class CaseWords
{
    private readonly Domain domain;
    private readonly Slugs slugs = new("issue");

    public CaseWords(Domain domain)
    {
        this.domain = domain;
        Issues = [.. domain.Issues.Select(issue => slugs.Key(issue.Name))];
        Options = [.. domain.Issues.Select(OptionsOf)];
    }

    public IReadOnlyList<string> Issues { get; }

    public IReadOnlyList<IReadOnlyList<string>> Options { get; }

    /// <summary>A name that no issue bears.</summary>
    public string Unlike(string name) => Issues.Contains(name, StringComparer.Ordinal) ? Unlike(name + "-x") : name;

    /// <summary>The condition that a rule's packages do not meet.</summary>
    public string Never(ZeroRule rule) => $"not ({string.Join(" and ", rule.Parts.Select(Holds))})";

    private string Holds(ZeroPart part)
    {
        var options = part.Values.Select(value => Written(part.Issue, value)).ToArray();
        return options.Length == 1 ? $"{Issues[part.Issue]} = {options[0]}" : $"{Issues[part.Issue]} in {{{string.Join(", ", options)}}}";
    }

    private string Written(int issue, int option) =>
        domain.Issues[issue].Scale is null ? $"\"{Options[issue][option]}\"" : Options[issue][option];

    private static string[] OptionsOf(DomainIssue issue)
    {
        var names = new Slugs("option");
        return issue.Scale is null ? [.. issue.Values.Select(names.Option)] : [.. issue.Values];
    }
}
