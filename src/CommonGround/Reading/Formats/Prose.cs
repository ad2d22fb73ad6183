using System.Text;

namespace CommonGround.Reading.Formats;

/// <summary>
/// Text that is put together from a document's parts: white space runs together, and paragraphs are an empty line apart,
/// since a line end alone may be a wrapped line's.
/// </summary>
internal sealed class Prose(string name)
{
    /// <summary>Says where a word may be parted, and shows nothing where it is not.</summary>
    private const char SoftHyphen = '\u00AD';

    private readonly StringBuilder text = new();
    private int breaks;
    private bool isSpaced;

    public void Append(ReadOnlySpan<char> words)
    {
        foreach (var letter in words)
        {
            if (letter == SoftHyphen)
            {
                continue;
            }

            if (char.IsWhiteSpace(letter) && letter != '\u00A0')
            {
                isSpaced = true;
            }
            else
            {
                Append(letter);
            }
        }
    }

    /// <summary>As it stands, line by line: what is set in a fixed width.</summary>
    public void AppendLines(ReadOnlySpan<char> lines)
    {
        foreach (var line in lines.EnumerateLines())
        {
            Append(line);
            Line();
        }
    }

    public void Line() => breaks = Math.Max(breaks, 1);

    public void Paragraph() => breaks = 2;

    public override string ToString() => text.Length == 0 ? "" : text.ToString() + "\n";

    private void Append(char letter)
    {
        if (text.Length >= Reader.LongestText)
        {
            throw new UnreadableException(name, "has more than 16 Mi letters, the most that is read");
        }

        if (breaks > 0 && text.Length > 0)
        {
            text.Append('\n', breaks);
        }
        else if (isSpaced && text.Length > 0)
        {
            text.Append(' ');
        }

        breaks = 0;
        isSpaced = false;
        // A letter that the document has and no text may have, such as a null.
        text.Append(letter == '\0' ? '\uFFFD' : letter);
    }
}
