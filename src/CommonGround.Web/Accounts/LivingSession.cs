using System.Security.Claims;
using CommonGround.Web.Storage;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CommonGround.Web.Accounts;

/// <summary>Ends a page that is open when its session was ended elsewhere.</summary>
internal sealed class LivingSession(ILoggerFactory loggers, IServiceScopeFactory scopes)
    : RevalidatingServerAuthenticationStateProvider(loggers)
{
    protected override TimeSpan RevalidationInterval => TimeSpan.FromSeconds(10);

    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState state, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        return await accounts.GetUserAsync(state.User) is { } account
            && state.User.FindFirstValue(accounts.Options.ClaimsIdentity.SecurityStampClaimType) == account.SecurityStamp;
    }
}
