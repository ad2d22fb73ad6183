using CommonGround.Packages;

namespace CommonGround.Analyses.Forecasting.ExpectedUtility;

/// <summary>
/// Bueno de Mesquita's bargaining by threat: each moves towards whoever can make it, as it sees things, for a fixed number of
/// rounds, since the model does not settle; the median voter's place is the forecast. In two variants, because the printed
/// equations and the program that replicates his figures differ.
/// </summary>
public sealed record ExpectedUtilityModel : OneIssueModel
{
    private const int Usual = 5;

    private ExpectedUtilityModel(string name, string title, Variant variant)
        : base(
            name,
            title,
            "Bueno de Mesquita 1994; Scholz, Calbert and Smith 2011, Unravelling Bueno de Mesquita's group decision model"
        ) => Variant = variant;

    /// <summary>The equations as they are printed.</summary>
    public static ExpectedUtilityModel AsPrinted { get; } = new("bdm-printed", "Expected utility, as printed", Variant.AsPrinted);

    /// <summary>The program that comes near the published rounds.</summary>
    public static ExpectedUtilityModel ScholzCompatible { get; } = new("bdm-scholz", "Expected utility, Scholz’s program", Variant.Scholz);

    internal Variant Variant { get; }

    public int Rounds { get; init; } = Usual;

    protected override double? Place(ReadOnlySpan<double> influence, ReadOnlySpan<double> positions, ReadOnlySpan<double> salience) =>
        Weight.Median(Course(influence, positions, salience)[^1].AsSpan(), Weight.Of(influence, salience));

    /// <summary>Where each party stands at first and after each round.</summary>
    public ValueList<ValueList<double>> Course(
        ReadOnlySpan<double> influence,
        ReadOnlySpan<double> positions,
        ReadOnlySpan<double> salience
    )
    {
        var threats = new Threats(Variant, Weight.Of(influence, salience), salience.ToArray(), positions);
        var course = new List<double[]> { positions.ToArray() };
        for (var round = 0; round < Rounds; round++)
        {
            course.Add(threats.Next(course[^1]));
        }

        return course.Select(round => round.ToValueList()).ToValueList();
    }
}
