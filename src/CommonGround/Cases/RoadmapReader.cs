using CommonGround.Cases.Yaml;
using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Cases;

/// <summary>Reads how an agreement would be carried out: first the steps, so that everything may speak of their dates, then what is promised of them.</summary>
internal sealed class RoadmapReader(CaseNames names, ProblemList problems)
{
    private const int Usual = 36;
    private const string NotKnown = "unknown";

    private readonly OptionLimit limit = new(problems);
    private Fields? fields;
    private StepDraft[] drafts = [];
    private int horizon;

    /// <summary>The dates of the steps, which conditions may name as they name issues.</summary>
    public ValueList<Issue> Dates(YamlEntry entry)
    {
        if ((fields = Fields.Open(entry, Shape.Roadmap, problems)) is null)
        {
            return [];
        }

        if (names.Parties.Contains(Roadmap.Name))
        {
            problems.Error(
                entry.Key,
                $"a party is named “{Roadmap.Name}”, under which the roadmap makes its promises; give the party another name"
            );
        }

        var months = new MonthReader(fields.Date("signature"), problems);
        drafts = CaseNames
            .Entries(fields.Require("steps", "{first-step: {by: a-party, within: 6 months}}"), "steps", CaseLimits.Steps, problems)
            .Select(step => Draft(step, months))
            .OfType<StepDraft>()
            .ToArray();
        horizon = fields.Find("horizon") is { } node
            ? months.Number(node) ?? Usual
            : drafts.Select(draft => draft.LastNamed).Append(Usual).Max();
        foreach (var draft in drafts.Where(draft => limit.Admits(draft.Place, (horizon + 2) * 2)))
        {
            draft.MakeDates(horizon);
        }

        return drafts.Select(draft => draft.Step?.Date).OfType<Issue>().ToValueList();
    }

    /// <summary>The roadmap, once its conditions can speak of issues and dates; null where the case has none.</summary>
    public Roadmap? Read(CaseIssues issues)
    {
        if (fields is null)
        {
            return null;
        }

        new StepOrder(drafts, problems).Check();
        var conditions = new CaseConditions(issues, problems);
        var promises = new PromiseReader(drafts, horizon, conditions, names, problems);
        return new(
            drafts.Select(draft => draft.Step).OfType<RoadmapStep>().ToValueList(),
            [.. drafts.SelectMany(promises.Of), .. promises.Stated(fields.Find("promises"))]
        )
        {
            Signature = fields.Date("signature"),
            Horizon = horizon,
            Note = fields.Text("note"),
        };
    }

    private StepDraft? Draft(YamlEntry entry, MonthReader months)
    {
        var name = entry.Key.Value;
        if (names.Issues.Contains(name))
        {
            problems.Error(
                entry.Key,
                $"a step cannot be named “{name}”, which is an issue; tie the two by a promise such as “{name}-step <= {name}”"
            );
            return null;
        }

        if (Fields.Open(entry, Shape.RoadmapStep, problems) is not { } step)
        {
            return null;
        }

        var evidence = names.Statements.Read(step.Find("evidence"), problems);
        return new StepDraft(entry.Key, step)
        {
            From = step.Find("from") is { } from ? Bound(from, months.From) : null,
            Within = step.Find("within") is { } within ? Bound(within, months.Within) : null,
            Lasts = step.Find("lasts") is { } lasts ? months.Range(lasts) : null,
            After = Others(step, "after", name, months),
            Before = Others(step, "before", name, months),
            With = Others(step, "with", name, months),
            IsOptional = step.Flag("optional") ?? false,
            Sketch = new RoadmapStep(Issue.On(name, new Scale(0, 0, 1, Roadmap.Unit)))
            {
                Title = step.Text("name") ?? name,
                Means = step.Text("means"),
                By = Doers(step, name),
                CarriesOut = step.Find("carries-out") is { } issue ? Scalars.Name(issue, names.Issues, problems) : null,
                Guarantors = names.Parties.Read(step.Find("guarantors"), problems),
                Verifiers = names.Parties.Read(step.Find("verifiers"), problems),
                Certainty = step.Choice("certainty", Choices.Certainties) ?? Choices.DefaultCertainty(evidence),
                Evidence = evidence,
                Since = step.Date("since"),
                Note = step.Text("note"),
                VisibleTo = step.VisibleTo,
            },
        };
    }

    /// <summary>A month, or a map that says besides how it is known.</summary>
    private Bound? Bound(YamlNode node, Func<YamlNode, int?> month)
    {
        if (node is not YamlMap)
        {
            return month(node) is { } plain ? new(plain) : null;
        }

        if (Fields.Open(node, node, Shape.Bound, problems) is not { } bound)
        {
            return null;
        }

        var evidence = names.Statements.Read(bound.Find("evidence"), problems);
        var (certainty, note) = (bound.Choice("certainty", Choices.Certainties), bound.Text("note"));
        return bound.Require("value", "18 months") is { } value && month(value) is { } read
            ? new(read)
            {
                Certainty = certainty ?? Choices.DefaultCertainty(evidence),
                Evidence = evidence,
                Note = note,
            }
            : null;
    }

    private ValueList<string> Doers(Fields step, string name)
    {
        if (step.Find("by") is not { } node)
        {
            problems.Error(
                step.Place,
                $"nobody does “{name}”: a step needs by, such as “by: a-party”, or “by: {NotKnown}” where nobody said who"
            );
            return [];
        }

        return node is YamlText { Value: NotKnown } ? [] : names.Parties.Read(node, problems);
    }

    /// <summary>Other steps with how many months apart: a name, names, or names with months.</summary>
    private Neighbour[] Others(Fields step, string key, string name, MonthReader months)
    {
        if (step.Find(key) is not { } node)
        {
            return [];
        }

        var others = node is YamlMap map
            ? map.Entries.Select(entry => new Neighbour(entry.Key, months.Range(entry.Value)))
            : Scalars.Texts(node, problems).Select(text => new Neighbour(text, null));
        return [.. others.Where(other => IsAnother(other.Name, name, key))];
    }

    private bool IsAnother(YamlText other, string name, string key)
    {
        if (other.Value == name)
        {
            problems.Error(other, $"“{name}” cannot come {key} itself");
            return false;
        }

        return names.Steps.Knows(other, problems);
    }
}
