using CommonGround.Web.Cases;
using CommonGround.Web.Secrecy;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace CommonGround.Web.Api;

/// <summary>Reports in, and what becomes of what was read in them.</summary>
internal static class ReadingEndpoints
{
    public static IEnumerable<ProposalLine> List(CaseAccess access) =>
        access.Case.Current.Proposals.Pending.Select(one => new ProposalLine(one.Id, one.At, one.Of, one.Grade, one.As));

    public static async Task<IResult> Read(CaseAccess access, HttpContext http, string file, CancellationToken cancellation)
    {
        http.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize = ReadingDesk.MostBytes;
        using var bytes = new MemoryStream();
        await http.Request.Body.CopyToAsync(bytes, cancellation);
        var (isFiled, said) = await access.Case.Read(access.AccountId, file, bytes.ToArray(), cancellation);
        return isFiled ? Results.Ok(new { said }) : TextRefusal.For(said);
    }

    public static async Task<IResult> Decide(CaseAccess access, Decision decision, CancellationToken cancellation) =>
        await access.Case.Decide(access.AccountId, decision.Ids, decision.Accept, cancellation) is { Count: > 0 } refused
            ? TextRefusal.For(refused)
            : Results.NoContent();
}
