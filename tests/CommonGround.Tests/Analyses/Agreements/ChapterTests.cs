using System.Text;
using CommonGround.Analyses;
using CommonGround.Analyses.Agreements;
using CommonGround.Cases;
using CommonGround.Packages;
using CommonGround.Talks;
using CommonGround.Tests.Cases;

namespace CommonGround.Tests.Analyses.Agreements;

/// <summary>The bridge of the chapter, read from the chapter itself, comes out as the chapter works it by hand.</summary>
public sealed class ChapterTests
{
    private static readonly Agreement Bridge = Ask(Chapter());

    [Fact]
    public void The_bridge_hinges_on_the_ferry_and_the_town() => Assert.Equal(Verdict.Hinges, Bridge.Complete.Verdict);

    [Fact]
    public void Of_twelve_packages_none_is_left_if_silence_refuses_and_two_if_it_consents() =>
        Assert.Equal((12, 0, 2), ((int)Bridge.Complete.Total, (int)Bridge.Complete.Refusing.Count, (int)Bridge.Complete.Consenting.Count));

    [Fact]
    public void The_bridge_has_the_two_conflicts_of_the_chapter() =>
        Assert.Equal(
            ["ferry/opening?, north/soon", "north/soon, south/paid-for, town/toll?"],
            Bridge.Complete.Refusing.Conflicts.Select(conflict => string.Join(", ", conflict))
        );

    [Fact]
    public void The_bridge_has_the_three_repairs_of_the_chapter_and_they_open_so_many_packages() =>
        Assert.Equal(
            ["north/soon: 4", "ferry/opening?, south/paid-for: 4", "ferry/opening?, town/toll?: 2"],
            Bridge.Complete.Refusing.Repairs.Select(repair => $"{string.Join(", ", repair.Demands)}: {repair.Opens}")
        );

    [Fact]
    public void Both_must_consent_to_make_it_yes_and_either_refusal_makes_it_no()
    {
        Assert.Equal(["ferry/opening?, town/toll?"], Bridge.Complete.ConsentSets.Select(set => string.Join(", ", set)));
        Assert.Equal(["ferry/opening?", "town/toll?"], Bridge.Complete.RefusalSets.Select(set => string.Join(", ", set)));
    }

    [Fact]
    public void A_framework_settles_the_low_toll_and_leaves_the_opening_in_brackets()
    {
        var framework = Assert.Single(Bridge.Frameworks.Maximal);
        Assert.Equal(Verdict.Yes, Bridge.Frameworks.Verdict);
        Assert.Equal(("toll", "low"), (framework.Settled.Single().Issue.Name, framework.Settled.Single().Option.Name));
        Assert.Equal(["opening"], framework.Open);
    }

    [Fact]
    public void Were_the_South_to_sign_nothing_unless_its_condition_holds_no_framework_would_be_left() =>
        Assert.NotEqual(
            Verdict.Yes,
            Ask(Chapter().Replace("then toll = high}", "then toll = high, scope: any}", StringComparison.Ordinal)).Frameworks.Verdict
        );

    [Fact]
    public void Leaving_the_opening_open_or_passing_over_the_North_opens_what_the_chapter_says() =>
        Assert.Equal(
            [("opening", new Rational(2, 3)), ("north/soon", new Rational(1, 3)), ("north", new Rational(1, 3))],
            Bridge.StickingPoints.Points.Select(point => (point.Names.Single(), point.Share))
        );

    [Fact]
    public void The_coalitions_leave_out_the_North_or_the_ferry_with_another() =>
        Assert.Equal(["north", "ferry, south", "ferry, town"], Bridge.Coalitions.Select(coalition => string.Join(", ", coalition.Without)));

    private static string Chapter()
    {
        var chapter = File.ReadAllText(Path.Combine(Repository.Root, "src", "CommonGround", "Analyses", "Agreements", "Agreements.md"));
        return chapter.Split("```yaml\n")[1].Split("```")[0];
    }

    private static Agreement Ask(string yaml)
    {
        var reading = CaseReader.Read(
            new CaseFolder("bridge", new Dictionary<string, ReadOnlyMemory<byte>> { ["talks.yaml"] = Encoding.UTF8.GetBytes(yaml) })
        );
        Assert.DoesNotContain(reading.Problems, problem => problem.Severity == Severity.Error);
        return Assert.IsType<Agreement>(Assert.IsType<Finding.Answered>(new AgreementTest().Ask(reading.Negotiation!, new Run())).Result);
    }
}
