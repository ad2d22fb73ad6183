using CommonGround.Briefs;
using CommonGround.Talks;

namespace CommonGround.Analyses.Forecasting;

/// <summary>What is said of one issue: the models side by side, what they were told, where they part, and how the spatial model moves the parties.</summary>
internal sealed class IssueSection(OutcomeForecasts answer, IssueForecast issue, int place)
{
    /// <summary>Models nearer to each other than this share of the scale agree.</summary>
    private const double Near = 0.1;

    /// <summary>More columns of turns than this do not fit a page.</summary>
    private const int Turns = 5;

    /// <summary>A challenge that is made in fewer of the draws is not told.</summary>
    private const double Often = 0.5;

    private readonly IssueLineup lineup = issue.Lineup;
    private readonly Badges badges = new(answer.Negotiation);

    public IEnumerable<Block> Write() => [.. Absent(), Forecasts(), Told(), .. Likely(), .. Parting(), .. Moves()];

    private string Title => lineup.Issue.Title;

    private Strip Forecasts() =>
        new(
            $"What the models say of {Title}",
            Summary(),
            new(Title, lineup.From, lineup.From + lineup.Span, [Tick(lineup.From), Tick(lineup.From + lineup.Span)]),
            [.. issue.Models.Select(Mark)]
        );

    private Mark Mark(ModelForecast forecast) =>
        forecast.Spread is not { } spread
            ? new(forecast.Model.Title, null, "has nothing to say: nobody’s word has weight")
            : new(forecast.Model.Title, spread.Mean, Range(spread))
            {
                Low = spread.Low < spread.High ? spread.Low : null,
                High = spread.Low < spread.High ? spread.High : null,
            };

    private string Range(Spread spread) =>
        spread.Low < spread.High ? $"{InUnit(spread.Mean)} ({Number(spread.Low)} to {Number(spread.High)})" : InUnit(spread.Mean);

    private string Summary()
    {
        double[] means = [.. issue.Models.Select(model => model.Spread?.Mean).OfType<double>().Order()];
        return means.Length == 0
            ? "No model has anything to say: nobody’s word has weight."
            : $"The models say from {InUnit(means[0])} to {InUnit(means[^1])}, if the outcome is a number on this scale at all.";
    }

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
        var words = known.IsPoint ? InUnit(known.Low) : $"{Number(known.Low)} to {InUnit(known.High)}";
        return !known.IsOnRecord ? Briefs.Cell.Unknown($"drawn from {words}")
            : position.Certainty == Certainty.Assumed ? Briefs.Cell.Judgement(Prose.Empty.Plain(words, position.Evidence))
            : Briefs.Cell.Value(Prose.Empty.Plain(words, position.Evidence));
    }

    private static Cell Cell(Known known, IEnumerable<string>? evidence = null)
    {
        var words = known.IsPoint ? Wording.Decimal(known.Low) : $"{Wording.Decimal(known.Low)} to {Wording.Decimal(known.High)}";
        return known.IsOnRecord
            ? Briefs.Cell.Judgement(Prose.Empty.Plain(words, evidence ?? []))
            : Briefs.Cell.Unknown($"drawn from {words}");
    }

    /// <summary>A forecast that says how sure it is, beside those that name a place.</summary>
    private IEnumerable<Block> Likely()
    {
        if (issue.Prospect is not { } prospect)
        {
            yield break;
        }

        yield return new Paragraph(
            $"{Title}: {issue.Models[^1].Model.Title}, our own forecast, also says how sure it is: it gives an even chance to {Between(prospect.Narrowest(0.5))}, "
                + $"and four in five to {Between(prospect.Narrowest(0.8))}."
        );
    }

    private IEnumerable<Block> Parting()
    {
        if (issue.Disagreement is not { } parting || parting.Gap < Near)
        {
            yield break;
        }

        var gap = $"{Title}: {parting.Lower.Title} and {parting.Higher.Title} part most, by {InUnit(parting.Gap * lineup.Span)}.";
        var causes =
            parting.Causes.Count == 0 ? "" : $" How far they part goes along with {Wording.List(parting.Causes.Take(3).Select(Say))}.";
        var without =
            parting.Without.Count > 0 && parting.Without[0] is var absence && absence.Gap < parting.Gap
                ? $" Without {absence.Party.Title} they would be {InUnit(absence.Gap * lineup.Span)} apart."
                : "";
        yield return new Paragraph(gap + causes + without);
    }

    private string Say(Cause cause) =>
        $"{cause.Input.Party.Title}’s {cause.Input.Kind}{(cause.Input.Issue is { } other && other.Name != lineup.Issue.Name ? $" on {other.Title}" : "")} ({Wording.Decimal(cause.Share * 100)} % of the variance)";

    private IEnumerable<Block> Moves()
    {
        var turns = answer.Bargaining.Positions[place];
        if (turns.Count < 2)
        {
            yield break;
        }

        int[] shown = [.. Enumerable.Range(0, Math.Min(turns.Count, Turns)).Append(turns.Count - 1).Distinct()];
        yield return new Table(
            $"Where the spatial model moves the parties on {Title}",
            [
                new("Party"),
                .. shown.Select(turn => new Column(turn == 0 ? "Start" : $"Turn {turn}", Alignment.End)),
                new("Challenges first"),
            ],
            [
                .. lineup.Entrants.Select(entrant => new Row([
                    entrant.Party.Title,
                    .. shown.Select(turn => (Cell)Number(lineup.From + (lineup.Span * turns[turn][answer.Lineup.PlaceOf(entrant.Party)]))),
                    First(answer.Lineup.PlaceOf(entrant.Party)),
                ])
                {
                    Badge = badges.Of(entrant.Party),
                }),
            ]
        )
        {
            Notes =
            [
                answer.Bargaining.Courses == 1
                    ? $"In {Unit}. The last turn is when next to nothing moves any more, or the hundredth."
                    : $"In {Unit}; means of {answer.Bargaining.Courses} draws. The last turn is when next to nothing moves in any of them, or the hundredth. A challenge is told if it is made in at least half of the draws.",
            ],
        };
    }

    private string Unit => lineup.Issue.Scale!.Unit is { Length: > 0 } unit ? unit : "the scale’s own numbers";

    private Cell First(int party) =>
        answer
            .Bargaining.Challenges.Where(challenge => challenge.Turn == 1 && challenge.Initiator == party && challenge.Share >= Often)
            .Select(challenge => (Cell)answer.Lineup.Parties[challenge.Target].Title)
            .FirstOrDefault()
        ?? "nobody";

    private Tick Tick(double at) => new(at, InUnit(at));

    private string Between(Bounds bounds) =>
        bounds.From == bounds.To
            ? InUnit(lineup.From + (bounds.From * lineup.Span))
            : $"{Number(lineup.From + (bounds.From * lineup.Span))} to {InUnit(lineup.From + (bounds.To * lineup.Span))}";

    private string InUnit(double number) => lineup.Issue.Scale!.Unit is { Length: > 0 } unit ? $"{Number(number)} {unit}" : Number(number);

    private string Number(double number) => lineup.Span < 10 ? Wording.Hundredths(number) : Wording.Decimal(number);
}
