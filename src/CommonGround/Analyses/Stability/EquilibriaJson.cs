using System.Text.Json.Nodes;
using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Analyses.Stability;

/// <summary>The shape <c>commonground/stability/1</c>: the model as the case tells it, complete enough to compute every answer again.</summary>
internal static class EquilibriaJson
{
    /// <summary>More situations than this are counted and not listed.</summary>
    private const int MostListed = 4096;

    public static JsonObject Of(Equilibria equilibria)
    {
        var (negotiation, model) = (equilibria.Negotiation, equilibria.Model);
        var numbers = negotiation.States.Select((state, number) => (state.Name, number)).ToDictionary(StringComparer.Ordinal);
        return new()
        {
            ["schema"] = "commonground/stability/1",
            ["case"] = negotiation.Title,
            ["asOf"] = Wording.Day(negotiation.Date),
            ["settings"] = new JsonObject { ["semantics"] = equilibria.Test.SemanticsName, ["wanted"] = equilibria.Test.Wanted },
            ["exactness"] = equilibria.Exactness.Word,
            ["options"] = Names(negotiation.Moves.Select(Name)),
            ["irreversible"] = Names(negotiation.Moves.Where(move => move.IsIrreversible).Select(Name)),
            ["impossible"] = Names(negotiation.Impossible.Select(one => one.Condition.ToString())),
            ["decisionMakers"] = Array(model.DecisionMakers, maker => WantsOf(negotiation.Party(maker.Name))),
            ["count"] = Text(model.States.Count()),
            ["states"] = Array(model.States.Take(MostListed), state => StateOf(negotiation, state)),
            ["moves"] = Array(
                negotiation.States.SelectMany(state => state.Steps.Select(step => (state, step))),
                one => new JsonObject
                {
                    ["party"] = one.step.Party,
                    ["from"] = numbers[one.state.Name],
                    ["to"] = numbers[one.step.To],
                }
            ),
            ["today"] = model.StatusQuo,
            ["equilibria"] = Sets(equilibria.Certain.Equilibria),
            ["stable"] = Stable(model, equilibria.Certain),
            ["possible"] = new JsonObject
            {
                ["equilibria"] = Sets(equilibria.Possible.Equilibria),
                ["stable"] = Stable(model, equilibria.Possible),
            },
            ["counts"] = Counts(equilibria.Certain.Equilibria),
            ["reasons"] = Array(equilibria.Reasons, reason => ReasonOf(model, reason)),
            ["ways"] = Array(
                equilibria.Ways,
                way => new JsonObject
                {
                    ["to"] = way.To,
                    ["moves"] = Strides(model, way.Moves),
                    ["improvements"] = Strides(model, way.Improvements),
                }
            ),
            ["escapes"] = Array(
                equilibria.Escapes,
                escape => new JsonObject
                {
                    ["state"] = escape.State,
                    ["coalition"] = Names(escape.Coalition.Select(maker => model.DecisionMakers[maker].Name)),
                    ["to"] = escape.To,
                    ["deterred"] = escape.Deterred is { } concept ? Word(concept) : null,
                }
            ),
            ["hinges"] = Array(
                equilibria.Hinges,
                hinge => new JsonObject
                {
                    ["state"] = hinge.State,
                    ["wishes"] = Array(
                        hinge.Wishes,
                        wish => new JsonObject
                        {
                            ["party"] = model.DecisionMakers[wish.DecisionMaker].Name,
                            ["that"] = WishOf(equilibria, wish.DecisionMaker, wish.Statement),
                        }
                    ),
                }
            ),
            ["wanted"] = equilibria.Wanted is { } wanted
                ? new JsonObject { ["state"] = wanted.State, ["parties"] = Array(wanted.Parties, one => RequirementOf(equilibria, one)) }
                : null,
        };
    }

    /// <summary>The name of a concept in JSON: nash, gmr, smr, seq or sseq.</summary>
    public static string Word(SolutionConcept concept) => Sections.Holding.Code(concept).ToLowerInvariant();

    private static string Name(Move move) => $"{move.Party}/{move.Name}";

