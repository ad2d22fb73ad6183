using CommonGround.Cases.Drafts;
using CommonGround.Cases.Yaml;

namespace CommonGround.Cases.Editing;

/// <summary>A clause of a version of the negotiating text, with its heading and without the blank lines behind it.</summary>
internal sealed class ClausePlace(TextFile draft, string name, int start, int end) : CasePlace(draft.Path)
{
    public override string Text => draft.Text[start..end];

    public override string With(string? text) => draft.Text[..start] + text!.TrimEnd() + draft.Text[end..];

    public override string? Refusal(string? text) =>
        text is not null && Clauses(new TextFile(File, text)).ToArray() is [{ Start: 0 } only] && only.Name == name
            ? null
            : $"“{name}” stays one clause, below one line such as “## 1. Title {{#{name}}}”; words that may go stand in [brackets]";

    public static ClausePlace? Find(CaseFolder folder, string draft, string clause)
    {
        if (YamlPlace.Find(folder, $"drafts/{draft}/file")?.Value is not YamlText { Value: var path } || Open(folder, path) is not { } file)
        {
            return null;
        }

        var (_, start, end) = Clauses(file).FirstOrDefault(one => one.Name == clause);
        return end > 0 ? new(file, clause, start, end) : null;
    }

    /// <summary>Which line of its clause a problem is about, since it is the clause that people look at; nothing when it is about no clause.</summary>
    public static string Line(CaseFolder folder, Problem problem)
    {
        if (!IsDraft(folder, problem.File) || Open(folder, problem.File) is not { } file)
        {
            return "";
        }

        var heading = DraftParser.Starts(file.Text).Select(start => file.At(start).Line).LastOrDefault(line => line <= problem.Line);
        return heading > 0 ? FormattableString.Invariant($"line {problem.Line - heading + 1}: ") : "";
    }

    private static bool IsDraft(CaseFolder folder, string path) =>
        YamlPlace.Find(folder, "drafts")?.Value is YamlMap drafts
        && drafts.Entries.Any(entry => entry.Value is YamlMap draft && draft.Find("file")?.Value is YamlText file && file.Value == path);

    private static TextFile? Open(CaseFolder folder, string path) =>
        folder.Files.TryGetValue(path, out var bytes) ? TextFile.Decode(path, bytes, linesEndWithLf: true, new ProblemList()) : null;

    private static IEnumerable<(string? Name, int Start, int End)> Clauses(TextFile file)
    {
        var starts = DraftParser.Starts(file.Text).ToArray();
        return starts.Zip(
            [.. starts.Skip(1), file.Text.Length],
            (start, next) => (ClauseReader.NameAt(file, start), start, file.Text.AsSpan(..next).TrimEnd().Length)
        );
    }
}
