using CommonGround.Talks;

namespace CommonGround.Analyses.Comparisons;

/// <summary>Holds what the sources tell against each other, accepted or only proposed; nothing is decided between them.</summary>
public sealed record SourceComparison() : Analysis("compare", "Where do the sources differ?", "The case's own record")
{
    public override bool WeighsProposals => true;

    protected override string? Inapplicable(Negotiation negotiation) =>
        negotiation.Sources.Count == 0 && negotiation.Proposals.Count == 0 ? "no source is given" : null;

    protected override Result Answer(Negotiation negotiation, Run run)
    {
        var tellings = new Tellings(negotiation);
        return new Comparison(negotiation, Counts.Of(tellings), Tolls.Of(tellings), Contradictions.Of(tellings));
    }
}
