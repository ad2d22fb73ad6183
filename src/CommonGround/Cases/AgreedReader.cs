using CommonGround.Cases.Yaml;
using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Cases;

/// <summary>Reads on which option of an issue all have agreed, once or, where that came undone, again on another day.</summary>
internal sealed class AgreedReader(CaseIssues issues, CaseNames names, ProblemList problems)
{
    private readonly CommitmentReader commitments = new(names, problems);

    public ValueList<AgreedPoint> Read(YamlNode? section) =>
        CaseNames.Entries(section, "agreed points", CaseLimits.Entries, problems).SelectMany(Points).ToValueList();

    private IEnumerable<AgreedPoint> Points(YamlEntry entry)
    {
        if (names.Steps.Contains(entry.Key.Value))
        {
            problems.Error(entry.Key, OfAStep(entry.Key.Value));
            return [];
        }

        var issue = names.Issues.Knows(entry.Key, problems) ? issues.Find(entry.Key.Value) : null;
        if (entry.Value is not YamlList list)
        {
            return Point(entry.Key, entry.Value, issue) is { } only ? [only] : [];
        }

        var points = list
            .Items.Select(item => (Node: item, Point: Point(item, item, issue)))
            .Where(read => read.Point is not null)
            .Select(read => (read.Node, Point: read.Point!))
            .ToArray();
        for (var later = 1; later < points.Length; later++)
        {
            Check(points[later].Node, points[later - 1].Point, points[later].Point);
        }

        return points.Select(read => read.Point);
    }

    /// <summary>A date is no part of the packages of which agreed points are options, but of the roadmap, which keeps what it promises.</summary>
    private static string OfAStep(string step) =>
        $"“{step}” is a step of the roadmap, and what is agreed of its date is a promise: write it there, with its evidence, such as “promises: {{{step}-agreed: {{that: {step} = 6 months, evidence: [s1]}}}}”";

    private AgreedPoint? Point(YamlNode place, YamlNode node, IssueOptions? issue)
    {
        if (Fields.Open(place, node, Shape.Agreed, problems) is not { } fields)
        {
            return null;
        }

        var written = fields.Require("option", "full");
        fields.Require("evidence", "[s1]");
        var evidence = names.Statements.Read(fields.Find("evidence"), problems);
        var (since, until) = commitments.Read(fields);
        if (issue is null || written is null || issue.Read(written, problems) is not { } option)
        {
            return null;
        }

        return new AgreedPoint(issue.Issue, issue.Issue.Options[option])
        {
            Evidence = evidence,
            Since = since,
            Until = until,
            Note = fields.Text("note"),
            VisibleTo = fields.VisibleTo,
        };
    }

    /// <summary>On no day are two options of one issue agreed.</summary>
    private void Check(YamlNode place, AgreedPoint before, AgreedPoint after)
    {
        if (before.Until is not { } end)
        {
            problems.Error(
                place,
                $"the agreed point before this one holds still; say “until:” there, or two options of one issue are agreed"
            );
        }
        else if (after.Since is not { } since)
        {
            problems.Error(place, "an agreed point that follows another needs since, such as “since: 2015-11-14”");
        }
        else if (since < end.Date)
        {
            problems.Error(
                place,
                FormattableString.Invariant(
                    $"since {since:yyyy-MM-dd} is before {end.Date:yyyy-MM-dd}, until when the point before it holds"
                )
            );
        }
    }
}
