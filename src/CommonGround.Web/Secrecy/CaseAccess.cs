using CommonGround.Talks;
using CommonGround.Web.Cases;
using CommonGround.Web.Storage;
using Microsoft.AspNetCore.Http;

namespace CommonGround.Web.Secrecy;

/// <summary>Somebody who looks at a case, and what he may read of it now.</summary>
public sealed record CaseAccess(OpenCase Case, Clearance Clearance, string AccountId)
{
    public Guid CaseId => Case.Current.CaseId;

    public CaseView View => Case.Current.SeenBy(Clearance);

    public bool MayEdit => Clearance.IsInside;

    /// <summary>Keeps what the delegation writes for itself; the newest version where somebody of it was faster, or what is wrong.</summary>
    /// <param name="version">The version that its author saw.</param>
    public async Task<(Paper? Other, IReadOnlyList<string> Problems)> Write(
        int version,
        string text,
        bool isGranted,
        CancellationToken cancellation
    )
    {
        var (current, party) = (Case.Current, Clearance.Party!);
        var (_, problems) = OwnPaper.Read(current.Folder, current.Negotiation.SeenBy(Clearance), party, text);
        var paper = new Paper
        {
            CaseId = current.CaseId,
            Party = party,
            Version = version,
            Text = text,
            IsGranted = isGranted,
        };
        return problems.Count > 0 ? (null, problems) : (await Case.Write(AccountId, paper, cancellation), []);
    }

    public static ValueTask<CaseAccess?> BindAsync(HttpContext http) => ValueTask.FromResult(http.Features.Get<CaseAccess>());
}
