using CommonGround.Analyses.Roadmaps;
using CommonGround.Tests.Cases;

namespace CommonGround.Tests.Analyses.Roadmaps;

/// <summary>The truce and the vote of the chapter, read from the chapter itself, come out as the chapter works them by hand.</summary>
public sealed class RoadmapChapterTests
{
    private static readonly string Case = Fenced();
    private static readonly Plan Plan = Asked.Of(Standoff.Read(Case));

    [Fact]
    public void Every_step_has_a_month_of_slack()
    {
        Assert.Equal([("truce", 0, 1), ("withdrawal", 2, 3), ("vote", 5, 6)], Asked.Spans(Plan));
        Assert.All(Plan.Steps, step => Assert.Equal(1, step.Slack));
    }

    [Fact]
    public void The_chain_runs_over_the_withdrawal_to_the_vote()
    {
        Assert.Equal(["withdrawal", "vote"], Plan.Critical!.Steps);
        Assert.Equal(["government/time-to-register", "roadmap/withdrawal.lasts"], Plan.Critical.Because.Select(demand => demand.Name));
    }

    [Fact]
    public void A_withdrawal_from_month_4_on_conflicts_with_exactly_two_demands()
    {
        var late = Asked.Of(
            Standoff.Read(
                Case.Replace(
                    "roadmap:",
                    "  neighbour:\n    red-lines:\n      not-so-fast: {demand: withdrawal >= 4 months}\nroadmap:",
                    StringComparison.Ordinal
                )
            )
        );
        Assert.Equal(["government/time-to-register, movement/a-vote-soon, neighbour/not-so-fast"], Asked.Told(late.Refusing.Conflicts));
        Assert.Equal(["government/time-to-register", "movement/a-vote-soon", "neighbour/not-so-fast"], Asked.Told(late.Refusing.Repairs));
    }

    [Fact]
    public void The_movement_is_satisfied_until_month_6() => Assert.Contains(new PartyLimit("movement", "vote", 6), Plan.Limits);

    [Fact]
    public void A_slip_within_the_slack_breaks_nothing_and_one_beyond_it_breaks_a_deadline()
    {
        var read = Standoff.Read(Case);
        Assert.Empty(Asked.Of(read, new Delay("withdrawal", 1)).Slips[0].Breaks);
        Assert.Equal(
            ["government/time-to-register, movement/a-vote-soon"],
            Asked.Told(Asked.Of(read, new Delay("withdrawal", 2)).Slips[0].Breaks)
        );
    }

    private static string Fenced()
    {
        var chapter = File.ReadAllText(Path.Combine(Repository.Root, "src", "CommonGround", "Analyses", "Roadmaps", "Roadmaps.md"));
        var start = chapter.IndexOf("```yaml\n", StringComparison.Ordinal) + 8;
        return chapter[start..chapter.IndexOf("```", start, StringComparison.Ordinal)];
    }
}
