using CommonGround.Talks;

namespace CommonGround.Web.Screens.Frames;

/// <summary>How a page says what somebody is on a case.</summary>
internal static class RoleWords
{
    /// <param name="seen">The case as he sees it; null where he does not yet.</param>
    public static string Said(this Clearance clearance, Negotiation? seen) =>
        clearance.Role switch
        {
            Role.Mediator => "mediator",
            Role.Team => "mediator’s team",
            Role.Delegation =>
                $"delegation of {seen?.Parties.FirstOrDefault(party => party.Name == clearance.Party)?.Title ?? clearance.Party}",
            _ => "observer",
        };
}
