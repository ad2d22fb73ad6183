using CommonGround.Cases.Yaml;
using CommonGround.Talks.Drafts;

namespace CommonGround.Cases.Drafts;

/// <summary>A place in a draft, from which its signs are read one after the other.</summary>
internal sealed class DraftCursor(TextFile file, ProblemList problems)
{
    public string Text => file.Text;

    public int At { get; set; }

    public ProblemList Problems => problems;

    public void Error(int offset, string message) => problems.Error(file, offset, message);

    public string Place(int offset)
    {
        var (line, column) = file.At(offset);
        return FormattableString.Invariant($"{file.Path}:{line}:{column}");
    }

    public bool Is(char sign, int end) => At < end && Text[At] == sign;

    public void SkipBlanks(int end)
    {
        while (At < end && char.IsWhiteSpace(Text[At]))
        {
            At++;
        }
    }

    /// <summary>Takes the word if it stands here and goes no further.</summary>
    public bool Takes(string word, int end)
    {
        var after = At + word.Length;
        if (after > end || string.CompareOrdinal(Text, At, word, 0, word.Length) != 0 || (after < end && char.IsLetter(Text[after])))
        {
            return false;
        }

        At = after;
        return true;
    }

    /// <summary>The stretch between two places, without the blanks around it.</summary>
    public (int Start, int End) Trimmed(int start, int end)
    {
        while (start < end && char.IsWhiteSpace(Text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(Text[end - 1]))
        {
            end--;
        }

        return (start, end);
    }

    /// <summary>The parts of a stretch between separators; within double quotes a separator is a letter like any other.</summary>
    public IEnumerable<(int Start, int End)> Parts(int start, int end, char separator)
    {
        var isQuoted = false;
        var from = start;
        for (var at = start; at < end; at++)
        {
            isQuoted ^= Text[at] == '"';
            if (Text[at] == separator && !isQuoted)
            {
                yield return Trimmed(from, at);
                from = at + 1;
            }
        }

        yield return Trimmed(from, end);
    }

    /// <summary>Where one of these signs stands without a backslash before it; -1 when none does.</summary>
    public int FindSign(string signs, int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (DraftText.IsEscape(Text, at))
            {
                at++;
            }
            else if (signs.Contains(Text[at], StringComparison.Ordinal))
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>Where the sign stands outside double quotes; -1 when it does not.</summary>
    public int Find(char sign, int start, int end)
    {
        var isQuoted = false;
        for (var at = start; at < end; at++)
        {
            isQuoted ^= Text[at] == '"';
            if (Text[at] == sign && !isQuoted)
            {
                return at;
            }
        }

        return -1;
    }
}
