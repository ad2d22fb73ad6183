using System.Globalization;
using CommonGround.Briefs;
using CommonGround.Talks;

namespace CommonGround.Analyses.Roadmaps;

/// <summary>The steps over the months from signature.</summary>
internal static class RoadmapChart
{
    private const int Ticks = 12;

    /// <summary>When each step can be, as the plan tells.</summary>
    /// <param name="grips">By step, where the chart is made to be moved; it then reaches to the horizon, so that it stays as wide as it is.</param>
    public static Gantt Of(Plan plan, RoadmapWords words, IReadOnlyDictionary<string, Grip>? grips = null)
    {
        var last = grips is null ? LastTold(plan) : plan.Roadmap.Horizon;
        var every = Math.Max(1, (last + Ticks - 1) / Ticks);
        return new(
            "The roadmap in months from signature",
            Summary(plan),
            new Axis(
                "When it can be done",
                0,
                Math.Max(1, last),
                [
                    .. Enumerable
                        .Range(0, (last / every) + 1)
                        .Select(tick => new Tick(tick * every, (tick * every).ToString(CultureInfo.InvariantCulture))),
                ]
            ),
            [.. plan.Steps.Select(step => Stage(plan, words, step) with { Grip = grips?.GetValueOrDefault(step.Step.Name) })]
        );
    }

    private static int LastTold(Plan plan) =>
        plan.Steps.Max(step => new[] { step.Latest ?? 0, step.Earliest ?? 0, Window(plan, step, PromiseKind.Within) ?? 0 }.Max());

    private static string Summary(Plan plan)
    {
        var firm = plan.Steps.Where(step => step.Slack == 0).Select(step => step.Step.Title).ToArray();
        return firm.Length == 0 ? "Every step may slip before something breaks."
            : firm.Length == plan.Steps.Count ? "No step may slip without breaking something."
            : $"{Wording.List(firm)} may not slip without breaking something; the others may.";
    }

    private static Stage Stage(Plan plan, RoadmapWords words, StepDates dates)
    {
        var (from, within) = (Window(plan, dates, PromiseKind.From), Window(plan, dates, PromiseKind.Within));
        return new Stage(dates.Step.Title, RoadmapWords.Span(dates.Earliest, dates.Latest))
        {
            Opens = from,
            Closes = within,
            Window = (from, within) switch
            {
                ({ } first, { } last) => FormattableString.Invariant($"months {first} to {last}"),
                ({ } first, null) => FormattableString.Invariant($"month {first} or later"),
                (null, { } last) => $"within {MonthsFromSignature.Words(last)}",
                _ => "",
            },
            Begins = dates.BeginsEarliest,
            Done = dates.Earliest,
            Latest = dates.Latest,
            Slack = Slack(plan, dates),
            IsCritical = dates.Slack == 0,
            Broken =
            [
                .. plan
                    .Roadmap.Promises.Where(promise => promise.Step == dates.Step.Name || Speaks(promise, dates.Step))
                    .Where(promise => plan.SetAside.Any(demand => demand.Name.TrimEnd('?') == $"{Roadmap.Name}/{promise.Name}"))
                    .Select(words.Say),
            ],
            IsJudgement = Windows(plan, dates).Any(promise => promise.Certainty == Certainty.Assumed),
            Evidence = [.. Windows(plan, dates).SelectMany(promise => promise.Evidence).Distinct(StringComparer.Ordinal)],
        };
    }

    private static bool Speaks(Promise promise, RoadmapStep step) =>
        promise.Step is null && promise.Condition.Issues.Any(issue => issue.Name == step.Name);

    private static string Slack(Plan plan, StepDates dates) =>
        dates.Slack switch
        {
            null => "",
            0 => "none",
            { } slack when dates.Latest == plan.Roadmap.Horizon => $"{MonthsFromSignature.Words(slack)}, to the end of the scale",
            { } slack => MonthsFromSignature.Words(slack),
        };

    private static IEnumerable<Promise> Windows(Plan plan, StepDates dates) =>
        plan.Roadmap.Promises.Where(promise => promise.Step == dates.Step.Name && promise.Kind is PromiseKind.From or PromiseKind.Within);

    private static int? Window(Plan plan, StepDates dates, PromiseKind kind) =>
        Windows(plan, dates).FirstOrDefault(promise => promise.Kind == kind)?.Months?.Least;
}
