using CommonGround.Briefs;

namespace CommonGround.Analyses.Stability.Sections;

/// <summary>The graph of the situations that are shown: from each, who can go to which other alone, and whether that pays.</summary>
internal sealed class WhoGoesWhere(Equilibria equilibria, SituationWords words)
{
    private readonly GraphModel model = equilibria.Model;
    private readonly Order[] orders = [.. equilibria.Model.DecisionMakers.Select(maker => Order.Of(maker.Preference, equilibria.Model))];

    public IEnumerable<Section> Write()
    {
        if (equilibria.Shown.Count > 1 && equilibria.IsTold)
        {
            yield return new Section("graph", "Who can go where", [Graph()]);
        }
    }

    private Graph Graph() =>
        new(
            "Moves between the situations shown",
            "A filled place would hold, for certain. A whole arrow leads to what who moves likes better, a broken one to what it may like better.",
            [.. equilibria.Shown.Select(state => new Node(words.Short(state), words.Label(state)) { IsMarked = Holds(state) })],
            [.. equilibria.Shown.SelectMany(Arrows)]
        );

    private bool Holds(int state) => equilibria.Certain.Equilibria[SolutionConcept.GeneralMetarational][state];

    private IEnumerable<Arrow> Arrows(int from) =>
        model.DecisionMakers.SelectMany(
            (_, maker) =>
            {
                var reached = model.Moves(maker, from).ToHashSet();
                return equilibria
                    .Shown.Where(reached.Contains)
                    .Select(to => new Arrow(words.Short(from), words.Short(to), words.Party(maker), Gains(maker, from, to)));
            }
        );

    private Gain Gains(int maker, int from, int to) =>
        orders[maker].Prefers(to, from) ? Gain.Better
        : orders[maker].MayPrefer(to, from) ? Gain.Perhaps
        : Gain.NoBetter;
}
