namespace CommonGround.Analyses;

/// <summary>Every question that can be asked, in the brief's order.</summary>
public static class Catalogue
{
    public static IReadOnlyList<Analysis> All { get; } =
    [
        new Agreements.AgreementTest(),
        new Changes.WhatChanged(),
        new Roadmaps.RoadmapTest(),
        new Bargaining.BestPackages(),
        new Positions.WhoWantsWhat(),
        new Drafts.NegotiatingText(),
        new Forecasting.OutcomeForecast(),
        new Power.WhoseVoteCounts(),
        new Stability.StabilityTest(),
        new Records.WhatIsOnRecord(),
        new Comparisons.SourceComparison(),
    ];
}
