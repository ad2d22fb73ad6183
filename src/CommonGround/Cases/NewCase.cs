using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CommonGround.Cases;

/// <summary>A commented case to start from, about a quarrel that never was: it teaches the format and passes every check.</summary>
public static class NewCase
{
    private static readonly string[] Paths = ["talks.yaml", "sources/statement.md", "sources/newspaper.md"];

    /// <summary>The text of each file by its path in the case folder, under this title and as of this day.</summary>
    public static IReadOnlyDictionary<string, string> Files(string title, DateOnly today)
    {
        var files = Paths.ToDictionary(path => path, path => Embedded.Text("Starter/" + path), StringComparer.Ordinal);
        files[CaseReader.TalksFile] = files[CaseReader.TalksFile]
            .Replace("TODAY", today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("TITLE", Quoted(title), StringComparison.Ordinal);
        files.Add(CaseSchema.File, CaseSchema.Text);
        return files;
    }

    /// <summary>JSON's strings are YAML's too.</summary>
    private static string Quoted(string title) => $"\"{JsonEncodedText.Encode(title, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
}
