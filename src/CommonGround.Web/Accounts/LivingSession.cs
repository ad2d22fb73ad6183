using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CommonGround.Web.Accounts;

/// <summary>Ends a page that is open when its session was ended elsewhere.</summary>
internal sealed class LivingSession(ILoggerFactory loggers, Sessions sessions, IHostApplicationLifetime lifetime)
    : RevalidatingServerAuthenticationStateProvider(loggers)
{
    protected override TimeSpan RevalidationInterval => Sessions.Interval;

    /// <summary>A page whose window has gone is kept for a while, also beyond the end of the server, which then knows no accounts any more.</summary>
    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState state, CancellationToken cancellation) =>
        lifetime.ApplicationStopping.IsCancellationRequested || (!cancellation.IsCancellationRequested && await sessions.Holds(state.User));
}
