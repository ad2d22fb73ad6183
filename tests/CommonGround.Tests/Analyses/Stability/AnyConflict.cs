using CommonGround.Analyses.Stability;
using CommonGround.Packages;

namespace CommonGround.Tests.Analyses.Stability;

/// <summary>Conflicts at random, of every shape: with states that cannot be, options that cannot be undone, and ties.</summary>
internal static class AnyConflict
{
    public static Gen<Formula> Formula(int options) =>
        Gen.Select(Gen.Int[0, options - 1], Gen.Bool)
            .Array[1, 3]
            .Select(literals => (Formula)new Formula.All(literals.Select(literal => Literal(literal.Item1, literal.Item2)).ToValueList()));

    /// <summary>In options: up to six decision makers, up to eight options.</summary>
    public static Gen<OptionForm> InOptions { get; } = OfOptions(1, 8);

    public static Gen<OptionForm> OfOptions(int least, int most) =>
        from makers in Gen.Int[1, 6]
        from options in Gen.Int[least, most]
        from owners in Gen.Int[0, makers - 1].Array[options]
        from reversals in Gen.OneOf(Gen.Const(Reversal.Possible), Gen.Enum<Reversal>()).Array[options]
        from impossible in Gen.OneOf(Gen.Const<Formula[]>([]), Formula(options).Array[1, 3])
        where !OptionForm.StatesThatCanBe(options, impossible.ToValueList()).IsEmpty
        from count in Gen.OneOf(Gen.Int[0, 7], Gen.Int[0, 7], Gen.Int[16, 40])
        from statements in Formula(options).Array[0, count].Array[makers]
        select new OptionForm(
            statements.Select((said, maker) => new DecisionMaker($"{maker}", Prioritised(said))).ToValueList(),
            owners.Select((owner, option) => new ConflictOption($"{option}", owner, reversals[option])).ToValueList(),
            impossible.ToValueList()
        );

    /// <summary>As a graph, in which two moves in a row need not be a move: up to five decision makers, up to seven states.</summary>
    public static Gen<StateForm> AsGraph { get; } =
        from makers in Gen.Int[2, 5]
        from states in Gen.Int[2, 7]
        from arcs in Gen.Select(Gen.Int[0, makers - 1], Gen.Int[0, states - 1], Gen.Int[0, states - 1]).Array[0, states * makers]
        from payoffs in Gen.Int[0, states - 1].Array[states].Array[makers]
        select new StateForm(
            payoffs.Select((own, maker) => new DecisionMaker($"{maker}", Preference.Ranking.FromPayoffs(own))).ToValueList(),
            Enumerable.Range(0, states).Select(state => $"{state}").ToValueList(),
            arcs.Select(arc => new Arc(arc.Item1, arc.Item2, arc.Item3)).ToValueList()
        );

    private static Preference Prioritised(Formula[] statements) =>
        new Preference.Prioritised(statements.Select(said => new PreferenceStatement($"{said}", said)).ToValueList());

    private static Formula Literal(int option, bool isTaken) =>
        isTaken ? new Formula.Taken(option) : new Formula.Not(new Formula.Taken(option));
}
