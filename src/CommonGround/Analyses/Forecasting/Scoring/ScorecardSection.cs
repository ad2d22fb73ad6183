using System.Globalization;
using CommonGround.Briefs;

namespace CommonGround.Analyses.Forecasting.Scoring;

/// <summary>A scorecard for people: how far off each model was, and whether its ranges held.</summary>
public static class ScorecardSection
{
    private static readonly Prose[] ErrorNotes =
    [
        "Error: how far the forecast was from the outcome on average, in points of a scale from 0 to 100; RMSE: the root of the mean square, in which large errors weigh more. In brackets, here and below: between which bounds 95 % of other samples of proposals would have it. Against the compromise mean, below zero is better; where the brackets hold zero, the difference may be chance.",
    ];

    private static readonly Prose[] ChanceNotes =
    [
        "CRPS: the continuous ranked probability score, in points, which counts error and overconfidence; less is better, and for a model that names one place it is its error. With spread: such a model with the spread around its place that served best on other proposals; the comparison and the ranges are of these.",
    ];

    private static readonly Prose[] RangeNotes =
    [
        "How often the narrowest range that has this chance held the outcome, and how wide it is in points; at equal cover the narrower is better.",
    ];

    public static Section ToSection(this Scorecard card) =>
        new(
            "score",
            "How the models did on decisions that were taken",
            [
                new Paragraph(
                    $"{Wording.Count(card.Decisions, "decision", "decisions")} of {Wording.Count(card.Proposals, "proposal", "proposals")}; draws of proposals from seed {card.Seed.ToString(CultureInfo.InvariantCulture)}."
                ),
                .. card
                    .Models.Where(model => model.Note is not null)
                    .Select(model => new Callout(Tone.Warning, $"{model.Title}: {model.Note}")),
                Errors(card),
                Chances(card),
                Ranges(card),
                .. Skipped(card),
            ]
        );

    private static Table Errors(Scorecard card) =>
        new(
            "Error in points",
            [new("Model"), End("Decisions"), End("Error (MAE)"), End("RMSE"), End("Against compromise")],
            [
                .. card.Models.Select(model => new Row([
                    model.Title,
                    model.Decisions.ToString(CultureInfo.InvariantCulture),
                    Say(model.Error),
                    Figure(model.RootMeanSquare),
                    Say(model.Difference),
                ])),
            ]
        )
        {
            Notes = ErrorNotes,
        };

    private static Table Chances(Scorecard card) =>
        new(
            "Chances",
            [new("Model"), End("CRPS"), End("With spread"), End("Against compromise")],
            [
                .. card.Models.Select(model => new Row([
                    model.Title,
                    Figure(model.Score.Mean),
                    Say(model.SpreadScore),
                    Say(model.ScoreDifference),
                ])),
            ]
        )
        {
            Notes = ChanceNotes,
        };

    private static Table Ranges(Scorecard card) =>
        new(
            "Ranges",
            [new("Model"), End("50 % range"), End("Width"), End("80 % range"), End("Width")],
            [.. card.Models.Select(model => new Row([model.Title, .. Cells(model.Even), .. Cells(model.Likely)]))]
        )
        {
            Notes = RangeNotes,
        };

    private static IEnumerable<Block> Skipped(Scorecard card) =>
        card.Skipped.Count == 0
            ? []
            :
            [
                new Paragraph("Left out, since nothing is invented for what is not known:"),
                new Bullets([.. card.Skipped.Select(line => (Prose)line)]),
            ];

    private static Cell[] Cells(RangeScore range) =>
        [
            $"{PerCent(range.Held.Mean)} %{(range.Held.Bounds is { } bounds ? $" [{PerCent(bounds.From)}–{PerCent(bounds.To)}]" : "")}",
            range.Width.ToString("0", CultureInfo.InvariantCulture),
        ];

    private static string Say(Estimate estimate) =>
        estimate.Bounds is { } bounds ? $"{Figure(estimate.Mean)} [{Bound(bounds.From)} to {Bound(bounds.To)}]" : Figure(estimate.Mean);

    private static string Figure(double number) =>
        double.IsFinite(number) ? number.ToString("0.00;−0.00;0.00", CultureInfo.InvariantCulture) : "none";

    private static string Bound(double number) => number.ToString("0.0;−0.0;0.0", CultureInfo.InvariantCulture);

    private static string PerCent(double share) => (share * 100).ToString("0", CultureInfo.InvariantCulture);

    private static Column End(string title) => new(title, Alignment.End);
}
