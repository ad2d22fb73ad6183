using CommonGround.Talks;

namespace CommonGround.Cases;

/// <summary>Where a text and the rest of the case do not agree.</summary>
internal sealed class DraftWarnings(Negotiation negotiation, CaseTree tree, ProblemList problems)
{
    public void Warn()
    {
        foreach (var draft in negotiation.Drafts)
        {
            foreach (var settled in draft.Settled)
            {
                var point = negotiation.AgreedPoints.FirstOrDefault(point =>
                    point.Issue.Name == settled.Issue.Name && (point.Since is null || point.Since <= draft.Date)
                );
                if (point is not null && point.Option.Name != settled.Option.Name)
                {
                    problems.Warn(
                        tree.Place("drafts", draft.Name),
                        $"this text settles “{settled.Issue.Name}” on “{settled.Option}”, and all are said to have agreed on “{point.Option}”"
                    );
                }
            }
        }
    }
}
