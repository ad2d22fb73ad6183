using CommonGround.Cases.Yaml;
using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Cases;

/// <summary>Reads what options are worth to a party: values from 0 to 100, or points to be scaled.</summary>
internal sealed class OptionValues(ProblemList problems)
{
    private long valuesInAll;

    public Position Read(Fields fields, IssueOptions issue, Position position)
    {
        var (values, points) = (fields.Entry("values"), fields.Entry("points"));
        if (values is not null && points is not null)
        {
            problems.Error(points.Key, "a position has values or points, not both");
            return position;
        }

        if (points is not null && position.Salience is not null)
        {
            problems.Error(points.Key, "points say how much the issue matters; leave salience out, or write values");
            return position;
        }

        if ((values ?? points) is not { } entry || !Fits(entry.Key, issue))
        {
            return position;
        }

        return values is not null
            ? position with
            {
                Values = ByOption(entry, issue, node => Scalars.Percentages(node, problems))?.ToValueList(),
            }
            : position with
            {
                Points = EveryOption(entry, issue)?.ToValueList(),
            };
    }

    private Rational[]? EveryOption(YamlEntry entry, IssueOptions issue)
    {
        var points = ByOption(entry, issue, Points);
        if (points is null)
        {
            return null;
        }

        var missing = issue.Issue.Options.Where((_, index) => points[index] is null).Select(option => $"“{option.Name}”").ToArray();
        if (missing.Length > 0)
        {
            problems.Error(
                entry.Key,
                $"points are given for every option; {Wording.Some(missing)} {(missing.Length == 1 ? "has" : "have")} none"
            );
            return null;
        }

        return [.. points.Select(value => value!.Value)];
    }

    private Rational? Points(YamlNode node)
    {
        if (Scalars.Number(node, problems) is not { } value)
        {
            return null;
        }

        if (value >= 0)
        {
            return value;
        }

        problems.Error(node, $"points are 0 or more, not {value}");
        return null;
    }

    /// <summary>What is written for each option, by name or in the issue's order; null where any of it cannot be read.</summary>
    private T?[]? ByOption<T>(YamlEntry entry, IssueOptions issue, Func<YamlNode, T?> read)
        where T : struct
    {
        var written = entry.Value switch
        {
            YamlMap map => map
                .Entries.Select(item => (Place: (YamlNode)item.Key, Option: issue.Read(item.Key, problems), item.Value))
                .ToArray(),
            YamlList list when list.Items.Count == issue.Issue.Options.Count =>
            [
                .. list.Items.Select((item, index) => (item, (int?)index, item)),
            ],
            _ => [],
        };
        if (written.Length == 0)
        {
            problems.Error(
                entry.Value,
                FormattableString.Invariant(
                    $"expected a number for each option, such as {{{issue.Issue.Options[0]}: 40}}, or a list of {issue.Issue.Options.Count} numbers in the options' order"
                )
            );
            return null;
        }

        var values = new T?[issue.Issue.Options.Count];
        var isSound = true;
        foreach (var (place, option, value) in written)
        {
            var number = read(value);
            isSound &= option is not null && number is not null;
            if (option is { } index)
            {
                isSound &= IsFirst(values[index] is null, place, issue.Issue.Options[index]);
                values[index] = number;
            }
        }

        return isSound ? values : null;
    }

    private bool IsFirst(bool isFirst, YamlNode place, Option option)
    {
        if (!isFirst)
        {
            problems.Error(place, $"“{option.Name}” has a number already");
        }

        return isFirst;
    }

    private bool Fits(YamlNode place, IssueOptions issue)
    {
        valuesInAll += issue.Issue.Options.Count;
        if (valuesInAll <= CaseLimits.Values)
        {
            return true;
        }

        problems.Error(place, FormattableString.Invariant($"the positions of a case value at most {CaseLimits.Values} options together"));
        return false;
    }
}
