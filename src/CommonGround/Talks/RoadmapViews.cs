namespace CommonGround.Talks;

/// <summary>A view for questions that know nothing of dates.</summary>
internal static class RoadmapViews
{
    /// <summary>Demands and positions that speak of dates are left out with them.</summary>
    public static Negotiation ApartFromDates(this Negotiation negotiation) =>
        negotiation.Roadmap is null ? negotiation : LeftOut.Follow(negotiation, negotiation with { Roadmap = null });
}
