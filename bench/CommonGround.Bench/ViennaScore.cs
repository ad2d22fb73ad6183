using System.Text.Json;
using CommonGround.Reading;

namespace CommonGround.Bench;

/// <summary>What was marked of one kind, held against what was found.</summary>
internal sealed record ScoreRow(string What, int Marked, int Found, int Right, string Meaning)
{
    public IReadOnlyList<string> Missed { get; init; } = [];

    public IReadOnlyList<string> Spurious { get; init; } = [];
}

/// <summary>The marked report, held against an extract of it. Two stretches are the same where IoU ≥ .5 in letters.</summary>
internal sealed class ViennaScore(Extract extract, JsonElement gold)
{
    private readonly string text = extract.Article.Text;

    public IEnumerable<ScoreRow> Rows() => [.. Statements(), Durations(), Meeting(), Events(), List(), Participants()];

    public IEnumerable<ScoreRow> Statements()
    {
        var marked = gold.GetProperty("statements").EnumerateArray().ToList();
        var found = extract.Statements.Where(one => !one.IsBoilerplate).ToList();
        var pairs = marked
            .Select(one =>
                (Gold: one, Found: found.Find(candidate => Share(Whole(one.GetProperty("content")), [.. candidate.Content]) >= 0.5))
            )
            .ToList();
        yield return new("statements", marked.Count, found.Count, pairs.Count(pair => pair.Found is not null), "IoU of the content ≥ .5")
        {
            Missed = [.. pairs.Where(pair => pair.Found is null).Select(pair => Id(pair.Gold))],
            Spurious = [.. found.Except(pairs.Select(pair => pair.Found)).Select(one => one!.Content[0].In(text))],
        };
        yield return new(
            "speakers",
            marked.Count,
            pairs.Count(pair => pair.Found?.Speaker is not null),
            pairs.Count(pair =>
                pair.Found?.Speaker is { } speaker && speaker.Mention.Overlaps(At(pair.Gold.GetProperty("speakerSurface")))
            ),
            "the same words name the speaker"
        );
        var dated = pairs.Where(pair => pair.Found is not null).ToList();
        var wrong = dated.Where(pair => Day(pair.Gold) is var day && pair.Found!.Date is { } read && read != day).ToList();
        yield return new(
            "days of them",
            marked.Count(one => Day(one) is not null),
            dated.Count(pair => pair.Found!.Date is not null),
            dated.Count(pair => pair.Found!.Date is { } read && read == Day(pair.Gold)),
            "the same day"
        )
        {
            Missed = [.. dated.Where(pair => Day(pair.Gold) is not null && pair.Found!.Date is null).Select(pair => Id(pair.Gold))],
            Spurious = [.. wrong.Select(pair => $"{Id(pair.Gold)} {pair.Found!.Date:O}")],
        };
    }

    public ScoreRow Durations()
    {
        var marked = gold.GetProperty("durations").EnumerateArray().ToList();
        var right = marked
            .Where(one => extract.Durations.Any(read => Share(At(one), [read.Passage]) >= 0.5 && read.Value == Value(one)))
            .ToList();
        return new("durations", marked.Count, extract.Durations.Count, right.Count, "IoU ≥ .5 and the same value, vague ones none")
        {
            Missed = [.. marked.Except(right).Select(one => one.GetProperty("text").GetString()!)],
            Spurious =
            [
                .. extract
                    .Durations.Where(read => !marked.Exists(one => Share(At(one), [read.Passage]) >= 0.5))
                    .Select(read => $"{read.Passage.In(text)} {read.Value}"),
            ],
        };
    }

    public ScoreRow Meeting()
    {
        var marked = gold.GetProperty("nextMeeting");
        var right = extract
            .Meetings.Where(one => Share(At(marked.GetProperty("evidence")), [one.Passage]) >= 0.5 && one.When == "P14D")
            .Where(one => $"{one.Date:O}" == marked.GetProperty("computed").GetString())
            .ToList();
        return new("meetings", 1, extract.Meetings.Count, right.Count, "IoU ≥ .5, P14D and the computed day")
        {
            Spurious = [.. extract.Meetings.Except(right).Select(one => one.Passage.In(text))],
        };
    }

