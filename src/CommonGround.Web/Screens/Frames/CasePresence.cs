using CommonGround.Talks;
using CommonGround.Web.Cases;

namespace CommonGround.Web.Screens.Frames;

/// <summary>Somebody who is looking at a case, and what he may read of it now.</summary>
public sealed record CasePresence(OpenCase Case, Clearance Clearance, string AccountId)
{
    public CaseView View => Case.Current.SeenBy(Clearance);

    public bool MayEdit => Clearance.IsInside;
}
