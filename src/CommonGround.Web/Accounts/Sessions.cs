using System.Security.Claims;
using CommonGround.Web.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace CommonGround.Web.Accounts;

/// <summary>Whether somebody is still signed in: who ends all of his sessions ends what is open as well.</summary>
internal sealed class Sessions(IServiceScopeFactory scopes)
{
    /// <summary>How long what is open may not know it.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    public async Task<bool> Holds(ClaimsPrincipal principal)
    {
        await using var scope = scopes.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        return await accounts.GetUserAsync(principal) is { } account
            && principal.FindFirstValue(accounts.Options.ClaimsIdentity.SecurityStampClaimType) == account.SecurityStamp;
    }

    /// <summary>Waits for the end of a session.</summary>
    public async Task End(ClaimsPrincipal principal, CancellationToken cancellation)
    {
        using var timer = new PeriodicTimer(Interval);
        do
        {
            await timer.WaitForNextTickAsync(cancellation);
        } while (await Holds(principal));
    }
}
