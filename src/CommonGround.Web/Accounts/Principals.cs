using System.Security.Claims;

namespace CommonGround.Web.Accounts;

/// <summary>Who is signed in.</summary>
internal static class Principals
{
    public static string Id(this ClaimsPrincipal principal) =>
        principal.FindFirstValue(ClaimTypes.NameIdentifier) ?? throw new InvalidOperationException("Nobody is signed in.");
}
