using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Analyses.Bargaining;

/// <summary>One issue of a package that somebody names, and the option it takes.</summary>
public sealed record Choice(string Issue, string Option)
{
    /// <summary>Reads <c>issue=option,issue=option</c>; what has no equals sign belongs to the option before it, which then has a comma.</summary>
    public static IEnumerable<Choice> Read(string text)
    {
        var parts = new List<string>();
        foreach (var part in text.Split(','))
        {
            if (parts.Count > 0 && !part.Contains('=', StringComparison.Ordinal))
            {
                parts[^1] += "," + part;
            }
            else
            {
                parts.Add(part);
            }
        }

        return parts.Select(ReadOne);
    }

    /// <summary>Why the choice does not fit, with the nearest name; null when it does.</summary>
    internal string? Misfit(Negotiation negotiation)
    {
        var issue = negotiation.Issues.FirstOrDefault(issue => issue.Name == Issue);
        return issue is null ? $"there is no issue “{Issue}”{Nearest(Issue, negotiation.Issues.Select(one => one.Name))}"
            : issue.IndexOf(Option) < 0
                ? $"“{Issue}” has no option “{Option}”{Nearest(Option, issue.Options.Select(one => one.Name))}; it has {issue.Options}"
            : null;
    }

    private static Choice ReadOne(string text) =>
        text.Split('=', 2) is [var issue, var option] && issue.Trim().Length > 0 && option.Trim().Length > 0
            ? new(issue.Trim(), option.Trim())
            : throw new FormatException($"“{text}” is no choice: ISSUE=OPTION is expected, several with commas between them");

    private static string Nearest(string name, IEnumerable<string> known) =>
        Words.Nearest(name, known) is { } nearest ? $"; did you mean “{nearest}”?" : "";
}
