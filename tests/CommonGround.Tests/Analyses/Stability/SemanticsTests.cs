using System.Text.Json.Nodes;
using CommonGround.Analyses.Stability;
using CommonGround.Packages;

namespace CommonGround.Tests.Analyses.Stability;

/// <summary>Small conflicts in which programs differ, because they mean different things by an answer.</summary>
public sealed class SemanticsTests
{
    public static TheoryData<string, string> Readings =>
        new([
            .. new[]
            {
                "intransitive-graph consecutive moves",
                "last-mover sets",
                "A-B-A sanction",
                "sanction returns to the original state",
                "SMR countermove compared with s",
                "indifferent outcome sanctions",
            }.SelectMany(trap =>
                new[] { "legalSequences", "plainBFS", "eachOpponentOnce", "XuMatrix" }.Select(semantics => (trap, semantics))
            ),
        ]);

    [Theory]
    [MemberData(nameof(Readings))]
    public void Each_trap_comes_out_as_the_semantics_say(string name, string semantics)
    {
        var trap = ReferenceConflicts.Read("semantics-traps").AsArray().Single(trap => (string?)trap!["trap"] == name)!;
        var definition = new Definition(Conflict(trap), Named(semantics));
        Assert.All(
            StableStates.Concepts,
            concept =>
                Assert.Equal(
                    (bool)trap[semantics]![ReferenceConflicts.ConceptNames[(int)concept]]!,
                    definition.IsStable(concept, (int)trap["dm"]!, (int)trap["state"]!)
                )
        );
    }

    [Fact]
    public void Where_each_opponent_moves_once_some_drawn_conflicts_come_out_otherwise() =>
        Assert.All(
            ReferenceConflicts.Read("random-conflicts").AsArray(),
            conflict =>
            {
                var model = ReferenceConflicts.Drawn(conflict!);
                var (legal, once) = (new Definition(model), new Definition(model, Semantics.EachOpponentOnce));
                var differs = model.States.Any(state =>
                    Enumerable
                        .Range(0, model.DecisionMakers.Count)
                        .Any(maker =>
                            StableStates.Concepts.Any(concept =>
                                legal.IsStable(concept, maker, state) != once.IsStable(concept, maker, state)
                            )
                        )
                );
                Assert.Equal((bool)conflict!["eachOpponentOnceDiffers"]!, differs);
            }
        );

    private static Semantics Named(string name) =>
        name switch
        {
            "legalSequences" => Semantics.LegalSequences,
            "plainBFS" => Semantics.PlainReachability,
            "eachOpponentOnce" => Semantics.EachOpponentOnce,
            _ => Semantics.MatrixForm,
        };

    private static StateForm Conflict(JsonNode trap) =>
        new(
            trap["payoffs"]!
                .AsArray()
                .Select(
                    (payoffs, maker) => new DecisionMaker($"{maker}", Preference.Ranking.FromPayoffs(ReferenceConflicts.Numbers(payoffs!)))
                )
                .ToValueList(),
            Enumerable.Range(0, (int)trap["m"]!).Select(state => $"{state}").ToValueList(),
            trap["arcs(dm,from,to)"]!.AsArray().Select(arc => new Arc((int)arc![0]!, (int)arc[1]!, (int)arc[2]!)).ToValueList()
        );
}
