namespace CommonGround.Analyses.Forecasting.Scoring;

/// <summary>
/// Our own forecast, never scored on what it was fitted to: decisions of the proposals behind its constants are forecast with
/// constants fitted anew to all other proposals of the file.
/// </summary>
internal static class OwnForecasts
{
    private static readonly CarryOrCompromise Shipped = new();

    /// <summary>The constants among which a fit chooses; the shipped ones first.</summary>
    public static IReadOnlyList<CarryOrCompromise> Candidates { get; } =
    [
        Shipped,
        .. Enumerable
            .Range(2, 9)
            .SelectMany(power =>
                Enumerable.Range(10, 15).Select(twentieths => new CarryOrCompromise { Power = power, Spread = twentieths / 20d })
            ),
    ];

    public static IEnumerable<Forecasts> Of(IReadOnlyList<Decision> decisions, Clusters proposals)
    {
        var bargained = Bargained(decisions);
        var shipped = decisions.Select((decision, number) => Say(Shipped, decision, bargained[number])).ToArray();
        var fitted = decisions.Count(IsFitted);
        if (fitted == 0)
        {
            return [Named(Shipped.Name, Shipped.Title, shipped, null)];
        }

        var refitted = Refitted(decisions, bargained, proposals);
        var fair = decisions.Select((decision, number) => IsFitted(decision) ? refitted[number] : shipped[number]).ToArray();
        return
        [
            Named(
                Shipped.Name,
                Shipped.Title,
                fair,
                $"Cross-validated: for {Share(fitted, decisions.Count)} its constants were fitted anew without their proposal."
            ),
            Named(
                Shipped.Name + "-in-sample",
                Shipped.Title + ", in-sample",
                shipped,
                $"As shipped, which was TUNED ON {Share(fitted, decisions.Count)}: not evidence of what it is worth."
            ),
        ];
    }

    /// <summary>Every decision by constants that were fitted to all other proposals.</summary>
    private static Prospect?[] Refitted(IReadOnlyList<Decision> decisions, double?[] bargained, Clusters proposals) =>
        Spreads.Chosen(
            [
                .. Candidates.Select(candidate =>
                    (Func<int, Prospect?>)(decision => Say(candidate, decisions[decision], bargained[decision]))
                ),
            ],
            decisions,
            proposals
        );

    /// <summary>Where bargaining would take each; the same whatever the constants.</summary>
    public static double?[] Bargained(IReadOnlyList<Decision> decisions) =>
        [
            .. decisions.Select(decision =>
                CarryOrCompromise.Bargained(decision.Contest.Influence, decision.Contest.Positions(0), decision.Contest.Salience(0))
            ),
        ];

    public static Prospect? Say(CarryOrCompromise model, Decision decision, double? bargained) =>
        model.Prospect(decision.Contest.Influence, decision.Contest.Positions(0), decision.Contest.Salience(0), bargained);

    private static bool IsFitted(Decision decision) => FittedProposals.Contains(decision.Proposal);

    private static string Share(int fitted, int all) => fitted == all ? "these decisions" : $"{fitted} of these decisions";

    private static Forecasts Named(string name, string title, Prospect?[] prospects, string? note) =>
        new(name, title, [.. prospects.Select(prospect => prospect?.Median)], prospects) { Note = note };
}
