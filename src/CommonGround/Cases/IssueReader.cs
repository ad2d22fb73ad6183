using CommonGround.Cases.Yaml;
using CommonGround.Packages;

namespace CommonGround.Cases;

/// <summary>Reads what is to be settled, with the options there are for settling it.</summary>
internal sealed class IssueReader(ProblemList problems)
{
    private readonly OptionLimit limit = new(problems);

    public CaseIssues Read(YamlNode? section, NameSet names)
    {
        var issues = CaseNames.Entries(section, "issues", CaseLimits.Issues, problems).Select(Issue).OfType<Issue>();
        return new(issues.ToValueList(), names);
    }

    private Issue? Issue(YamlEntry entry)
    {
        if (Fields.Open(entry, Shape.Issue, problems) is not { } fields)
        {
            return null;
        }

        var question = fields.Require("question", "When does it begin?");
        var name = entry.Key.Value;
        var scale = fields.Find("scale");
        var list = fields.Find("options");
        if (scale is not null && list is not null)
        {
            problems.Error(fields.Entry("options")!.Key, $"“{name}” has a scale and options; write one of them");
            return null;
        }

        var read = scale is null
            ? Named(list, entry.Key) is { } options
                ? new Issue(name, "", options)
                : null
            : new ScaleReader(problems, limit).Read(scale) is { } steps
                ? Packages.Issue.On(name, steps)
                : null;
        return read is null
            ? null
            : read with
            {
                Question = question is null ? "" : Scalars.Text(question, problems) ?? "",
                Title = fields.Text("name") ?? name,
                Aliases = fields.Find("aliases") is { } aliases
                    ? Scalars.Texts(aliases, problems).Select(alias => alias.Value).ToValueList()
                    : [],
                Since = fields.Date("since"),
                Note = fields.Text("note"),
                VisibleTo = fields.VisibleTo,
            };
    }

    private ValueList<Option>? Named(YamlNode? node, YamlText issue)
    {
        if (node is null)
        {
            problems.Error(issue, $"“{issue.Value}” needs options, such as “options: [none, partial, full]”, or a scale");
            return null;
        }

        var written = node switch
        {
            YamlMap map => map.Entries.Select(entry => (Node: (YamlNode)entry.Key, Describes: (YamlNode?)entry.Value)).ToArray(),
            YamlList list => [.. list.Items.Select(item => (item, (YamlNode?)null))],
            _ => [],
        };
        if (written.Length == 0)
        {
            problems.Error(node, "expected a list of options, such as [none, partial, full]");
            return null;
        }

        if (!limit.Admits(node, written.Length))
        {
            return null;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        var options = written.Select(item => Named(item.Node, item.Describes, seen)).ToArray();
        return options.Any(option => option is null) ? null : options.Select(option => option!).ToValueList();
    }

    private Option? Named(YamlNode node, YamlNode? describes, HashSet<string> seen)
    {
        if (node is not YamlText { IsNothing: false } text)
        {
            problems.Error(node, "expected the name of an option");
            return null;
        }

        var name = text.Value;
        if (name.Length is 0 or > CaseLimits.NameLength || name != name.Trim() || name.Contains('"') || name.Any(char.IsControl))
        {
            problems.Error(
                node,
                FormattableString.Invariant(
                    $"an option's name has 1 to {CaseLimits.NameLength} characters on one line, without double quotes and outer spaces"
                )
            );
            return null;
        }

        if (!seen.Add(name))
        {
            problems.Error(node, $"the option “{name}” stands here a second time");
            return null;
        }

        return new Option(name) { Description = describes is null or { IsNothing: true } ? null : Scalars.Text(describes, problems) };
    }
}
