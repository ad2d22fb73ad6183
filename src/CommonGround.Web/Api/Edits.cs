using CommonGround.Cases.Editing;
using CommonGround.Web.Cases;
using CommonGround.Web.Secrecy;
using Microsoft.AspNetCore.Http;

namespace CommonGround.Web.Api;

/// <summary>Changes of single places, and how they are taken back.</summary>
internal static class Edits
{
    public static TextAnswer Text(CaseAccess access, string place) => new(place, CaseEditor.TextAt(access.Case.Current.Folder, place));

    public static async Task<IResult> Put(CaseAccess access, string place, TextChange change, CancellationToken cancellation) =>
        Told(
            await access.Case.Edit(
                new(access.AccountId, $"changed {place}", new CaseEdit(place, change.Before, change.After)),
                cancellation
            ),
            access
        );

    public static async Task<IResult> Undo(CaseAccess access, int revision, CaseLog log, CancellationToken cancellation) =>
        await log.Undo(access, revision, cancellation) is { } undone ? Told(undone, access) : Results.NotFound();

    private static IResult Told(Edited edited, CaseAccess access) =>
        edited switch
        {
            Edited.Done => Results.Ok(new { access.Case.Current.Revision }),
            Edited.Clash clash => Results.Json(new TextRefusal(clash.Current, []), statusCode: StatusCodes.Status409Conflict),
            Edited.Refused refused => TextRefusal.For(refused.Problems),
            _ => throw new InvalidOperationException("An edit is done, clashes or is refused."),
        };
}