    private static JsonObject WantsOf(Party party) =>
        new()
        {
            ["party"] = party.Name,
            ["wants"] = Array(
                party.Wishes,
                wish => new JsonObject
                {
                    ["that"] = wish.Wanted.ToString(),
                    ["certainty"] = Certain(wish.Certainty),
                    ["strong"] = wish.IsStrong,
                    ["evidence"] = Names(wish.Evidence),
                }
            ),
            ["nothingElse"] = party.WantsNothingElse,
            ["ranking"] = party.Ranking is { } ranking
                ? new JsonObject
                {
                    ["order"] = ranking.ToString(),
                    ["certainty"] = Certain(ranking.Certainty),
                    ["evidence"] = Names(ranking.Evidence),
                }
                : null,
        };

    private static JsonObject StateOf(Negotiation negotiation, int state) =>
        new()
        {
            ["id"] = state,
            ["name"] = negotiation.States.Count > 0 ? negotiation.States[state].Name : null,
            ["on"] = Names(negotiation.Moves.Where((_, bit) => (state >> bit & 1) != 0).Select(Name)),
        };

    private static JsonObject Stable(GraphModel model, Stabilities stabilities) =>
        new(model.DecisionMakers.Select((maker, place) => KeyValuePair.Create(maker.Name, (JsonNode?)Sets(stabilities.Of[place]))));

    private static JsonObject Sets(StableStates stable) =>
        new(
            StableStates.Concepts.Select(concept =>
                KeyValuePair.Create(
                    Word(concept),
                    (JsonNode?)Array(stable[concept].States.Take(MostListed), state => JsonValue.Create(state))
                )
            )
        );

    private static JsonObject Counts(StableStates stable) =>
        new(StableStates.Concepts.Select(concept => KeyValuePair.Create(Word(concept), (JsonNode?)Text(stable[concept].Count))));

    private static JsonObject ReasonOf(GraphModel model, Reason reason) =>
        new()
        {
            ["party"] = model.DecisionMakers[reason.DecisionMaker].Name,
            ["state"] = reason.State,
            ["concept"] = reason.Concept is { } concept ? Word(concept) : null,
            ["gain"] = reason.Gain,
            ["places"] = reason.Places,
            ["answer"] = Strides(model, reason.Answer),
            ["margin"] = reason.Margin is { } margin
                ? new JsonObject
                {
                    ["lost"] = margin.Lost?.Wanted.ToString(),
                    ["ranks"] = margin.Ranks,
                    ["far"] = margin.IsFar,
                }
                : null,
        };

    private static JsonObject RequirementOf(Equilibria equilibria, Requirement requirement) =>
        new()
        {
            ["party"] = equilibria.Model.DecisionMakers[requirement.DecisionMaker].Name,
            ["stays"] = requirement.Stays,
            ["noBetter"] = requirement.NoBetter is { } states ? Array(states, state => JsonValue.Create(state)) : null,
            ["least"] = requirement.IsLeast,
            ["changes"] = Array(
                requirement.Changes,
                choice =>
                    Array(
                        choice,
                        change => new JsonObject
                        {
                            ["that"] = WishOf(equilibria, requirement.DecisionMaker, change.Statement),
                            ["change"] = Change(change.Revision),
                        }
                    )
            ),
        };

    private static string Change(Revision revision) =>
        revision switch
        {
            Revision.Drop => "drop",
            Revision.Reverse => "reverse",
            _ => "put-first",
        };

    private static string WishOf(Equilibria equilibria, int maker, int place) =>
        equilibria.Negotiation.Party(equilibria.Model.DecisionMakers[maker].Name).Wishes[place].Wanted.ToString();

    private static JsonArray? Strides(GraphModel model, ValueList<Stride>? strides) =>
        strides is null
            ? null
            : Array(strides, stride => new JsonObject { ["party"] = model.DecisionMakers[stride.DecisionMaker].Name, ["to"] = stride.To });

    private static string Certain(Certainty certainty) => certainty.ToString().ToLowerInvariant();

    private static string Text(int count) => count.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static JsonArray Names(IEnumerable<string> names) => Array(names, name => JsonValue.Create(name));

    private static JsonArray Array<T>(IEnumerable<T> items, Func<T, JsonNode?> write) => [.. items.Select(write)];
}
