using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Analyses.Positions;

/// <summary>The issue that the record alone shows to be the hardest: most unknown or insisted on. Among equals, the one more parties stand on, then the first.</summary>
internal static class HardestIssue
{
    /// <summary>Null where nobody stands on anything.</summary>
    public static Issue? Of(Negotiation negotiation) =>
        negotiation
            .Issues.Select(issue => (Issue: issue, Hard: Hard(negotiation, issue), Standing: Standing(negotiation, issue)))
            .Where(entry => entry.Standing > 0)
            .OrderByDescending(entry => entry.Hard)
            .ThenByDescending(entry => entry.Standing)
            .Select(entry => entry.Issue)
            .FirstOrDefault();

    private static int Hard(Negotiation negotiation, Issue issue) =>
        negotiation.Parties.Count(party =>
            party.On(issue) is { Unknown: not null } or { Rejects: not null }
            || party.RedLines.Any(line => line.Condition.Issues.Any(concerned => concerned.Name == issue.Name))
        );

    private static int Standing(Negotiation negotiation, Issue issue) => negotiation.Parties.Count(party => party.On(issue) is not null);
}
