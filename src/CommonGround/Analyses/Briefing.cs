using CommonGround.Briefs;
using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Analyses;

/// <summary>Puts what was found about a negotiation into one brief, with the evidence that it cites.</summary>
public static class Briefing
{
    public static Brief ToBrief(this Negotiation negotiation, IEnumerable<Finding> findings)
    {
        var all = Told(findings.ToArray());
        var brief = new Brief(negotiation.Title, negotiation.Date, [.. all.Select(finding => finding.ToSection())]);
        var cited = brief.Cited.ToHashSet(StringComparer.Ordinal);
        return brief with
        {
            Evidence =
            [
                .. negotiation
                    .Statements.Where(statement => cited.Contains(statement.Name))
                    .Select(statement => statement.ToEvidence(negotiation)),
            ],
            Documents =
            [
                .. negotiation
                    .Sources.Where(source =>
                        negotiation.Statements.Any(statement => cited.Contains(statement.Name) && statement.Passage.Source == source.Name)
                    )
                    .Select(source => new Document(source.Name, source.Title, source.Text)),
            ],
        };
    }

    /// <summary>What one answer shows to be the hardest issue, the others draw.</summary>
    private static Finding[] Told(Finding[] findings) =>
        findings.OfType<Finding.Answered>().Select(answer => answer.Result.Hardest).OfType<Issue>().FirstOrDefault() is { } hardest
            ? [.. findings.Select(finding => finding.InTheLightOf(hardest))]
            : findings;

    public static Evidence ToEvidence(this Statement statement, Negotiation negotiation)
    {
        var passage = statement.Passage;
        return new(statement.Name, passage.Text, negotiation.Source(passage.Source).Title)
        {
            Speaker = statement.Speaker,
            IsNamed = statement.Named,
            Grade = statement.Grade,
            Date = statement.Date,
            Document = passage.Source,
            Start = passage.Start,
            End = passage.End,
        };
    }
}
