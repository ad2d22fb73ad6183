using CommonGround.Talks;
using CommonGround.Web.Accounts;
using CommonGround.Web.Cases;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CommonGround.Web.Secrecy;

/// <summary>For which roles an endpoint of a case is there. One that does not say so is there for nobody.</summary>
public sealed record OpenTo(params Role[] Roles)
{
    /// <summary>Who keeps the case.</summary>
    public static OpenTo Keepers { get; } = new(Role.Mediator, Role.Team);

    /// <summary>Whoever is on the case; each gets what he may read.</summary>
    public static OpenTo All { get; } = new(Role.Mediator, Role.Team, Role.Delegation, Role.Observer);
}

/// <summary>The one door to a case for programs: who is not on it finds nothing, and who may not do a thing is refused before it starts.</summary>
internal sealed class CaseGate(CaseLibrary library, IAntiforgery antiforgery) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var http = invocation.HttpContext;
        if (
            http.Request.RouteValues["name"] is not string name
            || await library.Open(name, http.User.Id(), http.RequestAborted) is not var (open, clearance)
        )
        {
            return Results.NotFound();
        }

        if (http.GetEndpoint()?.Metadata.GetMetadata<OpenTo>() is not { } to || !to.Roles.Contains(clearance.Role))
        {
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        }

        if (!HttpMethods.IsGet(http.Request.Method) && !await antiforgery.IsRequestValidAsync(http))
        {
            return Results.Problem("Send the token of /api/session in X-CSRF-Token.", statusCode: StatusCodes.Status400BadRequest);
        }

        http.Features.Set(new CaseAccess(open, clearance, http.User.Id()));
        return await next(invocation);
    }
}

/// <summary>A case, and what whoever asks may read of it.</summary>
internal sealed record CaseAccess(OpenCase Case, Clearance Clearance, string AccountId)
{
    public CaseView View => Case.Current.SeenBy(Clearance);

    public static ValueTask<CaseAccess?> BindAsync(HttpContext http) => ValueTask.FromResult(http.Features.Get<CaseAccess>());
}
