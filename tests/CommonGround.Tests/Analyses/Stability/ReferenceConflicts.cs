using System.Text.Json.Nodes;
using CommonGround.Analyses.Stability;
using CommonGround.Packages;
using CommonGround.Tests.Cases;

namespace CommonGround.Tests.Analyses.Stability;

/// <summary>Conflicts of the literature, and drawn ones, with their answers. They are no part of the repository.</summary>
internal static class ReferenceConflicts
{
    public static TheoryData<string> Published =>
        ["prisoners-dilemma", "chicken", "elmira9", "elmira9-uniroyalvariant", "cuban12", "sustainable-development", "gisborne-economic"];

    /// <summary>As the answers name them, in the order of <see cref="SolutionConcept"/>.</summary>
    public static string[] ConceptNames { get; } = ["Nash", "GMR", "SMR", "SEQ", "SSEQ"];

    public static JsonNode Read(string name)
    {
        var path = Path.Combine(Repository.Root, "..", "shared", "data", "stability", name + ".json");
        Assert.SkipUnless(File.Exists(path), $"the conflict is not beside this repository (shared/data/stability/{name}.json)");
        return JsonNode.Parse(File.ReadAllText(path))!;
    }

    public static StateForm Conflict(JsonNode conflict)
    {
        var states = conflict["stateLabels"]!.AsArray().Select(Label).ToValueList();
        int Place(JsonNode? label) => states.ToList().IndexOf(Label(label));
        var names = conflict["decisionMakers"]!.AsArray().Select(name => (string)name!).ToArray();
        var makers = names.Select(name => new DecisionMaker(
            name,
            new Preference.Ranking(
                conflict["rankingBestToWorst"]![name]!.AsArray().Select(tier => tier!.AsArray().Select(Place).ToValueList()).ToValueList()
            )
        ));
        var arcs = names.SelectMany(
            (name, maker) =>
                conflict["moves"]![name]!
                    .AsObject()
                    .SelectMany(from => from.Value!.AsArray().Select(to => new Arc(maker, states.ToList().IndexOf(from.Key), Place(to))))
        );
        return new(makers.ToValueList(), states, arcs.ToValueList());
    }

    public static OptionForm Drawn(JsonNode conflict) =>
        new(
            conflict["preferenceStatements(mask,value; most important first)"]!
                .AsArray()
                .Select(
                    (statements, maker) =>
                        new DecisionMaker(
                            $"{maker}",
                            new Preference.Prioritised(
                                statements!.AsArray().Select(said => new PreferenceStatement($"{said}", Masked(said!))).ToValueList()
                            )
                        )
                )
                .ToValueList(),
            conflict["owner"]!
                .AsArray()
                .Zip(
                    conflict["direction"]!.AsArray(),
                    (owner, direction) => new ConflictOption($"{owner}", (int)owner!, ReversalOf((string)direction!))
                )
                .ToValueList(),
            conflict["infeasible(mask,value)"]!.AsArray().Select(impossible => Masked(impossible!)).ToValueList()
        );

    public static string Label(JsonNode? label) => label!.ToString();

    public static IEnumerable<int> Numbers(JsonNode numbers) => numbers.AsArray().Select(number => (int)number!);

    private static Reversal ReversalOf(string direction) =>
        direction switch
        {
            "fwd" => Reversal.NotOnceTaken,
            "back" => Reversal.NotOnceLeft,
            _ => Reversal.Possible,
        };

    /// <summary>The options of a mask are taken as its value says.</summary>
    private static Formula Masked(JsonNode pair)
    {
        var (mask, value) = ((int)pair[0]!, (int)pair[1]!);
        return new Formula.All(
            Enumerable
                .Range(0, 31)
                .Where(option => (mask >> option & 1) != 0)
                .Select(option =>
                    (value >> option & 1) != 0 ? (Formula)new Formula.Taken(option) : new Formula.Not(new Formula.Taken(option))
                )
                .ToValueList()
        );
    }
}
