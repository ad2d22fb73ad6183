using System.Text.Json.Nodes;
using CommonGround.Analyses;
using CommonGround.Analyses.Stability;

namespace CommonGround.Tests.Analyses.Stability;

/// <summary>
/// Prisoner's dilemma, chicken, Elmira, the Cuban missile crisis, sustainable development and Lake Gisborne, and thirty drawn conflicts that
/// were solved by two other methods.
/// </summary>
public sealed class PublishedConflictTests
{
    public static TheoryData<string> Published => ReferenceConflicts.Published;

    [Theory]
    [MemberData(nameof(Published))]
    public void Everybody_stays_where_the_literature_says(string name)
    {
        var conflict = ReferenceConflicts.Read(name);
        var model = ReferenceConflicts.Conflict(conflict);
        var definition = new Definition(model);
        foreach (var concept in StableStates.Concepts)
        {
            var word = ReferenceConflicts.ConceptNames[(int)concept];
            for (var maker = 0; maker < model.DecisionMakers.Count; maker++)
            {
                Assert.Equal(
                    conflict["answers_literature"]!["perDM"]![model.DecisionMakers[maker].Name]![word]!
                        .AsArray()
                        .Select(ReferenceConflicts.Label),
                    model.States.Where(state => definition.IsStable(concept, maker, state)).Select(model.NameOf)
                );
            }

            Assert.Equal(
                conflict["answers_literature"]!["equilibria"]![word]!.AsArray().Select(ReferenceConflicts.Label),
                model.States.Where(state => definition.IsEquilibrium(concept, state)).Select(model.NameOf)
            );
        }
    }

    [Theory]
    [InlineData("prisoners-dilemma")]
    [InlineData("chicken")]
    [InlineData("elmira9")]
    [InlineData("elmira9-uniroyalvariant")]
    public void The_published_equilibria_come_out(string name)
    {
        var conflict = ReferenceConflicts.Read(name);
        var model = ReferenceConflicts.Conflict(conflict);
        var definition = new Definition(model);
        foreach (var (word, published) in conflict["publishedEquilibria"]!.AsObject())
        {
            var concept = (SolutionConcept)Array.IndexOf(ReferenceConflicts.ConceptNames, word);
            Assert.Equal(
                published!.AsArray().Select(ReferenceConflicts.Label),
                model.States.Where(state => definition.IsEquilibrium(concept, state)).Select(model.NameOf)
            );
        }
    }

    [Fact]
    public void The_search_finds_what_two_methods_found_in_drawn_conflicts() =>
        Assert.All(
            ReferenceConflicts.Read("random-conflicts").AsArray(),
            conflict =>
            {
                var model = ReferenceConflicts.Drawn(conflict!);
                Assert.Equal(ReferenceConflicts.Numbers(conflict!["feasibleStates"]!), model.States);
                var each = new StableStates[model.DecisionMakers.Count];
                var equilibria = StabilitySearch.Equilibria(model, new Run(), (maker, stable) => each[maker] = stable);
                AssertSame(conflict["equilibria"]!, equilibria);
                Assert.All(each, (stable, maker) => AssertSame(conflict["stable"]![maker]!, stable));
            }
        );

    private static void AssertSame(JsonNode expected, StableStates stable) =>
        Assert.All(
            StableStates.Concepts,
            concept =>
                Assert.Equal(ReferenceConflicts.Numbers(expected[ReferenceConflicts.ConceptNames[(int)concept]]!), stable[concept].States)
        );
}
