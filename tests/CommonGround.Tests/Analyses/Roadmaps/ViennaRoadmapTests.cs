using CommonGround.Cases;
using CommonGround.Packages;
using CommonGround.Talks;
using CommonGround.Tests.Cases;

namespace CommonGround.Tests.Analyses.Roadmaps;

/// <summary>Transitional body, handover before elections, 6 to 18 months: it holds, and not with elections first.</summary>
public sealed class ViennaRoadmapTests
{
    private static readonly Negotiation Vienna = Read(
        Directory
            .GetFiles(Path.Combine(Repository.Root, "examples", "vienna-2015"), "*", SearchOption.AllDirectories)
            .ToDictionary(
                file => Path.GetRelativePath(Path.Combine(Repository.Root, "examples", "vienna-2015"), file).Replace('\\', '/'),
                file => (ReadOnlyMemory<byte>)File.ReadAllBytes(file),
                StringComparer.Ordinal
            )
    );

    [Fact]
    public void It_can_be_kept() => Assert.True(Asked.Of(Vienna).IsConsistent);

    [Fact]
    public void The_handover_is_between_month_6_and_month_18_and_elections_come_after_it() =>
        Assert.Equal(
            [("body-formed", 0, 17), ("handover", 6, 18), ("elections", 7, 36)],
            Asked.Spans(Asked.Of(Vienna)).Select(step => (step.Item1, step.Item2!.Value, step.Item3!.Value))
        );

    [Fact]
    public void Elections_first_cannot_be_kept_with_a_handover_before_them_and_with_nothing_else()
    {
        var plan = Asked.Of(ElectionsFirst);
        Assert.False(plan.IsConsistent);
        Assert.Equal(["roadmap/elections-first, roadmap/handover.before.elections"], Asked.Told(plan.Refusing.Conflicts));
        Assert.Equal(["roadmap/elections-first", "roadmap/handover.before.elections"], Asked.Told(plan.Refusing.Repairs));
    }

    [Fact]
    public void What_is_the_analysts_reading_is_assumed() =>
        Assert.All(
            Vienna.Roadmap!.Promises.Where(promise => promise.Kind is PromiseKind.From or PromiseKind.Within),
            promise => Assert.Equal((Certainty.Assumed, ["six-to-eighteen"]), (promise.Certainty, promise.Evidence))
        );

    private static Negotiation ElectionsFirst
    {
        get
        {
            var (elections, handover) = (Vienna.Roadmap!.Step("elections").Date, Vienna.Roadmap.Step("handover").Date);
            var first = new Promise("elections-first", PromiseKind.Condition, new Between(elections, Relation.Less, handover));
            return Vienna with { Roadmap = Vienna.Roadmap with { Promises = [.. Vienna.Roadmap.Promises, first] } };
        }
    }

    private static Negotiation Read(Dictionary<string, ReadOnlyMemory<byte>> files) =>
        CaseReader.Read(new CaseFolder("vienna-2015", files)).Negotiation!;
}
