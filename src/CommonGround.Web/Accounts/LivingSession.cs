using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.Extensions.Logging;

namespace CommonGround.Web.Accounts;

/// <summary>Ends a page that is open when its session was ended elsewhere.</summary>
internal sealed class LivingSession(ILoggerFactory loggers, Sessions sessions) : RevalidatingServerAuthenticationStateProvider(loggers)
{
    protected override TimeSpan RevalidationInterval => Sessions.Interval;

    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState state, CancellationToken cancellation) =>
        !cancellation.IsCancellationRequested && await sessions.Holds(state.User);
}
