using CommonGround.Packages;

namespace CommonGround.Talks;

/// <summary>What the windows, durations and order of steps ask of their dates.</summary>
internal static class StepPromises
{
    /// <summary>It begins no sooner.</summary>
    public static Condition From(RoadmapStep step, int month) => IfDone(step, new Against(step.Start, Relation.AtLeast, month));

    /// <summary>It is done no later.</summary>
    public static Condition Within(RoadmapStep step, int month) => IfDone(step, new Against(step.Date, Relation.AtMost, month));

    /// <summary>It takes so long.</summary>
    public static Condition Takes(RoadmapStep step, Issue begins, MonthRange months) =>
        IfDone(
            step,
            new AllOf([
                new Between(step.Date, Relation.AtLeast, begins) { Lag = months.Least },
                new Between(step.Date, Relation.AtMost, begins) { Lag = months.Most },
            ])
        );

    /// <summary>The one comes before the other. What a step that may be left undone asks holds where it is done.</summary>
    public static Condition Order(RoadmapStep earlier, RoadmapStep later, MonthRange? months, RoadmapStep promising) =>
        IfDone(promising, promising.Name == later.Name ? Apart(earlier, later, months) : IfDone(later, Apart(earlier, later, months)));

    public static Condition Together(RoadmapStep step, RoadmapStep other) =>
        IfDone(step, new Between(step.Date, Relation.Equal, other.Date));

    public static Condition IfDone(RoadmapStep step, Condition condition) =>
        step.IsOptional ? new IfThen(new Against(step.Date, Relation.Less, null), condition) : condition;

    /// <summary>Without months: the later begins no sooner than the earlier is done, and is done in a later month.</summary>
    private static Condition Apart(RoadmapStep earlier, RoadmapStep later, MonthRange? months) =>
        (months, later.Lasts) switch
        {
            (null, { Least: > 0 }) => new Between(later.Start, Relation.AtLeast, earlier.Date),
            (null, null) => new Between(later.Date, Relation.More, earlier.Date),
            (null, _) => new AllOf([
                new Between(later.Start, Relation.AtLeast, earlier.Date),
                new Between(later.Date, Relation.More, earlier.Date),
            ]),
            ({ IsPoint: true, Least: var least }, _) => new Between(later.Start, Relation.AtLeast, earlier.Date) { Lag = least },
            ({ Least: var least, Most: var most }, _) => new AllOf([
                new Between(later.Start, Relation.AtLeast, earlier.Date) { Lag = least },
                new Between(later.Start, Relation.AtMost, earlier.Date) { Lag = most },
            ]),
        };
}
