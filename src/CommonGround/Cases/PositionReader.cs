using CommonGround.Cases.Yaml;
using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Cases;

/// <summary>Reads what a party wants on one issue, once or on several days.</summary>
internal sealed class PositionReader(CaseIssues issues, CaseNames names, ProblemList problems)
{
    private readonly CaseConditions conditions = new(issues, problems);
    private readonly OptionValues values = new(problems);

    /// <summary>The positions under one issue's name, in order of date.</summary>
    public IEnumerable<Position> Read(YamlEntry entry)
    {
        if (!issues.Names.Knows(entry.Key, problems))
        {
            return [];
        }

        var issue = issues.Find(entry.Key.Value);
        if (entry.Value is not YamlList list)
        {
            return Position(entry.Key, entry.Value, issue) is { } position ? [position] : [];
        }

        var read = list.Items.Select(item => (Node: item, Position: Position(item, item, issue))).ToArray();
        CheckDates(read);
        return read.Select(item => item.Position).OfType<Position>().OrderBy(position => position.Since ?? DateOnly.MinValue);
    }

    private Position? Position(YamlNode place, YamlNode node, IssueOptions? issue)
    {
        if (Fields.Open(place, node, Shape.Position, problems) is not { } fields)
        {
            return null;
        }

        var evidence = names.Statements.Read(fields.Find("evidence"), problems);
        var certainty = fields.Choice("certainty", Choices.Certainties);
        var (salience, since, note) = (fields.Percentage("salience"), fields.Date("since"), fields.Text("note"));
        if (issue is null)
        {
            return null;
        }

        CheckUnknown(fields, certainty);
        var position = Cell(fields, issue) with
        {
            Salience = salience,
            Certainty = certainty ?? Choices.DefaultCertainty(evidence),
            Evidence = evidence,
            Since = since,
            Note = note,
            VisibleTo = fields.VisibleTo,
        };
        return values.Read(fields, issue, position);
    }

    private Position Cell(Fields fields, IssueOptions issue)
    {
        var accepts = fields.Find("accepts") is { } accepted ? conditions.About(issue, accepted) : null;
        var rejects = fields.Find("rejects") is { } rejected ? conditions.About(issue, rejected) : null;
        var unknown = fields.Find("unknown") is { } open ? conditions.About(issue, open) : null;
        CheckOverlap(fields, issue, ("accepts", accepts), ("rejects", rejects));
        CheckOverlap(fields, issue, ("accepts", accepts), ("unknown", unknown));
        CheckOverlap(fields, issue, ("rejects", rejects), ("unknown", unknown));
        return new Position(issue.Issue)
        {
            Ideal = fields.Find("ideal") is { } ideal ? Ideal(issue, ideal) : null,
            Accepts = accepts,
            Rejects = rejects,
            Unknown = unknown,
        };
    }

    private Ideal? Ideal(IssueOptions issue, YamlNode node)
    {
        if (node is not YamlText text || issue.Find(text.Value) is not null || !text.Value.Contains("..", StringComparison.Ordinal))
        {
            return issue.Read(node, problems) is { } option ? new Ideal(issue.Issue.Options[option], issue.Issue.Options[option]) : null;
        }

        var dots = text.Value.IndexOf("..", StringComparison.Ordinal);
        var (from, to) = (text.Value[..dots].Trim(), text.Value[(dots + 2)..].Trim());
        if (issue.Find(from) is not { } low || issue.Find(to) is not { } high)
        {
            problems.Error(node, issue.Missing(issue.Find(from) is null ? from : to));
            return null;
        }

        if (low > high)
        {
            problems.Error(node, $"the range {text.Value} runs backwards in the order of “{issue.Issue.Name}”");
            return null;
        }

        return new Ideal(issue.Issue.Options[low], issue.Issue.Options[high]);
    }

    private void CheckUnknown(Fields fields, Certainty? certainty)
    {
        foreach (var key in certainty == Certainty.Unknown ? ["rejects", "accepts"] : Array.Empty<string>())
        {
            if (fields.Entry(key) is { } entry)
            {
                problems.Error(entry.Key, $"what a party {key} is known; where it is not, write it as “unknown: …”");
            }
        }
    }

    private void CheckOverlap(
        Fields fields,
        IssueOptions issue,
        (string Key, Condition? Condition) first,
        (string Key, Condition? Condition) second
    )
    {
        if (first.Condition is null || second.Condition is null)
        {
            return;
        }

        var both = Enumerable
            .Range(0, issue.Issue.Options.Count)
            .Select(option => new Package([issue.Issue], [option]))
            .Where(package => first.Condition.Holds(package) && second.Condition.Holds(package))
            .Select(package => $"“{package[issue.Issue]}”")
            .ToArray();
        if (both.Length > 0)
        {
            problems.Error(fields.Entry(second.Key)!.Key, $"“{first.Key}” and “{second.Key}” overlap: both hold for {Wording.Some(both)}");
        }
    }

    private void CheckDates(IReadOnlyList<(YamlNode Node, Position? Position)> read)
    {
        var days = new HashSet<DateOnly>();
        foreach (var (node, position) in read)
        {
            if (position is { Since: null } && node is YamlMap map && map.Find("since") is null)
            {
                problems.Error(node, "a position in a list needs since, such as “since: 2015-10-30”: the latest holds");
            }
            else if (position?.Since is { } since && !days.Add(since))
            {
                problems.Error(
                    node,
                    string.Create(
                        System.Globalization.CultureInfo.InvariantCulture,
                        $"two positions have since: {since:yyyy-MM-dd}; the latest would not be one"
                    )
                );
            }
        }
    }
}
