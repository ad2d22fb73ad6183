using CommonGround.Briefs;
using CommonGround.Talks;

namespace CommonGround.Analyses;

/// <summary>Puts what was found about a negotiation into one brief, with the evidence that it cites.</summary>
public static class Briefing
{
    public static Brief ToBrief(this Negotiation negotiation, IEnumerable<Finding> findings)
    {
        var brief = new Brief(negotiation.Title, negotiation.Date, [.. findings.Select(finding => finding.ToSection())]);
        var cited = brief.Cited.ToHashSet(StringComparer.Ordinal);
        return brief with
        {
            Evidence =
            [
                .. negotiation
                    .Statements.Where(statement => cited.Contains(statement.Name))
                    .Select(statement => statement.ToEvidence(negotiation)),
            ],
        };
    }

    public static Evidence ToEvidence(this Statement statement, Negotiation negotiation)
    {
        var passage = statement.Passage;
        return new(statement.Name, passage.Text, negotiation.Source(passage.Source).Title)
        {
            Speaker = statement.Speaker,
            IsNamed = statement.Named,
            Grade = statement.Grade,
            Date = statement.Date,
            Start = passage.Start,
            End = passage.End,
        };
    }
}
