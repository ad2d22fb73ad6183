namespace CommonGround.Talks.Drafts;

/// <summary>The signs of a bracketed text, for who writes one.</summary>
public static class DraftText
{
    /// <summary>Signs that mean something in a clause unless a backslash stands before them.</summary>
    public const string Signs = "[]{}\\";

    /// <summary>The words of an alternative that proposes that nothing be said.</summary>
    public const string NoText = "no text";

    /// <summary>Words in which no sign means anything, on one line.</summary>
    public static string Escape(string words) =>
        string.Concat(
            words.ReplaceLineEndings(" ").Select(letter => Signs.Contains(letter, StringComparison.Ordinal) ? $"\\{letter}" : $"{letter}")
        );

    /// <summary>The words without the backslashes.</summary>
    public static string Unescape(string written)
    {
        var words = new System.Text.StringBuilder(written.Length);
        for (var at = 0; at < written.Length; at++)
        {
            at += IsEscape(written, at) ? 1 : 0;
            words.Append(written[at]);
        }

        return words.ToString();
    }

    /// <summary>An option as braces write it: in quotes where a sign in it would mean something.</summary>
    public static string Option(string name) => name.AsSpan().IndexOfAny(";{}=") >= 0 || name != name.Trim() ? $"\"{name}\"" : name;

    public static string Heading(string number, string title, string name, IEnumerable<Tie> ties) =>
        $"## {(number.Length > 0 ? $"{number} " : "")}{Escape(title)} {{#{name}{(ties.Any() ? $" {string.Join("; ", ties)}" : "")}}}";

    /// <summary>From the bracket to where the words begin.</summary>
    public static string Opening(BracketKind kind, string number, IEnumerable<Sponsor> sponsors, IEnumerable<Tie> ties)
    {
        string[] parts =
        [
            kind switch
            {
                BracketKind.Open => "",
                BracketKind.Alternative => number.Length > 0 ? $"Alt {number}" : "Alt",
                _ => $"{kind}",
            },
            sponsors.Any() ? $"({string.Join(", ", sponsors.Select(sponsor => sponsor.Written))})" : "",
            ties.Any() ? $"{{{string.Join("; ", ties)}}}" : "",
        ];
        var head = string.Join(' ', parts.Where(part => part.Length > 0));
        return head.Length == 0 ? "[" : $"[{head}: ";
    }

    internal static bool IsEscape(string text, int at) =>
        text[at] == '\\' && at + 1 < text.Length && Signs.Contains(text[at + 1], StringComparison.Ordinal);

    internal static IEnumerable<Settlement> Settlements(IEnumerable<Tie> ties) =>
        ties.Where(tie => tie.Option is not null).Select(tie => new Settlement(tie.Issue, tie.Option!));
}