    public ScoreRow Events()
    {
        var marked = gold.GetProperty("events").EnumerateArray().ToList();
        var right = marked.Where(one => ViennaEvents.IsFound(one, extract)).ToList();
        return new(
            "events",
            marked.Count,
            extract.Events.Count,
            right.Count,
            "the kind of the mapping, where it is told, with every count and bound"
        )
        {
            Missed = [.. marked.Except(right).Select(Id)],
            Spurious =
            [
                .. extract
                    .Events.Where(read => !marked.Exists(one => ViennaEvents.IsOf(one, read)))
                    .Select(read => $"{read.Kind}: {read.Passage.In(text)}"),
            ],
        };
    }

    public ScoreRow List()
    {
        var marked = gold.GetProperty("agreedPoints");
        var items = marked.GetProperty("items").EnumerateArray().ToList();
        var claimed = marked.GetProperty("claimedCount").GetProperty("value").GetInt32();
        var read = extract.Lists.FirstOrDefault(list => list.Claimed == claimed && list.Listed == items.Count);
        var right = read is null ? 0 : items.Count(item => read.Items.Any(point => point == At(item)));
        return new(
            "list",
            items.Count,
            extract.Lists.Sum(list => list.Listed),
            right,
            $"{claimed} claimed, {read?.Listed} listed; exactly the same letters"
        )
        {
            Spurious = [.. extract.Lists.Where(list => list != read).Select(list => list.Passage.In(text))],
        };
    }

    public ScoreRow Participants()
    {
        var marked = gold.GetProperty("participants").EnumerateArray().ToList();
        var right = marked.Where(one => extract.Participants.Any(read => ViennaNames.Is(one, read))).ToList();
        return new("participants", marked.Count, extract.Participants.Count, right.Count, "the name and kind of the mapping")
        {
            Missed = [.. marked.Except(right).Select(Id)],
            Spurious =
            [
                .. extract
                    .Participants.Where(read => !marked.Exists(one => ViennaNames.Is(one, read)))
                    .Select(read => $"{read.Name} ({read.Kind}): {read.Mentions[0].In(text)}"),
            ],
        };
    }

    private double Share(Stretch gold, IReadOnlyList<Stretch> found)
    {
        var left = Enumerable.Range(gold.Start, gold.Length).Where(at => char.IsLetterOrDigit(text[at])).ToHashSet();
        var right = found
            .SelectMany(part => Enumerable.Range(part.Start, part.Length))
            .Where(at => char.IsLetterOrDigit(text[at]))
            .ToList();
        var both = right.Count(left.Contains);
        return (double)both / (left.Count + right.Count - both);
    }

    private DateOnly? Day(JsonElement statement) =>
        statement.GetProperty("date") is not { ValueKind: JsonValueKind.Object } date ? null
        : date.GetProperty("text").GetString() == "Friday" ? extract.Article.Date
        : extract.Article.Date?.AddDays(-1);

    /// <summary>A vague length has no value, whatever the marks say about it in words.</summary>
    private static string? Value(JsonElement duration) =>
        duration.TryGetProperty("vague", out var vague) && vague.GetBoolean() ? null : duration.GetProperty("value").GetString();

    private static string Id(JsonElement one) => one.GetProperty("id").GetString()!;

    private static Stretch Whole(JsonElement parts) =>
        new(parts[0].GetProperty("start").GetInt32(), parts.EnumerateArray().Max(part => part.GetProperty("end").GetInt32()));

    private static Stretch At(JsonElement one) => new(one.GetProperty("start").GetInt32(), one.GetProperty("end").GetInt32());
}
