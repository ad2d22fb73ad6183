using CommonGround.Analyses;
using CommonGround.Analyses.Roadmaps;
using CommonGround.Talks;

namespace CommonGround.Tests.Analyses.Roadmaps;

/// <summary>What the test of a roadmap answers.</summary>
internal static class Asked
{
    public static Plan Of(Negotiation negotiation, Delay? slip = null) =>
        (Plan)Assert.IsType<Finding.Answered>(new RoadmapTest { Slip = slip }.Ask(negotiation, new Run())).Result;

    public static IEnumerable<string> Told(IEnumerable<IEnumerable<Demand>> sets) =>
        sets.Select(set => string.Join(", ", set.Select(demand => demand.Name)));

    public static IEnumerable<(string, int?, int?)> Spans(Plan plan) =>
        plan.Steps.Select(step => (step.Step.Name, step.Earliest, step.Latest));
}
