namespace CommonGround.Packages;

/// <summary>The words of conditions: which stand bare, which need quotes, and which name is nearest to a mistaken one.</summary>
public static class Words
{
    private static readonly HashSet<string> Reserved = ["and", "or", "not", "if", "then", "in", Option.Never];

    /// <summary>The name as a condition writes it: in quotes unless it is one plain word.</summary>
    public static string Quoted(string name) => name == Option.Never || IsPlain(name) ? name : $"\"{name}\"";

    /// <summary>The known name that differs least from what was written, if it is near enough to be what was meant.</summary>
    public static string? Nearest(string written, IEnumerable<string> known) =>
        known
            .Select(name => (Name: name, Distance: Distance(written, name)))
            .Where(candidate => candidate.Distance <= Math.Max(1, Math.Max(written.Length, candidate.Name.Length) / 3))
            .OrderBy(candidate => candidate.Distance)
            .ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
            .Select(candidate => candidate.Name)
            .FirstOrDefault();

    private static bool IsPlain(string name) =>
        name.Length > 0
        && char.IsLetter(name[0])
        && name.All(character => char.IsLetterOrDigit(character) || character is '-' or '_')
        && !Reserved.Contains(name);

    /// <summary>Levenshtein's distance, letters compared without case, with a swap of neighbours as one step.</summary>
    private static int Distance(string left, string right)
    {
        const int longest = 100;
        var a = left.Length > longest ? left[..longest] : left;
        var b = right.Length > longest ? right[..longest] : right;
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                rows[i, j] = (i, j) switch
                {
                    (0, _) => j,
                    (_, 0) => i,
                    _ => Math.Min(Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1, rows[i - 1, j - 1] + (Same(a[i - 1], b[j - 1]) ? 0 : 1)),
                };
                if (i > 1 && j > 1 && Same(a[i - 1], b[j - 2]) && Same(a[i - 2], b[j - 1]))
                {
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
                }
            }
        }

        return rows[a.Length, b.Length];
    }

    private static bool Same(char a, char b) => char.ToLowerInvariant(a) == char.ToLowerInvariant(b);
}
