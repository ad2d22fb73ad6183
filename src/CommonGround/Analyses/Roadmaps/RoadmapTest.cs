using System.Globalization;
using CommonGround.Talks;

namespace CommonGround.Analyses.Roadmaps;

/// <summary>Whether what a roadmap promises can be kept together with what the parties demand, when each step can be done, and what breaks what.</summary>
public sealed record RoadmapTest()
    : Analysis(
        "roadmap",
        "Can the roadmap be kept, and when?",
        "Simple temporal networks: Dechter, Meiri and Pearl 1991; disjunctions: Stergiou and Koubarakis 2000; float: Kelley 1961; commitment: Fearon 1995"
    )
{
    /// <summary>A step that slips, and by how many months; null where none is asked about.</summary>
    public Delay? Slip { get; init; }

    public override IReadOnlyList<Setting> Settings =>
        [
            new(
                "slip",
                "STEP=MONTHS",
                "Tells what breaks if a step is done so many months later than it can be.",
                values => this with { Slip = Delay.Read(values[0]) }
            ),
        ];

    public override string? Misfit(Negotiation negotiation) =>
        Slip is { } slip
            ? Packages.Words.Nearest(slip.Step, Steps(negotiation)) is var nearest && !Steps(negotiation).Contains(slip.Step)
                ? $"there is no step “{slip.Step}”{(nearest is null ? "" : $"; did you mean “{nearest}”?")}"
                : null
            : null;

    protected override bool WeighsDates => true;

    protected override string? Inapplicable(Negotiation negotiation) =>
        negotiation.Roadmap is not { Steps.Count: > 0 } ? "the case has no roadmap: no step is on record" : null;

    protected override Result Answer(Negotiation negotiation, Run run) => new PlanSearch(negotiation, this, run).Answer();

    private static string[] Steps(Negotiation negotiation) => [.. negotiation.Roadmap?.Steps.Select(step => step.Name) ?? []];
}

/// <summary>That a step is done so many months later than the first month in which it can be.</summary>
public sealed record Delay(string Step, int Months)
{
    internal static Delay Read(string written) =>
        written.Split('=') is [var step, var months]
        && int.TryParse(months, NumberStyles.None, CultureInfo.InvariantCulture, out var many)
        && many is > 0 and <= 600
            ? new(step.Trim(), many)
            : throw new FormatException($"expected a step and by how many whole months it slips, such as handover=3, not “{written}”");
}
