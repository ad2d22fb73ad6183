using CommonGround.Analyses;
using CommonGround.Analyses.Stability;
using CommonGround.Briefs;
using CommonGround.Tests.Cases;

namespace CommonGround.Tests.Analyses.Stability;

/// <summary>The lake of the chapter, read from the chapter itself, comes out as the chapter works it by hand.</summary>
public sealed class ChapterTests
{
    private const int Nobody = 0;
    private const int Both = 3;

    private static readonly string Lake = Yaml();

    [Fact]
    public void Where_both_pump_nobody_can_gain() => Assert.Equal([Both], Ask(Lake).Certain.Equilibria[SolutionConcept.Nash].States);

    [Theory]
    [InlineData(SolutionConcept.GeneralMetarational)]
    [InlineData(SolutionConcept.SymmetricMetarational)]
    [InlineData(SolutionConcept.Sequential)]
    [InlineData(SolutionConcept.SymmetricSequential)]
    public void That_nobody_pumps_holds_by_every_concept_with_foresight(SolutionConcept concept) =>
        Assert.Equal([Nobody, Both], Ask(Lake).Certain.Equilibria[concept].States);

    [Fact]
    public void North_stays_because_South_could_pump_too()
    {
        var reason = Ask(Lake).Reasons.First(reason => reason is { DecisionMaker: 0, State: Nobody });
        Assert.Equal((1, new Stride(1, Both)), (reason.Gain, Assert.Single(reason.Answer!)));
        Assert.Equal("not (south-pumps = taken)", reason.Margin!.Lost!.Wanted.ToString());
    }

    [Fact]
    public void Whether_the_threat_is_credible_depends_on_what_South_wants()
    {
        var answer = Ask(
            Lake.Replace(
                "wants: [not north-pumps, south-pumps,",
                "wants: [not north-pumps, {that: south-pumps, certainty: unknown},",
                StringComparison.Ordinal
            )
        );
        Assert.True(answer.Certain.Equilibria[SolutionConcept.GeneralMetarational][Nobody]);
        Assert.False(answer.Certain.Equilibria[SolutionConcept.Sequential][Nobody]);
        Assert.True(answer.Possible.Equilibria[SolutionConcept.Sequential][Nobody]);
    }

    [Fact]
    public void The_brief_says_that_today_holds_since_who_could_gain_is_deterred()
    {
        var negotiation = Standoff.Read(Lake);
        var callout = Assert.IsType<Callout>(new StabilityTest().Ask(negotiation, new Run()).ToSection().Blocks[0]);
        Assert.Contains("who could gain by leaving it is deterred", callout.Text.Words, StringComparison.Ordinal);
    }

    private static Equilibria Ask(string talks) =>
        (Equilibria)((Finding.Answered)new StabilityTest().Ask(Standoff.Read(talks), new Run())).Result;

    private static string Yaml()
    {
        var chapter = File.ReadAllText(Path.Combine(Repository.Root, "src", "CommonGround", "Analyses", "Stability", "Stability.md"));
        var start = chapter.IndexOf("```yaml\n", StringComparison.Ordinal) + 8;
        return chapter[start..chapter.IndexOf("```", start, StringComparison.Ordinal)];
    }
}
