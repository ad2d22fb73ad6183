using CommonGround.Packages;

namespace CommonGround.Analyses.Stability;

/// <summary>A move that one decision maker can make.</summary>
public readonly record struct Arc(int DecisionMaker, int From, int To);

/// <summary>A conflict given directly: its states by name, and every move. Two moves in a row need not be a move.</summary>
public sealed class StateForm : GraphModel
{
    private readonly ILookup<(int DecisionMaker, int From), int> arcs;

    public StateForm(ValueList<DecisionMaker> decisionMakers, ValueList<string> states, ValueList<Arc> arcs, int? statusQuo = null)
        : base(decisionMakers, statusQuo)
    {
        (StateNames, Arcs) = (states, arcs);
        this.arcs = arcs.Where(arc => arc.From != arc.To)
            .Distinct()
            .OrderBy(arc => arc.To)
            .ToLookup(arc => (arc.DecisionMaker, arc.From), arc => arc.To);
    }

    public ValueList<string> StateNames { get; }

    public ValueList<Arc> Arcs { get; }

    public override int StateLimit => StateNames.Count;

    public override IEnumerable<int> States => Enumerable.Range(0, StateNames.Count);

    public override bool IsFeasible(int state) => state >= 0 && state < StateNames.Count;

    public override IEnumerable<int> Moves(int decisionMaker, int state) => arcs[(decisionMaker, state)];

    public override string NameOf(int state) => StateNames[state];

    public override GraphModel WithPreferences(IEnumerable<Preference> preferences) =>
        new StateForm(Preferring(preferences), StateNames, Arcs, StatusQuo);
}
