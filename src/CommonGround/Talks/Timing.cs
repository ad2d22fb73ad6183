using CommonGround.Packages;

namespace CommonGround.Talks;

/// <summary>When a step is tried: from which month on it may begin, and how long it takes; null leaves either as it is.</summary>
public sealed record Timing(int? From, MonthRange? Lasts)
{
    public bool IsNone => From is null && Lasts is null;
}

/// <summary>Roadmaps with steps at other times.</summary>
public static class Timings
{
    /// <summary>The negotiation if steps of its roadmap began from other months on, or took another time.</summary>
    public static Negotiation Timing(this Negotiation negotiation, IReadOnlyDictionary<string, Timing> timings) =>
        negotiation.Roadmap is { } roadmap && timings.Count > 0 ? negotiation with { Roadmap = roadmap.Timing(timings) } : negotiation;

    /// <summary>From which month on a step may begin; null where nothing says so.</summary>
    public static int? From(this Roadmap roadmap, string step) =>
        roadmap.Promises.FirstOrDefault(promise => promise.Kind == PromiseKind.From && promise.Step == step)?.Months?.Least;

    /// <summary>The name of what is promised of a step under one of its keys.</summary>
    public static string NameOf(string step, string key) => $"{step}.{key}";

    private static Roadmap Timing(this Roadmap roadmap, IReadOnlyDictionary<string, Timing> timings)
    {
        var steps = roadmap.Steps.Select(step => timings.GetValueOrDefault(step.Name)?.Lasts is { } lasts ? step.Lasting(lasts) : step);
        var timed = roadmap with { Steps = steps.ToValueList() };
        return timed with
        {
            Promises =
            [
                .. roadmap.Promises.Where(promise => !timings.Replaces(promise)).Select(timed.Anew),
                .. timed.Steps.SelectMany(step => timings.GetValueOrDefault(step.Name) is { } timing ? Tried(step, timing) : []),
            ],
        };
    }

    private static RoadmapStep Lasting(this RoadmapStep step, MonthRange months) =>
        step with
        {
            Lasts = months,
            Begins =
                step.Begins
                ?? Issue.On($"{step.Name}.begins", step.Date.Scale! with { OrNever = false }) with
                {
                    Title = $"{step.Title} begins",
                },
        };

    private static bool Replaces(this IReadOnlyDictionary<string, Timing> timings, Promise promise) =>
        timings.GetValueOrDefault(promise.Step ?? "") is { } timing
        && (promise.Kind == PromiseKind.From ? timing.From is not null : promise.Kind == PromiseKind.Lasts && timing.Lasts is not null);

    private static IEnumerable<Promise> Tried(RoadmapStep step, Timing timing)
    {
        if (timing.From is { } month)
        {
            yield return new(NameOf(step.Name, "from"), PromiseKind.From, StepPromises.From(step, month))
            {
                Step = step.Name,
                Months = new(month, month),
            };
        }

        if (timing.Lasts is { } months)
        {
            yield return new(NameOf(step.Name, "lasts"), PromiseKind.Lasts, StepPromises.Takes(step, step.Begins!, months))
            {
                Step = step.Name,
                Months = months,
            };
        }
    }

    /// <summary>What is promised of a step that begins and ends otherwise than before asks the same of its other dates.</summary>
    private static Promise Anew(this Roadmap roadmap, Promise promise) =>
        (promise.Kind, roadmap.Find(promise.Step), roadmap.Find(promise.Other)) switch
        {
            (PromiseKind.From, { } step, _) => promise with { Condition = StepPromises.From(step, promise.Months!.Least) },
            (PromiseKind.After, { } step, { } other) => promise with { Condition = StepPromises.Order(other, step, promise.Months, step) },
            (PromiseKind.Before, { } step, { } other) => promise with { Condition = StepPromises.Order(step, other, promise.Months, step) },
            _ => promise,
        };

    private static RoadmapStep? Find(this Roadmap roadmap, string? name) => roadmap.Steps.FirstOrDefault(step => step.Name == name);
}
