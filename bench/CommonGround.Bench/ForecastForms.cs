using CommonGround.Analyses.Forecasting;
using CommonGround.Analyses.Forecasting.Scoring;
using CommonGround.Analyses.Forecasting.Spatial;

namespace CommonGround.Bench;

/// <summary>A form of our own forecast that was tried, with what its constants may be.</summary>
/// <param name="Constants">How many are fitted.</param>
/// <param name="Candidates">For each choice of them, what it says of a decision.</param>
internal sealed record ForecastForm(string Name, int Constants, IReadOnlyList<Func<int, Prospect?>> Candidates);

/// <summary>Our own forecast with less, with more and with something else in it.</summary>
internal sealed class ForecastForms(IReadOnlyList<Decision> decisions)
{
    private const int Never = 60;

    private static readonly int[] Powers = [.. Enumerable.Range(2, 9)];
    private static readonly double[] Spreads = [.. Enumerable.Range(10, 15).Select(twentieths => twentieths / 20d)];

    private readonly double?[] none = new double?[decisions.Count];
    private readonly double?[] three = OwnForecasts.Bargained(decisions);

    public ForecastForm Ours => new("ours: carrying, or in between by root and bargaining", 2, Say(Powers, [2], three));

    public IEnumerable<ForecastForm> All() =>
        [
            new("in between by weight", 1, Say([Never], [0], none)),
            new("carrying, or in between by weight", 2, Say(Powers, [0], none)),
            new("carrying, or in between by root", 2, Say(Powers, [2], none)),
            Ours,
            .. new[] { 1, 2, 4, 6, 100 }.Select(turns => new ForecastForm($"ours, with {turns} turns", 2, Say(Powers, [2], After(turns)))),
            new("ours, the root fitted", 3, Say(Powers, [0, 1, 2, 3, 4], three)),
            new("ours, the reach fitted", 3, [.. new[] { 0.01, 0.1, 0.2, 0.3, 0.4 }.SelectMany(reach => Say(Powers, [2], three, reach))]),
            new("ours, and a chance of the reference point", 3, [.. Ours.Candidates.SelectMany(WithReferencePoint)]),
        ];

    private Func<int, Prospect?>[] Say(int[] powers, int[] crowdings, double?[] bargained, double reach = 0.2) =>
        [
            .. from power in powers
            from crowding in crowdings
            from spread in Spreads
            let model = new CarryOrCompromise
            {
                Power = power,
                Crowding = crowding,
                Spread = spread,
                Reach = reach,
            }
            select (Func<int, Prospect?>)(decision => OwnForecasts.Say(model, decisions[decision], bargained[decision])),
        ];

    private IEnumerable<Func<int, Prospect?>> WithReferencePoint(Func<int, Prospect?> candidate) =>
        new[] { 0, 0.05, 0.1, 0.15, 0.2 }.Select(chance =>
            (Func<int, Prospect?>)(
                decision =>
                    (candidate(decision), decisions[decision].ReferencePoint) is ({ } said, { } reference)
                        ? Prospect.Of([(1 - chance, said), (chance, Prospect.At(reference))])
                        : candidate(decision)
            )
        );

    private double?[] After(int turns) =>
        [
            .. decisions.Select(decision =>
            {
                var course = new SpatialModelOfPolitics().Course(decision.Contest);
                return Weight.Mean(
                    [.. course.Turns[Math.Min(turns, course.Turns.Count) - 1].After.Select(position => position[0])],
                    Weight.Of(decision.Contest.Influence, decision.Contest.Salience(0))
                );
            }),
        ];
}
