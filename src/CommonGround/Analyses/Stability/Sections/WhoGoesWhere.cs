using CommonGround.Briefs;

namespace CommonGround.Analyses.Stability.Sections;

/// <summary>The graph of the situations that are shown, as a list: from each, who can go to which other alone, and whether that pays.</summary>
internal sealed class WhoGoesWhere(Equilibria equilibria, SituationWords words)
{
    private readonly GraphModel model = equilibria.Model;
    private readonly Order[] orders = [.. equilibria.Model.DecisionMakers.Select(maker => Order.Of(maker.Preference, equilibria.Model))];

    public IEnumerable<Section> Write()
    {
        if (equilibria.Shown.Count < 2 || !equilibria.IsTold)
        {
            yield break;
        }

        yield return new Section(
            "graph",
            "Who can go where",
            [
                new Table(
                    "Moves between the situations shown",
                    [
                        new("From"),
                        new("To what who moves likes better"),
                        new("To what it may like better"),
                        new("To what it likes no better"),
                    ],
                    [
                        .. equilibria.Shown.Select(from => new Row([
                            words.Label(from),
                            Moves(from, Comparisons.Better),
                            Moves(from, Comparisons.Any),
                            Moves(from, Comparisons.None),
                        ])),
                    ]
                ),
            ]
        );
    }

    /// <param name="gain">Better: for certain; any: perhaps; none: certainly not.</param>
    private Cell Moves(int from, Comparisons gain)
    {
        var moves = model
            .DecisionMakers.Select(
                (_, maker) => (Maker: maker, To: Reached(maker, from).Where(to => Gain(maker, from, to) == gain).ToArray())
            )
            .Where(one => one.To.Length > 0)
            .Select(one => $"{words.Party(one.Maker)} → {string.Join(", ", one.To.Select(words.Short))}");
        return string.Join("; ", moves);
    }

    private IEnumerable<int> Reached(int maker, int from)
    {
        var reached = model.Moves(maker, from).ToHashSet();
        return equilibria.Shown.Where(reached.Contains);
    }

    private Comparisons Gain(int maker, int from, int to) =>
        orders[maker].Prefers(to, from) ? Comparisons.Better
        : orders[maker].MayPrefer(to, from) ? Comparisons.Any
        : Comparisons.None;
}
