using System.Security.Cryptography;
using CommonGround.Briefs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CommonGround.Web.Api;

/// <summary>What every page needs, from within the program; a browser asks again only when it changed.</summary>
internal static class Assets
{
    public static void MapAssets(this IEndpointRouteBuilder routes)
    {
        routes.Serve("/_framework/blazor.web.js", "text/javascript", () => Embedded("blazor.web.js"));
        routes.Serve("/assets/workspace.js", "text/javascript", () => Embedded("workspace.js"));
        routes.Serve("/assets/workspace.css", "text/css", () => Embedded("workspace.css"));
        routes.Serve("/assets/brief.css", "text/css", () => System.Text.Encoding.UTF8.GetBytes(HtmlFragment.StyleSheet));
        routes.Serve("/favicon.svg", "image/svg+xml", () => Embedded("favicon.svg"));
    }

    private static void Serve(this IEndpointRouteBuilder routes, string path, string type, Func<byte[]> read)
    {
        var content = new Lazy<(byte[] Bytes, string Tag)>(() => Tagged(read()));
        routes
            .MapGet(
                path,
                (HttpContext http) =>
                {
                    http.Response.Headers.CacheControl = "no-cache";
                    return Results.File(content.Value.Bytes, type, entityTag: new(content.Value.Tag));
                }
            )
            .AllowAnonymous()
            .ExcludeFromDescription();
    }

    private static (byte[] Bytes, string Tag) Tagged(byte[] bytes) => (bytes, $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))}\"");

    private static byte[] Embedded(string name)
    {
        using var stream = typeof(Assets).Assembly.GetManifestResourceStream($"Web/{name}")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
