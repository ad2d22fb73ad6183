using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace CommonGround.Web.Api;

/// <summary>Who is signed in.</summary>
internal sealed record SessionAnswer(string Name, string Token);

/// <summary>A case in a list.</summary>
internal sealed record CaseLine(string Name, string Role, string? Party);

/// <summary>What a case is about. The revision is for those who may change it.</summary>
internal sealed record CaseAnswer(string Title, DateOnly AsOf, string[] Issues, string[] Parties, int? Revision);

/// <summary>What stands at a place.</summary>
internal sealed record TextAnswer(string Place, string? Text);

/// <summary>A change: what its author saw, and what is to stand there.</summary>
internal sealed record TextChange(string? Before, string? After);

/// <summary>A change that the case did not take: somebody was faster, or the case would have errors.</summary>
internal sealed record TextRefusal(string? Current, IReadOnlyList<string> Problems)
{
    /// <summary>What is wrong with what was sent.</summary>
    public static IResult For(params IReadOnlyList<string> problems) =>
        Results.Json(new TextRefusal(null, problems), statusCode: StatusCodes.Status422UnprocessableEntity);
}

/// <summary>One change of the case.</summary>
internal sealed record HistoryLine(int Revision, DateTimeOffset At, string? By, string What, IReadOnlyList<EditLine> Edits);

/// <summary>What a change did at one place.</summary>
internal sealed record EditLine(string Place, string? Before, string? After);

/// <summary>One entry of the audit.</summary>
internal sealed record AuditLine(DateTimeOffset At, string? By, string Action, string Subject);

/// <summary>The verdict after a change; the revision is for those who may change the case.</summary>
internal sealed record VerdictLine(int? Revision, string Verdict);

/// <summary>What somebody of one's own side remarked on something in the case.</summary>
internal sealed record RemarkLine(string About, DateTimeOffset At, string? By, string Text);

/// <summary>A remark to make: on what, such as <c>issues/departure</c>, and what is to be said.</summary>
internal sealed record RemarkDraft(string About, string Text);

/// <summary>Demands to drop, by name.</summary>
internal sealed record Trial(IReadOnlyList<string> Aside);

/// <summary>What a delegation keeps for itself; the version is the one that its author saw.</summary>
internal sealed record PaperText(int Version, string Text, bool IsGranted);

/// <summary>What was read in a report and waits: where it would stand, as what, and the source that it comes from.</summary>
internal sealed record ProposalLine(string Id, string At, string? Of, string? Grade, JsonObject As);

/// <summary>Proposals to take over, or to decline.</summary>
internal sealed record Decision(IReadOnlyList<string> Ids, bool Accept);

/// <summary>Somebody on a case, and as what.</summary>
internal sealed record PersonLine(string Account, string? Name, string Role, string? Party);

/// <summary>As what somebody is invited: <c>mediator</c>, <c>team</c>, <c>delegation</c> of a party, or <c>observer</c>.</summary>
internal sealed record InvitationDraft(string Role, string? Party);
