using CommonGround.Cases.Editing;
using CommonGround.Web.Secrecy;
using CommonGround.Web.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CommonGround.Web.Api;

/// <summary>Changes of single places, and how they are taken back.</summary>
internal static class Edits
{
    public static TextAnswer Text(CaseAccess access, string place) => new(place, CaseEditor.TextAt(access.Case.Current.Folder, place));

    public static async Task<IResult> Put(CaseAccess access, string place, TextChange change, CancellationToken cancellation) =>
        Told(
            await access.Case.Edit(access.AccountId, new CaseEdit(place, change.Before, change.After), $"changed {place}", cancellation),
            access
        );

    public static async Task<IResult> Undo(CaseAccess access, int revision, WorkspaceContext context, CancellationToken cancellation)
    {
        var caseId = access.Case.Current.CaseId;
        var done = await context
            .Revisions.AsNoTracking()
            .SingleOrDefaultAsync(one => one.CaseId == caseId && one.Number == revision, cancellation);
        return done?.Place is null
            ? Results.NotFound()
            : Told(
                await access.Case.Edit(
                    access.AccountId,
                    new CaseEdit(done.Place, done.Before, done.After).Undone,
                    FormattableString.Invariant($"took back {revision}"),
                    cancellation
                ),
                access
            );
    }

    public static async Task<IEnumerable<HistoryLine>> History(CaseAccess access, WorkspaceContext context, CancellationToken cancellation)
    {
        var caseId = access.Case.Current.CaseId;
        return await context
            .Revisions.AsNoTracking()
            .Where(one => one.CaseId == caseId)
            .OrderByDescending(one => one.Number)
            .Take(1000)
            .Join(
                context.Users,
                one => one.AccountId,
                account => account.Id,
                (one, account) => new HistoryLine(one.Number, one.At, account.DisplayName, one.What, one.Place, one.Before, one.After)
            )
            .ToListAsync(cancellation);
    }

    private static IResult Told(Edited edited, CaseAccess access) =>
        edited switch
        {
            Edited.Done => Results.Ok(new { access.Case.Current.Revision }),
            Edited.Clash clash => Results.Json(new TextRefusal(clash.Current, []), statusCode: StatusCodes.Status409Conflict),
            Edited.Refused refused => Results.Json(
                new TextRefusal(null, refused.Problems),
                statusCode: StatusCodes.Status422UnprocessableEntity
            ),
            _ => throw new InvalidOperationException("An edit is done, clashes or is refused."),
        };
}
