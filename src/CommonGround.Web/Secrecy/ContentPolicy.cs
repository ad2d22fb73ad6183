using Microsoft.AspNetCore.Http;

namespace CommonGround.Web.Secrecy;

/// <summary>What a browser may do with what it gets from here: run and draw what this server sends, keep nothing, tell nobody.</summary>
internal sealed class ContentPolicy(RequestDelegate next)
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'self'; "
        + "frame-src 'self'; form-action 'self'; base-uri 'self'; frame-ancestors 'self'";

    public Task Invoke(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        headers.CacheControl = "no-store";
        return next(context);
    }
}
