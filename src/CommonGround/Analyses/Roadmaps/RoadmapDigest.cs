using CommonGround.Briefs;

namespace CommonGround.Analyses.Roadmaps;

/// <summary>What the two pages say of the roadmap: nothing, unless it cannot be kept.</summary>
internal static class RoadmapDigest
{
    public static IReadOnlyList<Digest> Of(Plan plan) =>
        plan.IsConsistent ? [] : [new(Place.Roadmap, "The roadmap", [new Paragraph(RoadmapSection.InALine(plan))])];
}
