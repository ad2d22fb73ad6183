using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;

namespace CommonGround.Web.Secrecy;

/// <summary>No program changes anything without the token of its session; who may not do a thing at all was told so before.</summary>
internal sealed class ChangeToken(RequestDelegate next)
{
    public async Task Invoke(HttpContext http, IAntiforgery antiforgery)
    {
        var isChange = http.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal) && !HttpMethods.IsGet(http.Request.Method);
        if (isChange && !await antiforgery.IsRequestValidAsync(http))
        {
            await Results
                .Problem("Send the token of /api/session in X-CSRF-Token.", statusCode: StatusCodes.Status400BadRequest)
                .ExecuteAsync(http);
            return;
        }

        await next(http);
    }
}
