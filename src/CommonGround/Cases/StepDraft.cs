using CommonGround.Cases.Yaml;
using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Cases;

/// <summary>Another step as one names it, and how many months lie between.</summary>
internal sealed record Neighbour(YamlText Name, MonthRange? Months);

/// <summary>A month before or after which nothing of a step is to be, and how that is known where it is known otherwise than the step.</summary>
internal sealed record Bound(int Month)
{
    public Certainty? Certainty { get; init; }

    public ValueList<string> Evidence { get; init; } = [];

    public string? Note { get; init; }
}

/// <summary>A step as written, before it is known how far its scale must reach and whether the others are there.</summary>
internal sealed record StepDraft(YamlText Place, Fields Fields)
{
    public required RoadmapStep Sketch { get; init; }

    public Bound? From { get; init; }

    public Bound? Within { get; init; }

    public MonthRange? Lasts { get; init; }

    public Neighbour[] After { get; init; } = [];

    public Neighbour[] Before { get; init; } = [];

    public Neighbour[] With { get; init; } = [];

    public bool IsOptional { get; init; }

    /// <summary>The step with its dates; null where there was no room for them.</summary>
    public RoadmapStep? Step { get; private set; }

    public string Name => Place.Value;

    /// <summary>The last month that its window names.</summary>
    public int LastNamed => Math.Max(From?.Month ?? 0, Within?.Month ?? 0);

    public void MakeDates(int horizon)
    {
        var takesTime = Lasts is { Most: > 0 };
        var scale = new Scale(0, horizon, 1, Roadmap.Unit, IsOptional);
        Step = Sketch with
        {
            Date = Issue.On(Name, scale) with { Title = Sketch.Title, VisibleTo = Sketch.VisibleTo },
            Begins = takesTime
                ? Issue.On($"{Name}.begins", scale with { OrNever = false }) with
                {
                    Title = $"{Sketch.Title} begins",
                }
                : null,
            Lasts = takesTime ? Lasts : null,
        };
    }
}
