using CommonGround.Cases.Yaml;
using CommonGround.Packages;
using CommonGround.Talks.Drafts;

namespace CommonGround.Cases.Drafts;

/// <summary>From the Markdown of a draft to its clauses; what is read writes back as the same text.</summary>
internal sealed class DraftParser(TextFile file, DraftWords words, ProblemList problems)
{
    private readonly DraftCursor cursor = new(file, problems);

    public (string Front, ValueList<Clause> Clauses) Read()
    {
        var starts = Starts(file.Text).Take(CaseLimits.Clauses + 1).ToArray();
        if (starts.Length == 0)
        {
            cursor.Error(0, "a draft has clauses, each below a line such as “## 1. Handover {#handover}”");
            return (file.Text, []);
        }

        if (starts.Length > CaseLimits.Clauses)
        {
            cursor.Error(starts[^1], FormattableString.Invariant($"a draft has at most {CaseLimits.Clauses} clauses"));
            return (file.Text, []);
        }

        CheckFront(starts[0]);
        var clauses = Clauses(starts);
        new DraftChecks(cursor).Check(clauses);
        return (file.Text[..starts[0]], clauses.Select(placed => placed.Clause).ToValueList());
    }

    /// <summary>What the first line of the text calls it.</summary>
    public static string? Title(string front) =>
        front.StartsWith("# ", StringComparison.Ordinal) && front.Split('\n')[0][2..].Trim() is { Length: > 0 } title
            ? DraftText.Unescape(title)
            : null;

    /// <summary>Where in a text each clause starts.</summary>
    public static IEnumerable<int> Starts(string text)
    {
        for (var at = 0; at >= 0 && at < text.Length; at = text.IndexOf('\n', at) + 1)
        {
            if (string.CompareOrdinal(text, at, ClauseReader.Mark, 0, ClauseReader.Mark.Length) == 0)
            {
                yield return at;
            }

            if (text.IndexOf('\n', at) < 0)
            {
                yield break;
            }
        }
    }

    private List<(Clause Clause, int Start)> Clauses(int[] starts)
    {
        var reader = new ClauseReader(cursor, words);
        var clauses = new List<(Clause, int)>();
        for (var index = 0; index < starts.Length && reader.Brackets <= CaseLimits.Brackets; index++)
        {
            if (reader.Read(starts[index], index + 1 < starts.Length ? starts[index + 1] : file.Text.Length) is { } clause)
            {
                clauses.Add((clause, starts[index]));
            }
        }

        if (reader.Brackets > CaseLimits.Brackets)
        {
            cursor.Error(0, FormattableString.Invariant($"a draft has at most {CaseLimits.Brackets} brackets"));
        }

        return clauses;
    }

    private void CheckFront(int end)
    {
        if (cursor.FindSign("[]", 0, end) is var bracket and >= 0)
        {
            cursor.Error(bracket, "what stands before the first clause is no part of the text; a bracket belongs in a clause");
        }
    }
}
