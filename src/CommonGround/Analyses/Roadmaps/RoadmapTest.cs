using System.Globalization;
using CommonGround.Packages;
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

    /// <summary>How often uncertain durations are drawn.</summary>
    public int Draws { get; init; } = 10_000;

    /// <summary>The names of promises that are not the first to be given up where not all can be kept, such as what somebody tries.</summary>
    public ValueList<string> Held { get; init; } = [];

    public override IReadOnlyList<Setting> Settings =>
        [
            new(
                "slip",
                "STEP=MONTHS",
                "Tells what breaks if a step is done so many months later than it can be.",
                values => this with { Slip = Delay.Read(values[0]) }
            ),
            new(
                "draws",
                "N",
                "How often uncertain durations are drawn; 10,000 unless told.",
                values => this with { Draws = ReadDraws(values[^1]) }
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

    private const int MostDraws = 1_000_000;

    private static int ReadDraws(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var draws) && draws is > 0 and <= MostDraws
            ? draws
            : throw new FormatException(
                $"“{text}” is no number of draws: a whole number from 1 to {Wording.Number(MostDraws)} is expected"
            );

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
