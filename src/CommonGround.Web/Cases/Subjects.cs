using CommonGround.Talks;
using CommonGround.Web.Screens.Frames;

namespace CommonGround.Web.Cases;

/// <summary>What a remark can be about: whatever somebody sees of a case has a place, and nothing else has one for him.</summary>
/// <param name="Place">Where it is in the case, such as <c>issues/departure</c>.</param>
public sealed record Subject(string Place, string Title)
{
    public static IReadOnlyList<Subject> Of(Negotiation seen, Clearance clearance) =>
        [
            .. CaseScreens
                .All.Where(screen => screen.IsFor(clearance))
                .Select(screen => new Subject($"screens/{screen.Path}", $"Screen: {screen.Title}")),
            .. seen.Issues.Select(issue => new Subject($"issues/{issue.Name}", $"Issue: {issue.Title}")),
            .. seen.Parties.Select(party => new Subject($"parties/{party.Name}", $"Party: {party.Title}")),
            .. (seen.Roadmap?.Steps ?? []).Select(step => new Subject($"roadmap/steps/{step.Name}", $"Step: {step.Title}")),
            .. seen
                .Drafts.OrderByDescending(draft => draft.Date)
                .SelectMany(draft => draft.Clauses)
                .DistinctBy(clause => clause.Name)
                .Select(clause => new Subject($"clauses/{clause.Name}", $"Clause: {clause.Title}")),
            .. seen.Statements.Select(statement => new Subject($"statements/{statement.Name}", $"Statement: {statement.Name}")),
        ];
}
