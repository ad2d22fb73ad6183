using CommonGround.Talks;

namespace CommonGround.Analyses.Positions;

/// <summary>What each party is on record as wanting on each issue, and where nothing is.</summary>
public sealed record WhoWantsWhat() : Analysis("positions", "Who wants what?", "The case's own record")
{
    protected override string? Inapplicable(Negotiation negotiation) =>
        negotiation.Parties.Count == 0 ? "there is no party"
        : negotiation.Issues.Count == 0 ? "there is no issue to settle"
        : null;

    protected override Result Answer(Negotiation negotiation, Run run) => new PositionTable(negotiation);
}
