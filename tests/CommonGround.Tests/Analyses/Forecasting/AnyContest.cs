using CommonGround.Analyses.Forecasting;

namespace CommonGround.Tests.Analyses.Forecasting;

/// <summary>Contests of any size, with many ties: positions at the ends, parties of no influence, parties that do not care.</summary>
internal static class AnyContest
{
    private static readonly Gen<double> Position = Gen.OneOf(
        Gen.OneOf(0d, 1, 0.5),
        Gen.Int[0, 100].Select(hundredths => hundredths / 100d),
        Gen.Double[0, 1]
    );

    private static readonly Gen<double> Salience = Gen.OneOf(Gen.OneOf(0d, 1), Gen.Double[0, 1]);

    private static readonly Gen<double> Influence = Gen.OneOf(Gen.OneOf(0d, 10, 100), Gen.Double[0, 100]);

    public static Gen<Contest> Of(int parties, int issues) =>
        Gen.Select(Gen.Int[1, parties], Gen.Int[1, issues])
            .SelectMany(size =>
                Gen.Select(
                    Influence.Array[size.Item1],
                    Position.Array[size.Item1].Array[size.Item2],
                    Salience.Array[size.Item1].Array[size.Item2],
                    (influence, positions, salience) => Contest.Of(influence, positions, salience)
                )
            );
}
