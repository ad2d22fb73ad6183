using CommonGround.Packages;

namespace CommonGround.Analyses.Drafts.Changes;

/// <summary>Whether words stand in both versions, or in one.</summary>
public enum WordKind
{
    Kept,
    Dropped,
    Added,
}

/// <summary>Words that follow each other and had the same fate.</summary>
public sealed record WordRun(WordKind Kind, string Text);

/// <summary>
/// The fewest words to take out and put in that make one text of another: Myers 1986, “An O(ND) difference algorithm and its
/// variations”, the greedy algorithm. Texts that differ in more than so many words are given whole, one after the other.
/// </summary>
internal static class WordDiff
{
    public const int Most = 1_000;

    public static ValueList<WordRun> Between(string older, string newer)
    {
        var (before, after) = (Pieces(older), Pieces(newer));
        var script =
            Script(before, after) ?? [.. before.Select(word => (WordKind.Dropped, word)), .. after.Select(word => (WordKind.Added, word))];
        var runs = new List<WordRun>();
        foreach (var (kind, word) in script)
        {
            if (runs.Count > 0 && runs[^1].Kind == kind)
            {
                runs[^1] = runs[^1] with { Text = runs[^1].Text + word };
            }
            else
            {
                runs.Add(new(kind, word));
            }
        }

        return runs.ToValueList();
    }

    /// <summary>Words and signs, without the blanks between them.</summary>
    public static List<string> Words(string text) => [.. Pieces(text).Select(word => word.TrimEnd())];

    /// <summary>Words and single signs, each with the blanks that follow it.</summary>
    private static List<string> Pieces(string text)
    {
        var pieces = new List<string>();
        for (var at = 0; at < text.Length; )
        {
            var start = at++;
            while (at < text.Length && IsLetter(text[start]) && IsLetter(text[at]))
            {
                at++;
            }

            while (at < text.Length && char.IsWhiteSpace(text[at]))
            {
                at++;
            }

            pieces.Add(text[start..at]);
        }

        return pieces;
    }

    private static bool IsLetter(char letter) => char.IsLetterOrDigit(letter) || letter is '\'' or '’' or '-';

    /// <summary>Goes, for every number of edits, as far as that many lead on each diagonal; null where it takes too many.</summary>
    private static List<(WordKind Kind, string Word)>? Script(List<string> before, List<string> after)
    {
        var (old, young) = (before.ConvertAll(word => word.TrimEnd()), after.ConvertAll(word => word.TrimEnd()));
        var most = Math.Min(old.Count + young.Count, Most);
        var furthest = new int[(2 * most) + 3];
        var trace = new List<int[]>();
        for (var edits = 0; edits <= most; edits++)
        {
            trace.Add(furthest[(most + 1 - edits)..(most + 2 + edits)]);
            for (var diagonal = -edits; diagonal <= edits; diagonal += 2)
            {
                var place = diagonal + most + 1;
                var isDown = diagonal == -edits || (diagonal != edits && furthest[place - 1] < furthest[place + 1]);
                var x = isDown ? furthest[place + 1] : furthest[place - 1] + 1;
                while (x < old.Count && x - diagonal < young.Count && x - diagonal >= 0 && old[x] == young[x - diagonal])
                {
                    x++;
                }

                furthest[place] = x;
                if (x >= old.Count && x - diagonal >= young.Count)
                {
                    return Back(before, after, trace);
                }
            }
        }

        return null;
    }

    /// <summary>Walks the trace from the end to the start.</summary>
    private static List<(WordKind Kind, string Word)> Back(List<string> before, List<string> after, List<int[]> trace)
    {
        var script = new List<(WordKind, string)>();
        var (x, y) = (before.Count, after.Count);
        for (var edits = trace.Count - 1; edits >= 0; edits--)
        {
            var reached = trace[edits];
            int At(int diagonal) => diagonal + edits is var place && place >= 0 && place < reached.Length ? reached[place] : int.MinValue;
            var here = x - y;
            var isDown = here == -edits || (here != edits && At(here - 1) < At(here + 1));
            var from =
                edits == 0 ? 0
                : isDown ? here + 1
                : here - 1;
            var fromX = edits == 0 ? 0 : At(from);
            while (x > fromX && y > fromX - from)
            {
                script.Add((WordKind.Kept, after[--y]));
                x--;
            }

            if (edits > 0)
            {
                script.Add(isDown ? (WordKind.Added, after[--y]) : (WordKind.Dropped, before[--x]));
            }
        }

        script.Reverse();
        return script;
    }
}
