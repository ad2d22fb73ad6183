using CommonGround.Analyses;
using CommonGround.Analyses.Stability;
using CommonGround.Cases;
using CommonGround.Packages;
using CommonGround.Talks;
using CommonGround.Tests.Cases;

namespace CommonGround.Tests.Analyses.Stability;

/// <summary>The published conflict of the examples: Hipel, Fang, Kilgour and Haight (1993); Kilgour, Hipel, Fang and Peng (2001).</summary>
public sealed class ElmiraTests
{
    private static readonly Negotiation Elmira = Read();

    [Theory]
    [InlineData(SolutionConcept.Nash, "s5, s8, s9")]
    [InlineData(SolutionConcept.Sequential, "s5, s8, s9")]
    [InlineData(SolutionConcept.GeneralMetarational, "s1, s4, s5, s8, s9")]
    [InlineData(SolutionConcept.SymmetricMetarational, "s1, s4, s5, s8, s9")]
    public void Its_equilibria_are_the_published_ones(SolutionConcept concept, string published) =>
        Assert.Equal(published, Names(Ask(Elmira).Certain.Equilibria[concept]));

    [Fact]
    public void They_are_the_same_where_the_worst_states_of_Uniroyal_are_told_in_another_order()
    {
        var text = File.ReadAllText(Path.Combine(Folder, "talks.yaml"));
        var variant = Read(text.Replace("s9 > s3 > s7 > s2 > s6", "s9 > s2 > s3 > s7 > s6", StringComparison.Ordinal));
        Assert.NotEqual(Elmira.Party("uniroyal").Ranking, variant.Party("uniroyal").Ranking);
        Assert.All(
            StableStates.Concepts,
            concept => Assert.Equal(Ask(Elmira).Certain.Equilibria[concept], Ask(variant).Certain.Equilibria[concept])
        );
    }

    [Fact]
    public void From_the_standstill_the_Ministry_and_Uniroyal_can_go_on_together_as_they_did()
    {
        var answer = Ask(Elmira);
        Assert.Contains(
            answer.Escapes,
            escape => Name(escape.State) == "s5" && Name(escape.To) == "s8" && escape.Coalition.Equals((ValueList<int>)[0, 1])
        );
        Assert.DoesNotContain(answer.Escapes, escape => Name(escape.State) == "s8");
    }

    [Fact]
    public void The_local_government_leads_from_the_first_situation_to_the_standstill() =>
        Assert.Equal([new Stride(2, 4)], Ask(Elmira).Ways.Single(way => Name(way.To) == "s5").Improvements!);

    private static string Folder => Path.Combine(Repository.Root, "examples", "elmira");

    private static Equilibria Ask(Negotiation negotiation) =>
        (Equilibria)((Finding.Answered)new StabilityTest().Ask(negotiation, new Run())).Result;

    private static string Name(int state) => Elmira.States[state].Name;

    private static string Names(StateSet states) => string.Join(", ", states.States.Select(Name));

    private static Negotiation Read(string? talks = null)
    {
        var files = Directory
            .GetFiles(Folder, "*", SearchOption.AllDirectories)
            .ToDictionary(
                file => Path.GetRelativePath(Folder, file).Replace('\\', '/'),
                file => (ReadOnlyMemory<byte>)File.ReadAllBytes(file),
                StringComparer.Ordinal
            );
        files["talks.yaml"] = talks is null ? files["talks.yaml"] : System.Text.Encoding.UTF8.GetBytes(talks);
        return CaseReader.Read(new CaseFolder("elmira", files)).Negotiation!;
    }
}
