using CommonGround.Talks;
using CommonGround.Web.Accounts;
using CommonGround.Web.Cases;
using CommonGround.Web.Secrecy;
using Microsoft.AspNetCore.Http;

namespace CommonGround.Web.Api;

/// <summary>Who is on a case, how others come to it, and how they leave it.</summary>
internal static class PeopleEndpoints
{
    public static async Task<IEnumerable<PersonLine>> List(CaseAccess access, CaseLibrary library, CancellationToken cancellation) =>
        (await library.Members(access, cancellation)).Select(one => new PersonLine(
            one.Member.AccountId,
            one.Name,
            one.Member.Role.ToString().ToLowerInvariant(),
            one.Member.Party
        ));

    /// <summary>The address of the link, for one person, once, within a week.</summary>
    public static async Task<IResult> Invite(
        CaseAccess access,
        InvitationDraft draft,
        Invitations invitations,
        CancellationToken cancellation
    )
    {
        if (Problem(access, draft) is { } problem)
        {
            return TextRefusal.For(problem);
        }

        var clearance = new Clearance(Enum.Parse<Role>(draft.Role, ignoreCase: true), draft.Party);
        var token = await invitations.Make(access.CaseId, clearance, access.AccountId, cancellation);
        return Results.Ok(new { address = $"/account/join/{token}" });
    }

    public static async Task<IResult> Dismiss(CaseAccess access, string account, CaseLibrary library, CancellationToken cancellation)
    {
        var found = (await library.Members(access, cancellation)).FirstOrDefault(one => one.Member.AccountId == account).Member;
        if (found is null || account == access.AccountId)
        {
            return Results.NotFound();
        }

        await library.Dismiss(access, found, cancellation);
        return Results.NoContent();
    }

    private static string? Problem(CaseAccess access, InvitationDraft draft)
    {
        var roles = Enum.GetNames<Role>().Select(name => name.ToLowerInvariant()).ToArray();
        var isDelegation = draft.Role == "delegation";
        return !roles.Contains(draft.Role, StringComparer.Ordinal) ? $"“{draft.Role}” is no role; there are {string.Join(", ", roles)}."
            : isDelegation && access.View.Negotiation.Parties.All(party => party.Name != draft.Party)
                ? $"No party is named “{draft.Party}”."
            : !isDelegation && draft.Party is not null ? "Only a delegation is of a party."
            : null;
    }
}
