using CommonGround.Analyses;
using CommonGround.Analyses.Bargaining;
using CommonGround.Talks;

namespace CommonGround.Tests.Analyses.Bargaining;

/// <summary>Negotiations whose packages were compared.</summary>
internal static class Compared
{
    public static Bargain Of(Negotiation negotiation) => Of(negotiation, new BestPackages());

    public static Bargain Of(Negotiation negotiation, BestPackages asked) =>
        Assert.IsType<Bargain>(Assert.IsType<Finding.Answered>(asked.Ask(negotiation, new Run())).Result);
}
