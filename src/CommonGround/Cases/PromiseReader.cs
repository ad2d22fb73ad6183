using CommonGround.Cases.Yaml;
using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Cases;

/// <summary>From the keys of steps, and from promises in words, to conditions on dates and issues.</summary>
internal sealed class PromiseReader(
    IReadOnlyList<StepDraft> drafts,
    int horizon,
    CaseConditions conditions,
    CaseNames names,
    ProblemList problems
)
{
    private readonly Dictionary<string, RoadmapStep> steps = drafts
        .Select(draft => draft.Step)
        .OfType<RoadmapStep>()
        .ToDictionary(step => step.Name, StringComparer.Ordinal);

    /// <summary>What the keys of one step promise.</summary>
    public IEnumerable<Promise> Of(StepDraft draft)
    {
        var onlyIf = draft.Fields.Find("only-if") is { } node ? conditions.Read(node) : null;
        if (draft.Step is not { } step)
        {
            return [];
        }

        CheckWindow(draft);
        return
        [
            .. Window(draft, step),
            .. draft.After.SelectMany(other => Order(PromiseKind.After, step, other)),
            .. draft.Before.SelectMany(other => Order(PromiseKind.Before, step, other)),
            .. draft.With.SelectMany(other => Order(PromiseKind.With, step, other)),
            .. onlyIf is null ? [] : (Promise[])[Promised(step, PromiseKind.OnlyIf, "only-if", StepPromises.IfDone(step, onlyIf))],
        ];
    }

    /// <summary>Promises that are written as conditions, each under a name of its own.</summary>
    public IEnumerable<Promise> Stated(YamlNode? section) =>
        CaseNames.Entries(section, "promises", CaseLimits.Entries, problems).Select(Stated).OfType<Promise>();

    private Promise? Stated(YamlEntry entry)
    {
        if (Fields.Open(entry, Shape.Promise, problems) is not { } fields)
        {
            return null;
        }

        var that = fields.Require("that", "first-step < second-step") is { } node ? conditions.Read(node) : null;
        var evidence = names.Statements.Read(fields.Find("evidence"), problems);
        var certainty = fields.Choice("certainty", Choices.Certainties) ?? Choices.DefaultCertainty(evidence);
        var (since, note) = (fields.Date("since"), fields.Text("note"));
        if (names.Steps.Contains(entry.Key.Value))
        {
            problems.Error(entry.Key, $"a promise cannot be named “{entry.Key.Value}”, which is a step; give it a name of its own");
        }

        return that is null
            ? null
            : new Promise(entry.Key.Value, PromiseKind.Condition, that)
            {
                Certainty = certainty,
                Evidence = evidence,
                Since = since,
                Note = note,
                VisibleTo = fields.VisibleTo,
            };
    }

    private static IEnumerable<Promise> Window(StepDraft draft, RoadmapStep step)
    {
        if (draft.From is { } from)
        {
            var opens = StepPromises.From(step, from.Month);
            yield return Known(Promised(step, PromiseKind.From, "from", opens, new(from.Month, from.Month)), from);
        }

        if (draft.Within is { } within)
        {
            var closes = StepPromises.Within(step, within.Month);
            yield return Known(Promised(step, PromiseKind.Within, "within", closes, new(within.Month, within.Month)), within);
        }

        if (step is { Begins: { } begins, Lasts: { } lasts })
        {
            yield return Promised(step, PromiseKind.Lasts, "lasts", StepPromises.Takes(step, begins, lasts), lasts);
        }
    }

    private IEnumerable<Promise> Order(PromiseKind kind, RoadmapStep step, Neighbour named)
    {
        if (!steps.TryGetValue(named.Name.Value, out var other))
        {
            yield break;
        }

        var (key, condition) = kind switch
        {
            PromiseKind.After => ("after", StepPromises.Order(other, step, named.Months, step)),
            PromiseKind.Before => ("before", StepPromises.Order(step, other, named.Months, step)),
            _ => ("with", StepPromises.Together(step, other)),
        };
        yield return Promised(step, kind, $"{key}.{other.Name}", condition, named.Months) with
        {
            Other = other.Name,
        };
    }

    private static Promise Promised(RoadmapStep step, PromiseKind kind, string key, Condition condition, MonthRange? months = null) =>
        new(Timings.NameOf(step.Name, key), kind, condition)
        {
            Step = step.Name,
            Months = months,
            Certainty = step.Certainty,
            Evidence = step.Evidence,
            Since = step.Since,
            Note = step.Note,
            VisibleTo = step.VisibleTo,
        };

    /// <summary>As the bound says that it is known, where it says so.</summary>
    private static Promise Known(Promise promise, Bound bound) =>
        bound.Certainty is not { } certainty
            ? promise
            : promise with
            {
                Certainty = certainty,
                Evidence = bound.Evidence,
                Note = bound.Note ?? promise.Note,
            };

    private void CheckWindow(StepDraft draft)
    {
        var least = draft.Lasts?.Least ?? 0;
        if (draft.Within is { Month: var within } && within < (draft.From?.Month ?? 0) + least)
        {
            var begins = draft.From is { Month: var from }
                ? $"it begins in month {from} at the earliest"
                : "it begins at signature at the earliest";
            var takes = least > 0 ? $" and takes {MonthsFromSignature.Words(least)}" : "";
            problems.Error(
                draft.Fields.Find("within")!,
                $"the deadline of “{draft.Name}”, month {within}, is before it can be done: {begins}{takes}"
            );
        }

        foreach (var key in (string[])["from", "within"])
        {
            if ((key == "from" ? draft.From : draft.Within) is { Month: var month } && month > horizon)
            {
                problems.Error(
                    draft.Fields.Find(key)!,
                    $"month {month} is beyond the horizon of the roadmap, {MonthsFromSignature.Words(horizon)}"
                );
            }
        }
    }
}
