using CommonGround.Talks;
using CommonGround.Web.Accounts;
using CommonGround.Web.Cases;
using Microsoft.AspNetCore.Http;

namespace CommonGround.Web.Secrecy;

/// <summary>For which roles an endpoint of a case is there. One that does not say so is there for nobody.</summary>
public sealed record OpenTo(params Role[] Roles)
{
    /// <summary>Who keeps the case.</summary>
    public static OpenTo Keepers { get; } = new(Role.Mediator, Role.Team);

    /// <summary>Who invites and dismisses.</summary>
    public static OpenTo Mediators { get; } = new(Role.Mediator);

    /// <summary>Who keeps a paper of his own.</summary>
    public static OpenTo Delegations { get; } = new(Role.Delegation);

    /// <summary>Who keeps the case, and the delegations.</summary>
    public static OpenTo WithASide { get; } = new(Role.Mediator, Role.Team, Role.Delegation);

    /// <summary>Whoever is on the case; each gets what he may read.</summary>
    public static OpenTo All { get; } = new(Role.Mediator, Role.Team, Role.Delegation, Role.Observer);
}

/// <summary>Marks the endpoints of one case, whose name is in their address.</summary>
internal sealed record CaseArea;

/// <summary>The one door to a case for programs: who is not on it finds nothing, and who may not do a thing is refused before it starts.</summary>
internal sealed class CaseGate(RequestDelegate next)
{
    public async Task Invoke(HttpContext http, CaseLibrary library)
    {
        if (http.GetEndpoint() is not { } endpoint || endpoint.Metadata.GetMetadata<CaseArea>() is null)
        {
            await next(http);
            return;
        }

        var name = (string)http.Request.RouteValues["name"]!;
        if (await library.Open(name, http.User.Id(), http.RequestAborted) is not var (open, clearance))
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
        }
        else if (endpoint.Metadata.GetMetadata<OpenTo>() is not { } to || !to.Roles.Contains(clearance.Role))
        {
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
        }
        else if (
            new CaseAccess(open, clearance, http.User.Id()).On(http.Request.Query["as-of"]) is var (access, problem)
            && problem is not null
        )
        {
            await Results.Problem(problem, statusCode: StatusCodes.Status400BadRequest).ExecuteAsync(http);
        }
        else
        {
            http.Features.Set(access);
            await next(http);
        }
    }
}
