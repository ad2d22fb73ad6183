using CommonGround.Briefs;
using CommonGround.Packages;

namespace CommonGround.Analyses.Forecasting;

/// <summary>The drawings of one issue: how likely the models hold each outcome, and how the spatial model moves the parties.</summary>
internal sealed class IssueCharts(OutcomeForecasts answer, IssueForecast issue, int place)
{
    /// <summary>More options than this are not named one by one on an axis.</summary>
    private const int MostNamed = 40;

    /// <summary>A challenge that is made in fewer of the draws is not told.</summary>
    private const double Often = 0.5;

    /// <summary>Less of a scale than this cannot be seen.</summary>
    private const double Seen = 0.005;

    private readonly IssueLineup lineup = issue.Lineup;
    private readonly ScaleWords words = new(issue.Lineup);
    private readonly Badges badges = new(answer.Negotiation);

    private string Title => lineup.Issue.Title;

    public Strip Forecasts() => new($"What the models say of {Title}", Summary(), Scale, [.. issue.Models.Select(Mark)]);

    /// <summary>Null where nobody moves because the model has not begun.</summary>
    public LineChart? Moves()
    {
        var turns = answer.Bargaining.Positions[place];
        if (turns.Count < 2)
        {
            return null;
        }

        var settled = Settled(turns);
        return new(
            $"Where the spatial model moves the parties on {Title}",
            Course(turns.Count - 1, settled),
            Turns(settled),
            Scale,
            [.. lineup.Entrants.Select(entrant => Curve(entrant, turns, settled))]
        )
        {
            AsideMeans = "Challenges first",
        };
    }

    /// <summary>From which turn on nobody is further from its last place than can be seen.</summary>
    private int Settled(ValueList<ValueList<double>> turns)
    {
        int[] parties = [.. lineup.Entrants.Select(entrant => answer.Lineup.PlaceOf(entrant.Party))];
        bool IsFar(int turn) => parties.Any(party => Math.Abs(turns[turn][party] - turns[^1][party]) > Seen);
        return Math.Max(1, Enumerable.Range(0, turns.Count).Last(turn => turn == 0 || IsFar(turn)) + 1);
    }

    private string Course(int last, int shown) =>
        $"In {words.Unit}, turn by turn{(answer.Bargaining.Courses == 1 ? "" : $"; means of {answer.Bargaining.Courses} draws")}."
        + (shown < last ? $" The model goes on to turn {last}, but moves nobody any more by as much as can be seen." : "")
        + (answer.Bargaining.Courses == 1 ? "" : " A challenge is told if it is made in at least half of the draws.");

    private static Axis Turns(int last) =>
        new("Turn", 0, last, [.. Enumerable.Range(0, last + 1).Select(turn => new Tick(turn, turn == 0 ? "Start" : $"Turn {turn}"))]);

    private Curve Curve(Entrant entrant, ValueList<ValueList<double>> turns, int last)
    {
        var party = answer.Lineup.PlaceOf(entrant.Party);
        return new(
            entrant.Party.Title,
            [.. turns.Take(last + 1).Select(positions => words.At(positions[party]))],
            words.InUnit(words.At(turns[last][party]))
        )
        {
            Badge = badges.Of(entrant.Party),
            Aside = First(party),
        };
    }

    private string First(int party) =>
        answer
            .Bargaining.Challenges.Where(challenge => challenge.Turn == 1 && challenge.Initiator == party && challenge.Share >= Often)
            .Select(challenge => answer.Lineup.Parties[challenge.Target].Title)
            .FirstOrDefault()
        ?? "nobody";

    /// <summary>With the options as places; “never” is none, since no model knows it.</summary>
    private Axis Scale
    {
        get
        {
            double[] numbers = [.. lineup.Issue.Options.Select(option => option.At?.ToDouble()).OfType<double>()];
            double[] named = numbers.Length is > 1 and <= MostNamed ? numbers : [lineup.From, lineup.From + lineup.Span];
            return new(Title, lineup.From, lineup.From + lineup.Span, [.. named.Select(at => new Tick(at, words.InUnit(at)))]);
        }
    }

    private Mark Mark(ModelForecast forecast) =>
        forecast.Spread is not { } spread
            ? new(forecast.Model.Title, null, "has nothing to say: nobody’s word has weight")
            : new(forecast.Model.Title, spread.Mean, words.Range(issue, forecast, spread)) { Dots = Dots(forecast, spread) };

    /// <summary>Where all is known, a model that names a place names it for certain; only one that says how sure it is has dots then.</summary>
    private IReadOnlyList<double> Dots(ModelForecast forecast, Spread spread) =>
        issue.Likely(forecast) is { } prospect ? [.. Spread.Shares.Select(share => words.At(prospect.Quantile(share)))]
        : answer.Inputs.Count == 0 ? []
        : spread.Dots;

    private string Summary()
    {
        double[] means = [.. issue.Models.Select(model => model.Spread?.Mean).OfType<double>().Order()];
        return means.Length == 0
            ? "No model has anything to say: nobody’s word has weight."
            : $"{Say(words.InUnit(means[0]), words.InUnit(means[^1]))}, if the outcome is a number on this scale at all.{Meaning}";
    }

    private static string Say(string least, string most) =>
        least == most ? $"All models say {least}" : $"The models say from {least} to {most}";

    /// <summary>Dots mean two things, and a reader must not take one for the other.</summary>
    private string Meaning =>
        $" The dots and the range of {issue.Models[^1].Model.Title}, our own, are how likely it holds each outcome"
        + (
            answer.Inputs.Count > 0
                ? "; those of the others show what is not known of their inputs, and nothing of how wrong the model may be."
                : "."
        );
}
