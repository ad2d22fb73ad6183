namespace CommonGround.Reading.Formats;

/// <summary>What many Markdown files say of themselves above their text, between two lines of three hyphens.</summary>
internal sealed record FrontMatter(int Lines, string? Title, string? Publisher, DateOnly? Date)
{
    private const int Longest = 100;

    public static FrontMatter Of(string[] lines)
    {
        var end = lines[0].TrimEnd() == "---" ? Array.FindIndex(lines, 1, Math.Min(Longest, lines.Length - 1), IsEnd) : -1;
        if (end < 0)
        {
            return new(0, null, null, null);
        }

        var own = lines[1..end];
        return new(end + 1, Value(own, "title"), Value(own, "publisher") ?? Value(own, "source"), Day.Of(Value(own, "date")));
    }

    private static bool IsEnd(string line) => line.TrimEnd() is "---" or "...";

    private static string? Value(string[] lines, string key)
    {
        var line = Array.Find(lines, line => line.StartsWith(key + ":", StringComparison.OrdinalIgnoreCase));
        var value = line?[(key.Length + 1)..].Trim().Trim('"', '\'').Trim();
        return string.IsNullOrEmpty(value) ? null : value;
    }
}
