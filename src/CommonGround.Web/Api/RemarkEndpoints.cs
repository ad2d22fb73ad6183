using CommonGround.Web.Cases;
using CommonGround.Web.Secrecy;
using Microsoft.AspNetCore.Http;

namespace CommonGround.Web.Api;

/// <summary>What people of one side remark among themselves.</summary>
internal static class RemarkEndpoints
{
    public static Task<IReadOnlyList<RemarkLine>> List(CaseAccess access, Remarks remarks, CancellationToken cancellation) =>
        remarks.Of(access, cancellation);

    public static async Task<IResult> Make(CaseAccess access, RemarkDraft draft, Remarks remarks, CancellationToken cancellation) =>
        await remarks.Make(access, draft.About, draft.Text, cancellation) is { } problem ? TextRefusal.For(problem) : Results.NoContent();
}
