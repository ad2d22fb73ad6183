using System.IO.Compression;
using System.Text;
using CommonGround.Analyses;
using CommonGround.Web.Screens.Frames;

namespace CommonGround.Web.Visiting;

/// <summary>All that a workspace gives to somebody on a case, address by address.</summary>
public static class Served
{
    /// <summary>The answers first, so that pages have something to show. The audit of one's own doings, which tells the time, is not among them.</summary>
    public static IReadOnlyList<string> Addresses(string caseName) =>
        [
            $"/api/cases/{caseName}",
            .. Catalogue.All.Select(analysis => $"/api/cases/{caseName}/answers/{analysis.Name}"),
            .. new[] { "html", "txt", "md", "json", "docx", "pdf" }.Select(format => $"/api/cases/{caseName}/brief.{format}"),
            $"/api/cases/{caseName}/brief.txt?audience=envoy",
            $"/api/cases/{caseName}/remarks",
            $"/api/cases/{caseName}/paper",
            $"/cases/{caseName}?remarks=issues/departure",
            $"/cases/{caseName}?remarks=statements/saudi-condition",
            .. CaseScreens.All.Where(screen => screen.Path != "audit").Select(screen => $"/cases/{caseName}/{screen.Path}"),
            $"/cases/{caseName}?evidence=saudi-condition",
            $"/cases/{caseName}?edit=parties/russia",
            $"/cases/{caseName}/draft?edit=drafts/october/clauses/departure",
            $"/cases/{caseName}/draft?remarks=clauses/departure",
            $"/cases/{caseName}?issue=departure",
            $"/cases/{caseName}/evidence?source=report",
            $"/cases/{caseName}?as-of=2015-11-14",
            $"/cases/{caseName}/evidence?as-of=2015-11-14",
            $"/api/cases/{caseName}?as-of=2015-11-14",
            $"/api/cases/{caseName}/answers/record?as-of=2015-11-14",
            .. Mistaken(caseName),
        ];

    /// <summary>What a page or a program asks for by mistake, or to see what it is told.</summary>
    public static IReadOnlyList<string> Mistaken(string caseName) =>
        [
            $"/api/cases/{caseName}/export",
            $"/api/cases/{caseName}/history",
            $"/api/cases/{caseName}/proposals",
            $"/api/cases/{caseName}/people",
            $"/api/cases/{caseName}/text/title",
            $"/api/cases/{caseName}/text/parties/russia/red-lines",
            $"/api/cases/{caseName}/answers/nothing",
            $"/api/cases/{caseName}/brief.exe",
            $"/api/cases/{caseName}/undo/1",
            $"/cases/{caseName}/answers/nothing",
            $"/cases/{caseName}/evidence?source=nothing",
            $"/cases/{caseName}?evidence=nothing&issue=nothing&edit=nothing/nothing",
            $"/cases/{caseName}?as-of=1900-01-01",
            $"/api/cases/{caseName}?as-of=1900-01-01",
            $"/cases/{caseName}/nowhere",
            "/api/cases/nowhere",
            "/account/join/nothing",
            "/error",
        ];

    /// <summary>What a program, or a browser without scripts, gets at each address: status, headers of the content, and every byte of it.</summary>
    public static async Task<Dictionary<string, string>> To(Visitor visitor, IEnumerable<string> addresses)
    {
        var all = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var address in addresses)
        {
            using var answer = await visitor.Http.GetAsync(address);
            var bytes = await answer.Content.ReadAsByteArrayAsync();
            all[address] =
                $"{(int)answer.StatusCode} {answer.Headers.ETag} {answer.Content.Headers}\n{Steady.Of(Encoding.Latin1.GetString(bytes))}{Packed(bytes)}";
        }

        return all;
    }

    /// <summary>Where two such visits part, an address to a line with the words around; nothing where they do not.</summary>
    public static string Parting(Dictionary<string, string> before, Dictionary<string, string> after) =>
        string.Join(
            '\n',
            before
                .Keys.Union(after.Keys, StringComparer.Ordinal)
                .Select(address => (address, Before: before.GetValueOrDefault(address, ""), After: after.GetValueOrDefault(address, "")))
                .Where(one => !string.Equals(one.Before, one.After, StringComparison.Ordinal))
                .Select(one =>
                {
                    var same = one.Before.Zip(one.After).TakeWhile(pair => pair.First == pair.Second).Count();
                    return $"{one.address}: …{Around(one.Before, same)}… is …{Around(one.After, same)}…";
                })
        );

    private static string Around(string text, int place) => text[Math.Max(0, place - 60)..Math.Min(text.Length, place + 120)];

    /// <summary>What is packed in a file, such as the text of a Word document, whose words do not show in its bytes.</summary>
    private static string Packed(byte[] bytes)
    {
        if (!bytes.AsSpan().StartsWith("PK\u0003\u0004"u8))
        {
            return "";
        }

        using var zip = new ZipArchive(new MemoryStream(bytes));
        var text = new StringBuilder();
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
            text.Append('\n').Append(entry.FullName).Append('\n').Append(reader.ReadToEnd());
        }

        return text.ToString();
    }
}
