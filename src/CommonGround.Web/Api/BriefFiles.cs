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
    private static readonly Dictionary<string, (string Type, Func<Brief, byte[]> Write)> Formats = new(StringComparer.Ordinal)
    {
        ["html"] = ("text/html; charset=utf-8", brief => Encoding.UTF8.GetBytes(brief.ToHtml())),
        ["txt"] = ("text/plain; charset=utf-8", brief => Encoding.UTF8.GetBytes(brief.ToText())),
        ["md"] = ("text/markdown; charset=utf-8", brief => Encoding.UTF8.GetBytes(brief.ToMarkdown())),
        ["json"] = ("application/json", brief => Encoding.UTF8.GetBytes(brief.ToJson().ToReadableText())),
        ["docx"] = ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", brief => brief.ToWord()),
    };

    public static IEnumerable<string> Names => Formats.Keys;

    public static async Task<IResult> Brief(
        CaseAccess access,
        string format,
        HttpContext http,
        AuditLog audit,
        CancellationToken cancellation
    )
    {
        if (!Formats.TryGetValue(format, out var form))
        {
            return Results.NotFound();
        }

        await audit.Note(access.AccountId, access.Case.Current.CaseId, "brief", format, cancellation);
        var view = access.View;
        var audience = http.Request.Query["audience"] == "envoy" ? Audience.Envoy : Audience.Analyst;
        var brief = await Task.Run(
            () => view.Negotiation.ToBrief(audience, Catalogue.All, new Run { Cancellation = cancellation }),
            cancellation
        );
        if (format == "html")
        {
            // The page brings its own policy, which is stricter but for its one script.
            http.Response.Headers.Remove("Content-Security-Policy");
            http.Response.Headers.ContentSecurityPolicy = "frame-ancestors 'self'";
        }

        return Results.File(form.Write(brief), form.Type, format is "html" or "json" ? null : $"brief.{format}");
    }

    /// <summary>The case folder as it is, in the order of its paths and without a clock, so that the same case gives the same file.</summary>
    public static async Task<IResult> Export(CaseAccess access, AuditLog audit, CancellationToken cancellation)
    {
        var folder = access.Case.Current.Folder;
        await audit.Note(access.AccountId, access.Case.Current.CaseId, "export", "", cancellation);
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
