using CommonGround.Talks;

namespace CommonGround.Web.Screens.Frames;

/// <summary>How a page says what somebody is on a case.</summary>
internal static class RoleWords
{
    public static string Said(this Clearance clearance) =>
        clearance.Role switch
        {
            Role.Mediator => "mediator",
            Role.Team => "mediator’s team",
            Role.Delegation => $"delegation of {clearance.Party}",
            _ => "observer",
        };
}
