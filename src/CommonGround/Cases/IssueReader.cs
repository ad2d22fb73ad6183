using CommonGround.Cases.Yaml;
using CommonGround.Packages;

namespace CommonGround.Cases;

/// <summary>Reads what is to be settled, and refuses a scale of too many steps before it makes them.</summary>
internal sealed class IssueReader(ProblemList problems)
{
    private int optionsInAll;

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
            : Scale(scale) is { } steps
                ? Packages.Issue.On(name, steps)
                : null;
        return read is null
            ? null
            : read with
            {
                Question = question is null ? "" : Scalars.Text(question, problems) ?? "",
                Title = fields.Text("name") ?? name,
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

        if (!Fits(node, written.Length))
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

    private Scale? Scale(YamlNode node)
    {
        if (Fields.Open(node, node, Shape.Scale, problems) is not { } fields)
        {
            return null;
        }

        var from = Number(fields, "from", "0");
        var to = Number(fields, "to", "36");
        var step = Number(fields, "step", "3");
        if (Unit(fields) is not { } unit || OrNever(fields) is not { } orNever || from is null || to is null || step is null)
        {
            return null;
        }

        var scale = new Scale(from.Value, to.Value, step.Value, unit, orNever);
        return IsSound(scale, fields) ? scale : null;
    }

    private Rational? Number(Fields fields, string key, string example) =>
        fields.Require(key, example) is { } node ? Scalars.Number(node, problems) : null;

    private string? Unit(Fields fields)
    {
        if (fields.Find("unit") is not { } node)
        {
            return "";
        }

        var unit = Scalars.Text(node, problems);
        if (unit is null || (unit != Option.Never && Words.Quoted(unit) == unit))
        {
            return unit;
        }

        problems.Error(node, $"expected a unit in one word, such as months, not “{Wording.Short(unit)}”");
        return null;
    }

    private bool? OrNever(Fields fields)
    {
        if (fields.Find("or") is not { } node)
        {
            return false;
        }

        if (node is YamlText { Value: Option.Never })
        {
            return true;
        }

        problems.Error(node, "“or” takes only never");
        return null;
    }

    private bool IsSound(Scale scale, Fields fields)
    {
        if (scale.Step <= 0)
        {
            problems.Error(fields.Find("step")!, $"a step is more than 0, not {scale.Step}");
            return false;
        }

        if (scale.From > scale.To)
        {
            problems.Error(fields.Find("to")!, $"a scale runs upwards, not from {scale.From} to {scale.To}");
            return false;
        }

        if (!Fits(fields.Find("step")!, scale.Steps + (scale.OrNever ? 1 : 0)))
        {
            return false;
        }

        var last = scale.From + (scale.Step * new Rational(scale.Steps - 1, 1));
        if (last != scale.To)
        {
            problems.Error(fields.Find("to")!, $"steps of {scale.Step} from {scale.From} do not reach {scale.To}; the last is {last}");
            return false;
        }

        return true;
    }

    private bool Fits(YamlNode place, System.Numerics.BigInteger count)
    {
        if (count > CaseLimits.OptionsPerIssue)
        {
            problems.Error(
                place,
                FormattableString.Invariant($"an issue has at most {CaseLimits.OptionsPerIssue} options, this one has {count}")
            );
            return false;
        }

        optionsInAll += (int)count;
        if (optionsInAll > CaseLimits.Options)
        {
            problems.Error(place, FormattableString.Invariant($"the issues of a case have at most {CaseLimits.Options} options together"));
            return false;
        }

        return true;
    }
}
