using System.Text.Json.Nodes;
using CommonGround.Briefs;
using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Analyses.Forecasting;

/// <summary>What each model says of each issue, how far that could be otherwise, and how the spatial model gets there.</summary>
/// <param name="Inputs">The numbers that are not known, and were drawn.</param>
/// <param name="Draws">How often; once where all is known.</param>
public sealed record OutcomeForecasts(Negotiation Negotiation, Lineup Lineup, ValueList<Input> Inputs, int Seed, int Draws)
    : Result(
        Inputs.Count == 0
            ? new Exactness.Exact()
            : new Exactness.Sampled(
                FormattableString.Invariant($"{Draws} draws of {Inputs.Count} numbers that are not known, from seed {Seed}")
            )
    )
{
    public ValueList<IssueForecast> Issues { get; init; } = [];

    public required BargainingCourse Bargaining { get; init; }

    public override Section ToSection() => new ForecastSection(this).Write();

    public override JsonObject ToJson() => ForecastJson.Of(this);
}

/// <summary>What all models say of one issue.</summary>
public sealed record IssueForecast(IssueLineup Lineup)
{
    public ValueList<ModelForecast> Models { get; init; } = [];

    /// <summary>What our own forecast holds likely, 0 to 1 of the scale; null where it has nothing to say.</summary>
    public Prospect? Prospect { get; init; }

    /// <summary>Null where fewer than two models have something to say.</summary>
    public Disagreement? Disagreement { get; init; }

    /// <summary>How likely a model holds each outcome; null where it names a place and does not say how sure it is.</summary>
    internal Prospect? Likely(ModelForecast forecast) => forecast.Model is CarryOrCompromise ? Prospect : null;
}

/// <summary>What one model says of one issue, in the issue's unit; nothing where nobody's word has weight.</summary>
public sealed record ModelForecast(ForecastModel Model, Spread? Spread);
