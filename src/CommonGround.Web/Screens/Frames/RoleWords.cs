using CommonGround.Talks;

namespace CommonGround.Web.Screens.Frames;

/// <summary>How a page says what somebody is on a case.</summary>
internal static class RoleWords
{
    /// <summary>With the title of the delegation's party, where he sees the case already.</summary>
    public static string Said(this Clearance clearance, Negotiation? seen) =>
        clearance.Role switch
        {
            Role.Mediator => "mediator",
            Role.Team => "mediator’s team",
            Role.Delegation => $"delegation of {PlaceWords.Party(seen, clearance.Party) ?? clearance.Party}",
            _ => "observer",
        };
}
