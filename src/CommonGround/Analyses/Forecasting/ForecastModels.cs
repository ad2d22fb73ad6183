using CommonGround.Analyses.Forecasting.ExpectedUtility;
using CommonGround.Analyses.Forecasting.Means;
using CommonGround.Analyses.Forecasting.Spatial;

namespace CommonGround.Analyses.Forecasting;

/// <summary>Every model that is asked, in the order in which they stand side by side.</summary>
public static class ForecastModels
{
    public static IReadOnlyList<ForecastModel> All { get; } =
    [
        new CompromiseMean(),
        new PlainMean(),
        new Median(),
        new WeightedMedian(),
        new ProbabilisticCondorcet(),
        new SpatialModelOfPolitics(),
        ExpectedUtilityModel.AsPrinted,
        ExpectedUtilityModel.ScholzCompatible,
        new CarryOrCompromise(),
    ];
}
