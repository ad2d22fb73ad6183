using CommonGround.Briefs;
using CommonGround.Talks;

namespace CommonGround.Analyses.Forecasting;

/// <summary>What is said of one issue: the models side by side, what they were told, where they part, and how the spatial model moves the parties.</summary>
internal sealed class IssueSection(OutcomeForecasts answer, IssueForecast issue, int place)
{
    /// <summary>Models nearer to each other than this share of the scale agree.</summary>
    private const double Near = 0.1;

    private readonly IssueLineup lineup = issue.Lineup;
    private readonly ScaleWords words = new(issue.Lineup);
    private readonly IssueCharts charts = new(answer, issue, place);
    private readonly Badges badges = new(answer.Negotiation);

    public IEnumerable<Block> Write() =>
        [
            .. Absent(),
            charts.Forecasts(),
            Told(),
            .. Likely(),
            .. Parting(),
            .. charts.Moves() is { } moves ? [moves] : Array.Empty<Block>(),
        ];

    private string Title => lineup.Issue.Title;

    private IEnumerable<Block> Absent()
    {
        if (lineup.WantNever.Count > 0)
        {
            yield return new Callout(
                Tone.Warning,
                $"{Title}: {Wording.List(lineup.WantNever.Select(party => party.Title))} want{(lineup.WantNever.Count == 1 ? "s" : "")} never, which is no place on the line. "
                    + "The models are told nothing of that wish, so what they say is too early as far as it counts."
            );
        }
    }

    /// <summary>What is assumed or not known looks so.</summary>
    private Table Told() =>
        new(
            $"What the models were told of {Title}",
            [new("Party"), new("Position"), new("Salience", Alignment.End), new("Influence", Alignment.End)],
            [
                .. lineup.Entrants.Select(entrant => new Row([
                    entrant.Party.Title,
                    Cell(entrant.Position, entrant.Party.On(lineup.Issue)!),
                    Cell(entrant.Salience),
                    Cell(Lineup.Influence(entrant.Party), entrant.Party.Influence?.Evidence ?? []),
                ])
                {
                    Badge = badges.Of(entrant.Party),
                }),
            ]
        )
        {
            Notes = Silence(),
        };

    private Prose[] Silence() =>
        [
            .. lineup.Issue.Scale!.OrNever && lineup.Entrants.Any(entrant => !entrant.Position.IsOnRecord)
                ? ["A position that is not known is drawn over the numbers of the scale; it could also be never, which is none of them."]
                : Array.Empty<Prose>(),
            .. lineup.Silent.Count > 0
                ?
                [
                    $"Left out, since nothing is on record of their position here: {Wording.List(lineup.Silent.Select(party => party.Title))}. That is neither consent nor indifference, and the models have not heard of it.",
                ]
                : Array.Empty<Prose>(),
        ];

    private Cell Cell(Known known, Position position)
    {
        var said = known.IsPoint ? words.InUnit(known.Low) : $"{words.Number(known.Low)} to {words.InUnit(known.High)}";
        return !known.IsOnRecord ? Briefs.Cell.Unknown($"drawn from {said}")
            : position.Certainty == Certainty.Assumed ? Briefs.Cell.Judgement(Prose.Empty.Plain(said, position.Evidence))
            : Briefs.Cell.Value(Prose.Empty.Plain(said, position.Evidence));
    }

    private static Cell Cell(Known known, IEnumerable<string>? evidence = null)
    {
        var said = known.IsPoint ? Wording.Decimal(known.Low) : $"{Wording.Decimal(known.Low)} to {Wording.Decimal(known.High)}";
        return known.IsOnRecord
            ? Briefs.Cell.Judgement(Prose.Empty.Plain(said, evidence ?? []))
            : Briefs.Cell.Unknown($"drawn from {said}");
    }

    /// <summary>A forecast that says how sure it is, beside those that name a place.</summary>
    private IEnumerable<Block> Likely()
    {
        if (issue.Prospect is not { } prospect)
        {
            yield break;
        }

        yield return new Paragraph(
            $"{Title}: {issue.Models[^1].Model.Title}, our own forecast, also says how sure it is: it gives an even chance to {words.Between(prospect.Narrowest(0.5))}, "
                + $"and four in five to {words.Between(prospect.Narrowest(0.8))}."
        );
    }

    private IEnumerable<Block> Parting()
    {
        if (issue.Disagreement is not { } parting || parting.Gap < Near)
        {
            yield break;
        }

        var gap = $"{Title}: {parting.Lower.Title} and {parting.Higher.Title} part most, by {words.InUnit(parting.Gap * lineup.Span)}.";
        var causes =
            parting.Causes.Count == 0 ? "" : $" How far they part goes along with {Wording.List(parting.Causes.Take(3).Select(Say))}.";
        var without =
            parting.Without.Count > 0 && parting.Without[0] is var absence && absence.Gap < parting.Gap
                ? $" Without {absence.Party.Title} they would be {words.InUnit(absence.Gap * lineup.Span)} apart."
                : "";
        yield return new Paragraph(gap + causes + without);
    }

    private string Say(Cause cause) =>
        $"{cause.Input.Party.Title}’s {cause.Input.Kind}{(cause.Input.Issue is { } other && other.Name != lineup.Issue.Name ? $" on {other.Title}" : "")} ({Wording.Decimal(cause.Share * 100)} % of the variance)";
}
