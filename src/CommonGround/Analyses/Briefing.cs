using CommonGround.Briefs;
using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Analyses;

/// <summary>Puts what was found about a negotiation into one brief, with the evidence that it cites.</summary>
public static class Briefing
{
    /// <summary>Asks all questions of what the audience may see, and tells it as the audience reads: two pages first.</summary>
    public static Brief ToBrief(this Negotiation negotiation, Audience audience, IEnumerable<Analysis> questions, Run run)
    {
        var seen = negotiation.SeenBy(audience);
        return seen.ToBrief(audience, Ask(seen, questions, run));
    }

    /// <summary>What was found of what the audience may see, told as the audience reads.</summary>
    public static Brief ToBrief(this Negotiation seen, Audience audience, IEnumerable<Finding> found)
    {
        var findings = Told([.. found]);
        return seen.WithEvidence(
            new(seen.Title, seen.Date, audience == Audience.Envoy ? [] : Sections(findings))
            {
                Sheets = EnvoyPages.Of(seen.Title, findings),
            }
        );
    }

    /// <summary>What was found, section by section.</summary>
    public static Brief ToBrief(this Negotiation negotiation, IEnumerable<Finding> findings) =>
        negotiation.WithEvidence(new(negotiation.Title, negotiation.Date, Sections(Told([.. findings]))));

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

    /// <summary>All at once, since no answer rests on another; they come in the order of the questions.</summary>
    private static Finding[] Ask(Negotiation negotiation, IEnumerable<Analysis> questions, Run run)
    {
        Task<Finding>[] asked = [.. questions.Select(question => Task.Run(() => question.Ask(negotiation, run), run.Cancellation))];
        return [.. asked.Select(answer => answer.GetAwaiter().GetResult())];
    }

    private static Section[] Sections(Finding[] findings) => [.. findings.Select(finding => finding.ToSection())];

    /// <summary>What one answer shows to be the hardest issue, the others draw.</summary>
    private static Finding[] Told(Finding[] findings) =>
        findings.OfType<Finding.Answered>().Select(answer => answer.Result.Hardest).OfType<Issue>().FirstOrDefault() is { } hardest
            ? [.. findings.Select(finding => finding.InTheLightOf(hardest))]
            : findings;

    /// <summary>The brief with the statements that it cites, and the sources in which they stand.</summary>
    public static Brief WithEvidence(this Negotiation negotiation, Brief brief)
    {
        var cited = brief.Cited.ToHashSet(StringComparer.Ordinal);
        var statements = negotiation.Statements.Where(statement => cited.Contains(statement.Name)).ToArray();
        var sources = statements.Select(statement => statement.Passage.Source).ToHashSet(StringComparer.Ordinal);
        return brief with
        {
            Evidence = [.. statements.Select(statement => statement.ToEvidence(negotiation))],
            Documents =
            [
                .. negotiation
                    .Sources.Where(source => sources.Contains(source.Name))
                    .Select(source => new Document(source.Name, source.Title, source.Text)),
            ],
        };
    }
}
