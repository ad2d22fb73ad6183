using CommonGround.Web.Secrecy;
using CommonGround.Web.Storage;
using Microsoft.AspNetCore.Http;

namespace CommonGround.Web.Api;

/// <summary>What a delegation keeps for itself.</summary>
internal static class PaperEndpoints
{
    public static PaperText Get(CaseAccess access) => Told(access.Case.Current.Papers.GetValueOrDefault(access.Clearance.Party!));

    public static async Task<IResult> Put(CaseAccess access, PaperText paper, CancellationToken cancellation)
    {
        var (other, problems) = await access.Write(paper.Version, paper.Text, paper.IsGranted, cancellation);
        return problems.Count > 0 ? TextRefusal.For(problems)
            : other is not null ? Results.Json(Told(other), statusCode: StatusCodes.Status409Conflict)
            : Results.Ok(Get(access));
    }

    private static PaperText Told(Paper? paper) => new(paper?.Version ?? 0, paper?.Text ?? "", paper?.IsGranted ?? false);
}
