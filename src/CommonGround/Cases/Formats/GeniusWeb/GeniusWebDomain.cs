using CommonGround.Cases.Yaml;
using CommonGround.Packages;

namespace CommonGround.Cases.Formats.GeniusWeb;

/// <summary>Reads the issues of a GeniusWeb domain: values in words, or a range from, to and by so much.</summary>
internal static class GeniusWebDomain
{
    public static Domain? Read(YamlNode domain, string fileName, ProblemList problems)
    {
        if (GeniusWebScenario.Values(domain) is not YamlMap { Entries.Count: > 0 } table)
        {
            problems.Error(domain, "there are no issuesValues here");
            return null;
        }

        var limit = new DomainLimit();
        var issues = table.Entries.Select(entry => Issue(entry, limit, problems)).ToArray();
        return issues.Any(issue => issue is null) ? null : new(domain.At("name").Text() ?? fileName, [.. issues.Select(issue => issue!)]);
    }

    private static DomainIssue? Issue(YamlEntry entry, DomainLimit limit, ProblemList problems)
    {
        var name = entry.Key.Value;
        if (entry.Value.At("range") is not { } range)
        {
            var values = entry.Value.At("values").Items();
            return limit.Refusal(values.Count) is { } refusal
                ? Refuse(entry, refusal, problems)
                : new(name, name, [.. values.Select(value => value.Text() ?? "")]);
        }

        var bounds = range.Items().Select(bound => bound.Number(problems)).ToArray();
        if (bounds is not [var from, var to, var step] || step <= 0 || from > to || !bounds.All(Numbers.HasDecimal))
        {
            return Refuse(entry, $"the range of “{name}” needs a lower bound, an upper bound and a step", problems);
        }

        var scale = new Scale(from, to, step, "");
        return limit.Refusal(scale.Steps) is { } tooMany
            ? Refuse(entry, tooMany, problems)
            : DomainIssue.On(name, name, scale with { To = from + (step * new Rational(scale.Steps - 1, 1)) });
    }

    private static DomainIssue? Refuse(YamlEntry entry, string message, ProblemList problems)
    {
        problems.Error(entry.Key, message);
        return null;
    }
}
