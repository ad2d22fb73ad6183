using System.Globalization;
using System.Text;
using CommonGround.Talks;

namespace CommonGround.Cases.Formats;

/// <summary>Writes a domain and its profiles as a case, as a person would.</summary>
internal sealed class CaseText
{
    private const int Widest = 120;

    private readonly StringBuilder text = new();
    private readonly Domain domain;
    private readonly CaseWords words;

    private CaseText(Domain domain)
    {
        this.domain = domain;
        words = new(domain);
    }

    public static string Of(Domain domain, IReadOnlyList<(Profile Profile, Standing Standing)> parties, DateOnly today, string note)
    {
        var writer = new CaseText(domain);
        writer.Head(today, note);
        writer.Issues();
        writer.Parties(parties);
        return writer.text.ToString();
    }

    private void Head(DateOnly today, string note)
    {
        Line(0, "# yaml-language-server: $schema=talks.schema.json");
        Line(0, "format: 1");
        Line(0, $"title: {YamlWords.Of(Words(domain.Name))}");
        Line(0, $"as-of: {today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}");
        Line(0, $"note: {YamlWords.Of(note)}");
    }

    private void Issues()
    {
        Line(0, "");
        Line(0, "issues:");
        for (var issue = 0; issue < domain.Issues.Count; issue++)
        {
            var (name, title) = (words.Issues[issue], Words(domain.Issues[issue].Name));
            Line(1, $"{name}:");
            if (title != name)
            {
                Line(2, $"name: {YamlWords.Of(title)}");
            }

            Line(2, $"question: {YamlWords.Of($"What is agreed on {title}?")}");
            if (domain.Issues[issue].Scale is { } scale)
            {
                Line(2, $"scale: {{from: {scale.From}, to: {scale.To}, step: {Numbers.Decimal(scale.Step)}}}");
            }
            else
            {
                Options(issue);
            }
        }
    }

    /// <summary>A list where the names say all, else each with what it stands for.</summary>
    private void Options(int issue)
    {
        var (names, values) = (words.Options[issue], domain.Issues[issue].Values.Select(Words).ToArray());
        if (names.SequenceEqual(values, StringComparer.Ordinal))
        {
            Flow(2, "options", '[', [.. names.Select(YamlWords.Of)]);
            return;
        }

        Line(2, "options:");
        for (var option = 0; option < names.Count; option++)
        {
            Line(3, $"{YamlWords.Of(names[option])}: {YamlWords.Of(values[option])}");
        }
    }

    private void Parties(IReadOnlyList<(Profile Profile, Standing Standing)> parties)
    {
        var keys = new Slugs("party");
        var titles = new HashSet<string>(StringComparer.Ordinal);
        Line(0, "");
        Line(0, "parties:");
        foreach (var (profile, standing) in parties)
        {
            var (key, title) = (keys.Key(profile.Name), Unlike(Words(profile.Name), titles));
            Line(1, $"{key}:");
            if (title != key)
            {
                Line(2, $"name: {YamlWords.Of(title)}");
            }

            if (profile.Remarks.Concat(standing.Remarks).ToArray() is { Length: > 0 } remarks)
            {
                Line(2, $"note: {YamlWords.Of(string.Join(' ', remarks))}");
            }

            if (standing.WalkAway is { } least)
            {
                Line(2, $"walk-away: {Numbers.Decimal(least)}");
            }

            Positions(standing);
            RedLines(profile);
        }
    }

    private void Positions(Standing standing)
    {
        Line(2, "positions:");
        for (var issue = 0; issue < domain.Issues.Count; issue++)
        {
            Line(3, $"{words.Issues[issue]}:");
            if (standing.Saliences is { } saliences)
            {
                Line(4, $"salience: {Numbers.Decimal(saliences[issue])}");
            }

            var numbers = standing.Rows[issue].Select(number => Numbers.Decimal(number, upwards: true));
            var key = standing.Saliences is null ? "points" : "values";
            if (domain.Issues[issue].Scale is null)
            {
                Flow(4, key, '{', [.. numbers.Zip(words.Options[issue], (number, option) => $"{YamlWords.Of(option)}: {number}")]);
            }
            else
            {
                Flow(4, key, '[', [.. numbers]);
            }
        }
    }

    private void RedLines(Profile profile)
    {
        if (profile.Zeros.Count == 0)
        {
            return;
        }

        Line(2, "red-lines:");
        for (var rule = 0; rule < profile.Zeros.Count; rule++)
        {
            var name = words.Unlike(FormattableString.Invariant($"not-zero-{rule + 1}"));
            Line(
                3,
                $"{name}: {{demand: {YamlWords.Of(words.Never(profile.Zeros[rule]))}, note: The tool gives 0 where this does not hold.}}"
            );
        }
    }

    /// <summary>In brackets: on one line where there is room, else on as few as hold it.</summary>
    private void Flow(int depth, string key, char bracket, string[] items)
    {
        var line = $"{key}: {bracket}";
        for (var at = 0; at < items.Length; at++)
        {
            var item = items[at] + (at == items.Length - 1 ? $"{(char)(bracket + 2)}" : ",");
            if (line.Length + item.Length + (depth * 2) > Widest)
            {
                Line(depth, line.TrimEnd());
                line = "  ";
            }

            line += at == items.Length - 1 ? item : item + " ";
        }

        Line(depth, line.TrimEnd());
    }

    private void Line(int depth, string line) => text.Append(' ', line.Length == 0 ? 0 : depth * 2).Append(line).Append('\n');

    /// <summary>On one line, since names and titles stand on one.</summary>
    private static string Words(string original) => FoldedText.Fold(string.Concat(original.Select(c => char.IsControl(c) ? ' ' : c)));

    private static string Unlike(string title, HashSet<string> titles)
    {
        var name = title;
        for (var count = 2; !titles.Add(name); count++)
        {
            name = FormattableString.Invariant($"{title} ({count})");
        }

        return name;
    }
}
