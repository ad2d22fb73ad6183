using System.Globalization;
using System.Text;
using CommonGround.Briefs;
using CommonGround.Cli.LanguageModels;
using CommonGround.Reading;

namespace CommonGround.Cli;

/// <summary>An extract for people: a heading for each thing that was found, and one line for each find, with where it stands.</summary>
internal sealed class ExtractLines
{
    private readonly StringBuilder lines = new();
    private readonly string text;

    private ExtractLines(Extract extract)
    {
        text = extract.Article.Text;
        foreach (var note in extract.Article.Notes)
        {
            Add($"! {note}");
        }

        var statements = extract.Statements.Where(one => !one.IsBoilerplate && one.DuplicateOf is null).ToArray();
        if (statements.Length == 0)
        {
            Add("No statement was found.");
        }

        foreach (var statement in statements)
        {
            Add($"{statement.Id} {Of(statement)}");
        }

        Section("Attitudes", extract.Attitudes.Where(one => !one.IsBoilerplate), one => $"{one.Id} {Of(one)}");
        Section("Positions", extract.Positions, Of);
        Section("Lists", extract.Lists, Of);
        Section("Durations", extract.Durations, one => $"{At(one.Passage)} {one.Passage.In(text)}{Meaning(one.Value)}");
        Section("Events", extract.Events, Of);
        Section("Meetings", extract.Meetings, one => $"{At(one.Passage)} {one.Passage.In(text)}{Meaning(Day(one.Date) ?? one.When)}");
        Section("Participants", extract.Participants, Of);
        lines.Append(ModelLines.Of(extract));
    }

    public static string Of(Extract extract) => new ExtractLines(extract).lines.ToString();

    private void Section<T>(string title, IEnumerable<T> found, Func<T, string> line)
    {
        var isFirst = true;
        foreach (var one in found)
        {
            if (isFirst)
            {
                lines.Append('\n').Append(title).Append('\n');
            }

            isFirst = false;
            Add(line(one));
        }
    }

    private void Add(string line) => lines.Append(Printable.Of(line)).Append('\n');

    private string Of(ReadStatement one)
    {
        var speaker = one.Speaker is { } known ? known.Mention.In(text) : "nobody named";
        var content = string.Join(" … ", one.Content.Select(part => part.In(text)));
        var day = Day(one.Date) is { } date ? $", {date}" : "";
        return $"{At(new(one.Content[0].Start, one.Content[^1].End))} {speaker}{day}: {content}";
    }

    private string Of(ReadPosition one)
    {
        var issue = one.Issue is null ? "" : $" on {one.Issue}";
        var former = one.IsFormer ? "formerly " : "";
        var target = one.Target is null ? "" : $" to {one.Target}";
        var voiced = one.Statement is null ? "" : $" ({one.Statement})";
        return $"{one.Id} {At(one.Passage)} {one.Holder}, {former}{one.Act.ToString().ToLowerInvariant()}{issue}{target}{voiced}: {one.Passage.In(text)}";
    }

    private string Of(ReadList one)
    {
        var claimed = one.Claimed is { } count ? $"{count} claimed, " : "";
        return $"{At(one.Passage)} {claimed}{one.Listed} listed: {string.Join(" | ", one.Items.Select(item => item.In(text)))}";
    }

    private string Of(ReadEvent one)
    {
        var actor = one.Actor is { } someone ? $" by {someone.In(text)}" : "";
        var place = one.Place is { } known ? $", {known.In(text)}" : "";
        var date = Day(one.Date) is { } day ? $", {day}" : "";
        var counts = string.Concat(one.Counts.Select(count => $", {Of(count)}"));
        return $"{At(one.Passage)} {one.Kind}{actor}{place}{date}{counts}: {one.Passage.In(text)}";
    }

    private static string Of(ReadCount count)
    {
        var about = count.IsApproximate ? "about " : "";
        var number = (count.AtLeast, count.AtMost) switch
        {
            ({ } least, { } most) when least == most => $"{about}{least}",
            ({ } least, { } most) => $"{about}{least} to {most}",
            ({ } least, null) => $"at least {about}{least}",
            (null, { } most) => $"at most {about}{most}",
            _ => "an unknown number of",
        };
        return $"{number} {count.What}";
    }

    private static string Of(ReadParticipant one)
    {
        var seat = one.Seat is { } known ? $", {known}" : "";
        return $"{one.Name} ({one.Kind}{seat}), named {one.Mentions.Count} {(one.Mentions.Count == 1 ? "time" : "times")}";
    }

    private static string Meaning(string? value) => value is null ? "" : $" = {value}";

    private static string? Day(DateOnly? date) => date?.ToString("O", CultureInfo.InvariantCulture);

    private static string At(Stretch stretch) => $"[{stretch.Start}–{stretch.End}]";
}
