using System.IO.Compression;
using System.Text;
using CommonGround.Analyses;
using CommonGround.Briefs;
using CommonGround.Web.Audit;
using CommonGround.Web.Secrecy;
using Microsoft.AspNetCore.Http;

namespace CommonGround.Web.Api;

/// <summary>What leaves the workspace as a file.</summary>
internal static class BriefFiles
{
    public static async Task<IResult> Brief(
        CaseAccess access,
        string format,
        HttpContext http,
        WorkspaceSettings settings,
        AuditLog audit,
        CancellationToken cancellation
    )
    {
        if (settings.Formats.FirstOrDefault(one => one.Extension == $".{format}") is not { } form)
        {
            return Results.NotFound();
        }

        await audit.Note(access.AccountId, access.CaseId, "brief", format, cancellation);
        try
        {
            var bytes = await access.View.Written(AudienceOf(http.Request.Query["audience"]), form).WaitAsync(cancellation);
            return Handed(http, form, bytes);
        }
        catch (UnwritableException unwritable)
        {
            return Results.Problem(unwritable.Message, statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }

    public static Audience AudienceOf(string? word) => word == "envoy" ? Audience.Envoy : Audience.Analyst;

    private static IResult Handed(HttpContext http, BriefFormat form, byte[] bytes)
    {
        if (form.Name == "html")
        {
            // The page brings its own policy, which is stricter but for its one script.
            http.Response.Headers.ContentSecurityPolicy = "frame-ancestors 'self'";
        }

        return Results.File(
            bytes,
            form.IsText ? $"{form.MediaType}; charset=utf-8" : form.MediaType,
            form.Name is "html" or "json" && !http.Request.Query.ContainsKey("take") ? null : $"brief{form.Extension}"
        );
    }

    /// <summary>The case folder as it is, in the order of its paths and without a clock, so that the same case gives the same file.</summary>
    public static async Task<IResult> Export(CaseAccess access, AuditLog audit, CancellationToken cancellation)
    {
        var folder = access.Case.Current.Folder;
        await audit.Note(access.AccountId, access.CaseId, "export", "", cancellation);
        using var bytes = new MemoryStream();
        await using (var zip = await ZipArchive.CreateAsync(bytes, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8, cancellation))
        {
            foreach (var (path, content) in folder.Files)
            {
                var entry = zip.CreateEntry($"{folder.Name}/{path}");
                entry.LastWriteTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
                await using var stream = await entry.OpenAsync(cancellation);
                await stream.WriteAsync(content, cancellation);
            }
        }

        return Results.File(bytes.ToArray(), "application/zip", $"{folder.Name}.zip");
    }
}
