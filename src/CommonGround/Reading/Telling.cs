using CommonGround.Reading.Times;

namespace CommonGround.Reading;

/// <summary>Ties what was read apart: on which day something is said, in which statement and on which day an event is told.</summary>
internal sealed class Telling(string text, IReadOnlyList<ReadStatement> statements, DayReader days)
{
    /// <summary>In the order of the text, so that one is found by halving.</summary>
    private readonly (Stretch Content, string Id)[] contents =
    [
        .. statements
            .Where(statement => !statement.IsBoilerplate)
            .SelectMany(statement => statement.Content.Select(part => (part, statement.Id)))
            .OrderBy(one => one.part.Start),
    ];

    private DateOnly? last;

    /// <summary>
    /// A statement's day stands in its sentence outside of what is said: “said Friday that…”. One that goes on keeps the day; what
    /// somebody “has said” has none.
    /// </summary>
    public ReadStatement Dated(ReadStatement statement)
    {
        last =
            statement.Cue is not { } cue ? (statement.Rule == "goes on" ? last : null)
            : IsPerfect(cue) ? null
            : Day(statement, cue);
        return last is { } day ? statement with { Date = day } : statement;
    }

    public ReadEvent Told(ReadEvent one)
    {
        var holder = Holder(one.Passage);
        return one with { Statement = holder?.Id, Date = Day(one, holder?.Content) };
    }

    private bool IsPerfect(Stretch cue)
    {
        var words = text.AsSpan(cue.Start, cue.Length);
        return words.StartsWith("has ") || words.StartsWith("have ") || words.StartsWith("had ");
    }

    /// <summary>The day nearest to the verb of saying in its sentence.</summary>
    private DateOnly? Day(ReadStatement statement, Stretch cue)
    {
        DateOnly? nearest = null;
        var least = int.MaxValue;
        var first = days.Found.Count > 0 ? days.From(SentenceStart(cue)) : 0;
        for (var index = first; index < days.Found.Count && days.Found[index].Sentence.Start <= cue.Start; index++)
        {
            var day = days.Found[index];
            var distance = Math.Abs(day.Passage.Start - cue.Start);
            if (day.Sentence.Overlaps(cue) && Holder(day.Passage) is null && distance < least)
            {
                (nearest, least) = (day.Value, distance);
            }
        }

        return nearest;
    }

    /// <summary>The start of the sentence of the day that stands nearest before or after an offset.</summary>
    private int SentenceStart(Stretch cue)
    {
        var at = days.From(cue.Start);
        while (at > 0 && days.Found[at - 1].Sentence.Overlaps(cue))
        {
            at--;
        }

        return at < days.Found.Count ? days.Found[at].Passage.Start : int.MaxValue;
    }

    /// <summary>
    /// The day told within the same statement, or outside of any where the article tells it itself: within the event's words, behind
    /// them without a comma between, or before them as the first thing of the sentence.
    /// </summary>
    private DateOnly? Day(ReadEvent one, Stretch? content)
    {
        var at = days.From(one.Passage.Start);
        while (at > 0 && days.Found[at - 1].Sentence.Overlaps(one.Passage))
        {
            at--;
        }

        for (; at < days.Found.Count && days.Found[at].Sentence.Start < one.Passage.End; at++)
        {
            var day = days.Found[at];
            if (day.Sentence.Overlaps(one.Passage) && Holder(day.Passage)?.Content == content && IsBeside(day, one.Passage))
            {
                return day.Value;
            }
        }

        return null;
    }

    private bool IsBeside(DayMention day, Stretch passage)
    {
        const int Opening = 4;
        return day.Passage.Start >= passage.End
            ? !text.AsSpan(passage.End, day.Passage.Start - passage.End).ContainsAny(',', ';')
            : day.Passage.Start >= passage.Start || day.Passage.Start - day.Sentence.Start <= Opening;
    }

    /// <summary>What is said around a passage.</summary>
    private (Stretch Content, string Id)? Holder(Stretch passage)
    {
        int low = 0,
            high = contents.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = contents[middle].Content.Start <= passage.Start ? (middle + 1, high) : (low, middle);
        }

        return low > 0 && contents[low - 1].Content.End >= passage.End ? contents[low - 1] : null;
    }
}
