namespace CommonGround.Reading.Formats.Pdf;

/// <summary>
/// A hyphen at the end of a line is the word's own where the document writes it within a line too, or where a capital or a
/// number follows; else the typesetter put it there.
/// </summary>
internal sealed class Hyphens
{
    private const char Soft = '\u00AD';

    private readonly HashSet<string> own = new(StringComparer.OrdinalIgnoreCase);

    public Hyphens(IEnumerable<string> lines)
    {
        foreach (var word in lines.SelectMany(line => line.Split(' ')).Where(word => word.IndexOf('-', StringComparison.Ordinal) > 0))
        {
            own.Add(Bare(word));
        }
    }

    /// <summary>A line as it stands before the next: with a space after it, or with none and perhaps without its hyphen.</summary>
    public string Before(string line, string next)
    {
        if (line[^1] == Soft)
        {
            return line[..^1];
        }

        if (line.Length < 2 || line[^1] is not ('-' or '\u2010') || !char.IsLetter(line[^2]))
        {
            return line + " ";
        }

        var word = line[(line.LastIndexOf(' ') + 1)..^1];
        var rest = next.Split(' ')[0];
        return char.IsLower(next[0]) && !own.Contains(Bare($"{word}-{rest}")) ? line[..^1] : line;
    }

    private static string Bare(string word) => word.Trim('“', '”', '"', '‘', '’', '\'', '(', ')', '[', ']', '.', ',', ';', ':', '!', '?');
}
