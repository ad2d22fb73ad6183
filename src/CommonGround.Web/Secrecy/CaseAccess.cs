using CommonGround.Talks;
using CommonGround.Web.Cases;
using Microsoft.AspNetCore.Http;

namespace CommonGround.Web.Secrecy;

/// <summary>Somebody who looks at a case, and what he may read of it now.</summary>
public sealed record CaseAccess(OpenCase Case, Clearance Clearance, string AccountId)
{
    public Guid CaseId => Case.Current.CaseId;

    public CaseView View => Case.Current.SeenBy(Clearance);

    public bool MayEdit => Clearance.IsInside;

    public static ValueTask<CaseAccess?> BindAsync(HttpContext http) => ValueTask.FromResult(http.Features.Get<CaseAccess>());
}
