using CommonGround.Briefs;
using CommonGround.Packages;

namespace CommonGround.Analyses.Agreements.Sections;

/// <summary>What each issue, demand and party costs the zone of agreement.</summary>
internal sealed class WhatSticks(Agreement agreement, AgreementWords words)
{
    public IEnumerable<Section> Write()
    {
        var points = agreement.StickingPoints;
        if (points.Points.Count == 0)
        {
            yield break;
        }

        var largest = points.Points.OrderByDescending(point => point.Share).ToValueList();
        var (shown, more) = AgreementWords.Cut(largest, isAll: true);
        yield return new Section(
            "sticking",
            "Sticking points",
            [
                new Paragraph(
                    $"Now {(agreement.Complete.Refusing.CountIsExact ? "" : "at least ")}{Wording.PerCent(points.ShareNow)} of the packages are acceptable. What would add to that share, and how much:"
                ),
                new Bars(
                    "Gain in acceptable packages",
                    Wording.Sentence($"{Name(largest[0])} adds the most."),
                    "Share gained",
                    [.. shown.Select(point => new Bar(Name(point), point.Share.ToDouble() * 100, Gain(point)))]
                ),
                .. points.OpenNothingAlone.Select(kind => new Paragraph(
                    $"Each {kind.ToString().ToLowerInvariant()} alone opens nothing; shown are the smallest groups that open something."
                )),
                .. points.Points.Any(point => point.IsAtMost) ? [new Callout(Tone.Note, TooHigh)] : Array.Empty<Block>(),
                .. more.Select(line => new Paragraph(line)),
                .. points.IsAll
                    ? Array.Empty<Block>()
                    : [new Callout(Tone.Note, "Counting stopped at a limit, so these shares are not exact, and others may be missing.")],
            ]
        );
    }

    /// <summary>What a reader must know where demands speak of dates.</summary>
    private const string TooHigh =
        "“At most”: where an issue is left open, each demand on dates is held against dates that suit it alone, so that together they may admit less.";

    private static string Gain(StickingPoint point) => $"{(point.IsAtMost ? "at most " : "")}{Wording.PerCent(point.Share)}";

    private string Name(StickingPoint point) =>
        point.Kind switch
        {
            StickingKind.Issue => $"leaving {Wording.List(point.Names.Select(words.Title))} open",
            StickingKind.Party => $"without {words.Negotiation.Titles(point.Names)}",
            _ => $"without {Wording.List(point.Names.Select(name => words.Of(agreement.Demands.First(demand => demand.Name == name))))}",
        };
}
