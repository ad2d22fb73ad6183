using CommonGround.Briefs;
using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Analyses.Changes;

/// <summary>How what the model said at earlier rounds has fared.</summary>
internal sealed class ScoreSection(Developments changes)
{
    private readonly Negotiation after = changes.After;

    public IEnumerable<Section> Write() =>
        changes.Scored.Select(record => new Section(
            $"changes-score-{record.Record.Round}",
            $"What was said at {TitleOf(record)}, and how it has fared",
            [.. Blocks(record)]
        ));

    private IEnumerable<Block> Blocks(ScoredRecord record)
    {
        yield return new Paragraph(
            record.HasSameInputs
                ? $"Kept with what was known on {Wording.Day(record.Record.Day)}; the case still tells the same of that day."
                : $"Kept with what was known on {Wording.Day(record.Record.Day)}. What the case tells of that day has been changed since, so today it might say something else of it."
        );
        yield return new Bullets([.. record.Rulings.Select(Ruling)]);
        if (record.Estimates.Any(estimate => estimate.Outcome is not null))
        {
            yield return Estimates(record);
        }

        if (Unsettled(record).ToArray() is { Length: > 0 } open)
        {
            yield return new Paragraph($"Forecasts of {Wording.List(open)} wait: nothing is agreed there.");
        }
    }

    private Prose Ruling(ScoredRuling scored) =>
        Prose
            .Empty.Strong(ChangeWords.Word(scored.Ruling.Reach))
            .Plain($", said the model: {ChangeWords.Word(scored.Ruling.Verdict)}. ")
            .Then(Fate(scored))
            .Plain(Rest(scored));

    private Prose Fate(ScoredRuling scored) =>
        scored.Fate switch
        {
            Changes.Fate.CameTrue => Prose.Empty.Strong("It came true").Plain($"; agreed since: {Points(scored.Since)}."),
            Changes.Fate.Failed when scored.Undone.Count > 0 => Prose
                .Empty.Strong("It failed")
                .Plain($"; came undone: {Points(scored.Undone)}."),
            Changes.Fate.Failed => Prose.Empty.Strong("It failed").Plain($"; agreed since: {Points(scored.Since)}."),
            Changes.Fate.DecidedYes => Prose.Empty.Strong("It was decided with yes").Plain($"; agreed since: {Points(scored.Since)}."),
            Changes.Fate.DecidedNo => Prose.Empty.Strong("It was decided with no").Plain("; a refusal on which it hinged is on record."),
            _ => "Nothing on record decides it yet.",
        };

    /// <summary>What a framework would settle and nobody has put on record as agreed; and what is open besides.</summary>
    private string Rest(ScoredRuling scored)
    {
        var settles = scored.Ruling.Settles.Select(settled => settled.Issue).ToHashSet(StringComparer.Ordinal);
        return Titled(" Of what it would settle, not on record as agreed: ", scored.Open.Where(settles.Contains))
            + Titled(" Still open: ", scored.Open.Where(name => !settles.Contains(name)));
    }

    private string Titled(string words, IEnumerable<string> issues) =>
        Wording.List(issues.Select(name => after.Issue(name).Title)) is { Length: > 0 } list ? $"{words}{list}." : "";

    private string Points(ValueList<SettledOn> points) => Wording.List(points.Select(point => after.Issue(point.Issue).Title));

    private static Table Estimates(ScoredRecord record) =>
        new(
            "Forecasts against what was agreed",
            [
                new("Issue"),
                new("Model"),
                new("Said", Alignment.End),
                new("Agreed", Alignment.End),
                new("Missed by", Alignment.End),
                new("Score", Alignment.End),
            ],
            [
                .. record
                    .Estimates.Where(estimate => estimate.Outcome is not null)
                    .Select(estimate => new Row([
                        estimate.Issue.Title,
                        estimate.Estimate.Model,
                        Number(estimate.Estimate.Value, estimate.Issue),
                        estimate.Outcome!.Name,
                        estimate.Error is { } error ? Number(error, estimate.Issue) : Cell.NotDiscussed,
                        estimate.RankedProbabilityScore is { } score ? Wording.Decimal(100 * score) : Cell.NotDiscussed,
                    ])),
            ]
        )
        {
            Notes =
            [
                "The score is the continuous ranked probability score in hundredths of the scale, less being better; where a model names one place it is its error.",
            ],
        };

    private static string Number(Rational number, Issue issue) =>
        $"{Wording.Decimal(number.ToDouble())} {issue.Scale!.UnitOf(number)}".TrimEnd();

    private static IEnumerable<string> Unsettled(ScoredRecord record) =>
        record
            .Estimates.Where(estimate => estimate.Outcome is null)
            .Select(estimate => estimate.Issue.Title)
            .Distinct(StringComparer.Ordinal);

    private string TitleOf(ScoredRecord record) =>
        after.Rounds.FirstOrDefault(round => round.Name == record.Record.Round)?.Title ?? record.Record.Round;
}
