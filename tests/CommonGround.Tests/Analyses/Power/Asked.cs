using CommonGround.Analyses;
using CommonGround.Analyses.Power;
using CommonGround.Talks;

namespace CommonGround.Tests.Analyses.Power;

/// <summary>Negotiations that were asked whose signature counts.</summary>
internal static class Asked
{
    public static VotingPower Of(Negotiation negotiation) =>
        Assert.IsType<VotingPower>(Assert.IsType<Finding.Answered>(Ask(negotiation)).Result);

    public static bool Applies(Negotiation negotiation) => Ask(negotiation) is Finding.Answered;

    public static Finding Ask(Negotiation negotiation) => new WhoseVoteCounts().Ask(negotiation, new Run());

    /// <summary>A council whose members have these weights.</summary>
    public static Negotiation Council(SigningRule rule, IEnumerable<string> members) =>
        new()
        {
            Title = "A council",
            Date = new DateOnly(2024, 1, 1),
            Rule = rule,
            Parties = [.. members.Select(name => new Party(name))],
        };
}
