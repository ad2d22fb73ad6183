using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Analyses.Stability;

/// <summary>Whether the situation outside the room would hold: who would leave it, and what keeps the others from it.</summary>
public sealed record StabilityTest()
    : Analysis(
        "stability",
        "Would the situation away from the table hold?",
        "The graph model for conflict resolution: Fang, Hipel and Kilgour 1993; symmetric sequential stability: Rêgo and Vieira 2017"
    )
{
    private static readonly IReadOnlyDictionary<string, Semantics> Names = new Dictionary<string, Semantics>(StringComparer.Ordinal)
    {
        ["legal"] = Semantics.LegalSequences,
        ["plain"] = Semantics.PlainReachability,
        ["once"] = Semantics.EachOpponentOnce,
        ["matrix"] = Semantics.MatrixForm,
    };

    /// <summary>Which sequences of moves by others count as an answer.</summary>
    public Semantics Semantics { get; init; } = Semantics.LegalSequences;

    /// <summary>A situation of which it is asked what would make it hold, as a ranking writes it.</summary>
    public string? Wanted { get; init; }

    public override IReadOnlyList<Setting> Settings =>
        [
            new(
                "semantics",
                "NAME",
                "Takes answers as legal sequences (legal, the default), any sequences (plain), one move of each (once) or matrices (matrix).",
                names => this with { Semantics = Read(names[^1]) }
            ),
            new(
                "wanted",
                "SITUATION",
                "Asks what would make this situation hold: a state by its name, or moves joined by + (or the word nothing).",
                names => this with { Wanted = names[^1] }
            ),
        ];

    /// <summary>The name of the semantics, as it is written.</summary>
    public string SemanticsName => Names.Single(name => name.Value == Semantics).Key;

    public override string? Misfit(Negotiation negotiation) =>
        Wanted is null || Inapplicable(negotiation) is not null ? null : WantedSituation.Misfit(negotiation, Wanted);

    protected override string? Inapplicable(Negotiation negotiation) =>
        negotiation.Moves.Count == 0 && negotiation.States.Count == 0
            ? "nothing is on record of what parties can do outside the room"
            : Staying.Refusal(negotiation, Semantics);

    protected override Result Answer(Negotiation negotiation, Run run)
    {
        var model = CaseModel.Of(negotiation);
        var completions = new Completions(model);
        var graph = new Lazy<MoveGraph>(() => new(model, Semantics));
        (Stabilities Certain, Stabilities Possible) Stay(GraphModel one) => Staying.Find(one, graph, Semantics, run);
        var prospects = completions.Unknowns.Count > 0 && completions.AreFew ? completions.Weigh(Stay, run) : null;
        var (certain, possible) = prospects is null ? Stay(model) : (prospects.Certain, prospects.Possible);
        var answer = new Equilibria(negotiation, this, model, HowSure(model, prospects))
        {
            Certain = certain,
            Possible = possible,
            Shown = Equilibria.Choose(model, certain, possible),
        };
        return answer.IsTold ? Told(answer, prospects, run) : answer;
    }

    /// <summary>With the reasons, and the ways that lead from one situation to another.</summary>
    private Equilibria Told(Equilibria answer, Prospects? prospects, Run run)
    {
        var reasoning = new Reasoning(answer.Negotiation, answer.Model, Semantics);
        var ways = new WaysOf(answer.Model, Semantics);
        run.Report("looking for reasons and ways");
        return answer with
        {
            Reasons = answer
                .Shown.SelectMany(state =>
                    answer.Model.DecisionMakers.Select(
                        (_, maker) => reasoning.Of(maker, state, answer.Certain.Of[maker], answer.Possible.Of[maker])
                    )
                )
                .OfType<Reason>()
                .ToValueList(),
            Ways = ways.ToEach(answer.Shown),
            Escapes = answer
                .Shown.Where(state => answer.Certain.Equilibria[SolutionConcept.GeneralMetarational][state])
                .SelectMany(ways.Escapes)
                .ToValueList(),
            Hinges = prospects is null
                ? []
                : answer.Shown.Select(state => HingeOf(prospects, state)).Where(hinge => hinge.Wishes.Count > 0).ToValueList(),
            Wanted = Wanted is null ? null : WantedAnswer.Of(answer.Model, Semantics, WantedSituation.Read(answer.Negotiation, Wanted)),
        };
    }

    /// <summary>Exact where each completion leaves nothing open; else what depends on unknowns is found comparison by comparison.</summary>
    private static Exactness HowSure(GraphModel model, Prospects? prospects)
    {
        bool IsWhole(Preference preference) =>
            Staying.IsWholeOrder(preference, model)
            || (prospects is not null && preference is Preference.Prioritised { Remainder: Remainder.Indifferent });
        return model.DecisionMakers.All(maker => IsWhole(maker.Preference))
            ? new Exactness.Exact()
            : new Exactness.Bounded(
                "what is said to hold, or not to hold, does so whatever turns out; of what is said to depend on unknowns, some may not"
            );
    }

    private static Hinge HingeOf(Prospects prospects, int state) =>
        new(state, prospects.HingesOn(SolutionConcept.GeneralMetarational, null, state).ToValueList());

    private static Semantics Read(string name) =>
        Names.TryGetValue(name, out var semantics)
            ? semantics
            : throw new FormatException(
                $"expected {Wording.List(Names.Keys, "or")}, not “{name}”{(Words.Nearest(name, Names.Keys) is { } nearest ? $"; did you mean “{nearest}”?" : "")}"
            );
}
