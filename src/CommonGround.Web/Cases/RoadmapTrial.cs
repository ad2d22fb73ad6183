using System.Globalization;
using System.Text.RegularExpressions;
using CommonGround.Analyses;
using CommonGround.Analyses.Roadmaps;
using CommonGround.Briefs;
using CommonGround.Cases.Editing;
using CommonGround.Packages;
using CommonGround.Talks;
using CommonGround.Web.Secrecy;

namespace CommonGround.Web.Cases;

/// <summary>What follows from when the steps of a roadmap are done.</summary>
public sealed record RoadmapConsequences(Negotiation Negotiation, Finding Test)
{
    /// <summary>Durations that are not known are drawn less often than in the whole answer, so that it comes at once; it says how often.</summary>
    private const int Draws = 1000;

    public Plan? Plan => (Test as Finding.Answered)?.Result as Plan;

    public static RoadmapConsequences Of(Negotiation negotiation, CancellationToken cancellation, params IEnumerable<string> tried) =>
        new(
            negotiation,
            new RoadmapTest { Held = tried.ToValueList(), Draws = Draws }.Ask(negotiation, new Run { Cancellation = cancellation })
        );

    /// <summary>What follows, without the chart, which stands above it, beside what followed before something was tried.</summary>
    /// <param name="untried">Null where nothing is tried.</param>
    public Brief ToBrief(RoadmapConsequences? untried)
    {
        var section = Test.ToSection();
        return Negotiation.WithEvidence(
            new(
                Negotiation.Title,
                Negotiation.Date,
                [
                    section with
                    {
                        Blocks =
                        [
                            .. section.Blocks.Take(1),
                            .. untried is null ? [] : Comparison(untried),
                            .. section.Blocks.Skip(1).Where(block => block is not Gantt),
                        ],
                    },
                ]
            )
        );
    }

    private Prose? Verdict => Test.ToSection().Blocks is [Callout first, ..] ? first.Text : null;

    private IEnumerable<Block> Comparison(RoadmapConsequences untried) =>
        untried.Verdict is not { } before ? []
        : before.Words == Verdict?.Words ? [new Paragraph("The verdict is the same as without it.")]
        : [new Callout(Tone.Note, new Prose([.. Prose.Empty.Strong("As it is: ").Phrases, .. before.Phrases]))];
}

/// <summary>How what is tried on a roadmap is read, said and kept.</summary>
public static partial class RoadmapTrial
{
    private const string From = "from";
    private const string Lasts = "lasts";

    /// <summary>The place of the case at which a step says from which month on it may begin.</summary>
    public static string FromOf(string step) => $"roadmap/steps/{step}/{From}";

    /// <summary>The place of the case at which a step says how long it takes.</summary>
    public static string LastsOf(string step) => $"roadmap/steps/{step}/{Lasts}";

    /// <summary>Months as they are typed: 3, 2..4, 3 months; null where they are none from 1 to the horizon.</summary>
    public static MonthRange? Read(string? text, int horizon)
    {
        if (Months().Match(text ?? "") is not { Success: true } match)
        {
            return null;
        }

        var least = int.Parse(match.Groups["least"].Value, CultureInfo.InvariantCulture);
        var most = match.Groups["most"] is { Success: true } group ? int.Parse(group.Value, CultureInfo.InvariantCulture) : least;
        return least >= 1 && least <= most && most <= horizon ? new(least, most) : null;
    }

    /// <summary>Months as they are typed and kept.</summary>
    public static string Written(MonthRange months) =>
        months.IsPoint ? MonthsFromSignature.Words(months.Least) : FormattableString.Invariant($"{months.Least}..{months.Most} months");

    /// <summary>When the steps are tried, by step.</summary>
    public static IReadOnlyDictionary<string, Timing> Timings(Negotiation negotiation, IReadOnlyDictionary<string, MonthRange> tried) =>
        (negotiation.Roadmap?.Steps ?? [])
            .Select(step =>
                (
                    step.Name,
                    Timing: new Timing(tried.GetValueOrDefault(FromOf(step.Name))?.Least, tried.GetValueOrDefault(LastsOf(step.Name)))
                )
            )
            .Where(one => !one.Timing.IsNone)
            .ToDictionary(one => one.Name, one => one.Timing, StringComparer.Ordinal);

    /// <summary>The names of the promises that are tried.</summary>
    public static IEnumerable<string> Names(IReadOnlyDictionary<string, Timing> timings) =>
        timings.SelectMany(one =>
            new[]
            {
                one.Value.From is null ? null : Talks.Timings.NameOf(one.Key, From),
                one.Value.Lasts is null ? null : Talks.Timings.NameOf(one.Key, Lasts),
            }.OfType<string>()
        );

    /// <summary>What is tried, in the order of the steps.</summary>
    /// <param name="seen">What stood at each place when it was first moved.</param>
    public static IEnumerable<TriedChange> Changes(
        CaseAccess access,
        IReadOnlyDictionary<string, MonthRange> tried,
        IReadOnlyDictionary<string, string?> seen
    )
    {
        foreach (var step in access.View.Negotiation.Roadmap!.Steps)
        {
            if (tried.GetValueOrDefault(FromOf(step.Name)) is { Least: var month })
            {
                var before = access.View.Negotiation.Roadmap.From(step.Name);
                var now = before is null ? "as nothing says so far" : FormattableString.Invariant($"instead of {before}");
                yield return new(
                    FromOf(step.Name),
                    FormattableString.Invariant($"{step.Title}: not before month {month}, {now}"),
                    Edit(FromOf(step.Name), month == 0 ? null : $"{{value: {MonthsFromSignature.Words(month)}, certainty: assumed}}")
                );
            }

            if (tried.GetValueOrDefault(LastsOf(step.Name)) is { } lasts)
            {
                yield return new(
                    LastsOf(step.Name),
                    $"{step.Title}: takes {lasts}, {(step.Lasts is { } known ? $"instead of {known}" : "as nothing says so far")}",
                    Edit(LastsOf(step.Name), Written(lasts))
                );
            }
        }

        CaseEdit[] Edit(string place, string? after) => access.MayEdit ? [new(place, seen.GetValueOrDefault(place), after)] : [];
    }

    [GeneratedRegex(
        @"^\s*(?<least>\d{1,3})\s*(\.\.\s*(?<most>\d{1,3}))?\s*(months?)?\s*$",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Months();
}
