using CommonGround.Briefs;
using CommonGround.Talks;

namespace CommonGround.Analyses.Roadmaps;

/// <summary>Takes hold of each step by the month in which it begins: to put it elsewhere says from which month on it may.</summary>
internal static class RoadmapGrips
{
    public static IReadOnlyDictionary<string, Grip> Of(Plan plan, Plan untried)
    {
        double[] months = [.. Enumerable.Range(0, plan.Roadmap.Horizon + 1)];
        var before = untried.Steps.ToDictionary(dates => dates.Step.Name, dates => dates.BeginsEarliest, StringComparer.Ordinal);
        return plan.Steps.ToDictionary(
            dates => dates.Step.Name,
            dates => Grip(plan, dates, before.GetValueOrDefault(dates.Step.Name), months),
            StringComparer.Ordinal
        );
    }

    private static Grip Grip(Plan plan, StepDates dates, int? before, double[] months)
    {
        var begins = dates.BeginsEarliest;
        return new(dates.Step.Name, Label(plan, dates), months, begins ?? plan.Roadmap.From(dates.Step.Name) ?? 0)
        {
            Untried = before != begins ? before : null,
        };
    }

    private static string Label(Plan plan, StepDates dates)
    {
        var when = dates.BeginsEarliest is { } month ? FormattableString.Invariant($"can begin in month {month}") : "cannot be done";
        var bound = plan.Roadmap.From(dates.Step.Name) is { } from ? FormattableString.Invariant($"; not before month {from}") : "";
        return $"{dates.Step.Title} {when}, done {RoadmapWords.Span(dates.Earliest, dates.Latest)}{bound}";
    }
}
