using CommonGround.Cases.Yaml;
using CommonGround.Packages;

namespace CommonGround.Cases;

/// <summary>Turns of phrase that messages share.</summary>
internal static class Wording
{
    private const int Longest = 60;

    public static string Meant(string written, IEnumerable<string> known) =>
        Words.Nearest(written, known) is { } nearest ? $" (did you mean “{nearest}”?)" : "";

    public static string Or(IEnumerable<string> choices) => Joined(choices, " or ");

    public static string And(IEnumerable<string> items) => Joined(items, " and ");

    public static string Some(IReadOnlyCollection<string> items, int most = 5) =>
        items.Count <= most
            ? And(items)
            : FormattableString.Invariant($"{string.Join(", ", items.Take(most))} and {items.Count - most} more");

    public static string Duplicate(YamlText second, YamlText first)
    {
        var (line, column) = first.File.At(first.Start);
        return FormattableString.Invariant(
            $"“{second.Value}” stands here a second time; the first is at {first.File.Path}:{line}:{column}"
        );
    }

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The start of a long text, for a message on one line.</summary>
    public static string Short(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= Longest ? line : line[..Longest].TrimEnd() + "…";
    }

    private static string Joined(IEnumerable<string> items, string last)
    {
        var all = items.ToArray();
        return all.Length < 2 ? string.Concat(all) : string.Join(", ", all[..^1]) + last + all[^1];
    }
}
