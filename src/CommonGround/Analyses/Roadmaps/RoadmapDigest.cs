using CommonGround.Briefs;

namespace CommonGround.Analyses.Roadmaps;

/// <summary>What the two pages say of the roadmap: in a line, whether it can be kept.</summary>
internal static class RoadmapDigest
{
    public static IReadOnlyList<Digest> Of(Plan plan) => [new(Place.Roadmap, "The roadmap", [new Paragraph(RoadmapSection.InALine(plan))])];
}
