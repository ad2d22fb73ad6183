using CommonGround.Briefs;

namespace CommonGround.Analyses.Forecasting;

/// <summary>The forecasts for people: issue by issue what the models say, what they were told, and where they part.</summary>
internal sealed class ForecastSection(OutcomeForecasts answer)
{
    public Section Write() =>
        new(
            "forecast",
            "What models of bargaining expect",
            [.. Head(), .. answer.Issues.SelectMany((issue, place) => new IssueSection(answer, issue, place).Write()), Models()]
        );

    private IEnumerable<Block> Head()
    {
        yield return new Paragraph(
            "Each model makes one number of who wants what, how much it matters to each, and how much each can bend the outcome. It knows "
                + "nothing else. What stands here is what the model says, not what the parties will do."
        );
        if (answer.Lineup.Parties.All(party => !Lineup.Influence(party).IsOnRecord))
        {
            yield return new Callout(
                Tone.Warning,
                "Nothing is on record of anybody’s influence. It is drawn from 0 to 100 for each party, so nothing here rests on who is strong; give parties an influence to change that."
            );
        }

        if (answer.Inputs.Count > 0)
        {
            yield return new Paragraph(
                $"{Wording.Sentence(Wording.Count(answer.Inputs.Count, "number is", "numbers are"))} not known exactly: each was drawn "
                    + $"{Wording.Number(answer.Draws)} times between its bounds, all values alike, and nothing was filled in (seed {answer.Seed}). "
                    + "A model’s number is the mean of the draws; the range holds the middle eight tenths of them. It is how far the inputs leave open, not how far the model may be wrong."
            );
        }
    }

    private static Table Models() =>
        new(
            "The models, and how far off they were",
            [new("Model"), new("Source"), new("Mean error", Alignment.End)],
            [
                .. ForecastModels.All.Select(model => new Row([
                    model.Title,
                    model.Citation,
                    PastRecord.Error(model) is { } error ? $"{Wording.Decimal(error)} of 100" : "not scored",
                ])),
            ]
        )
        {
            Notes =
            [
                $"Mean error: how far the model was from what was decided, on average, in points of a scale from 0 to 100, on {PastRecord.Of}; always saying 50 is off by 27.3. Other talks are other talks.",
            ],
        };
}
