using CommonGround.Reading.Texts;

namespace CommonGround.Reading.Times;

/// <summary>Finds meetings that are to come: “will meet again in two weeks”, “the next round will open on 14 November”.</summary>
internal sealed class MeetingReader(string text, DateOnly? today, DayReader days)
{
    private const int Reach = 14;

    private readonly List<ReadMeeting> found = [];

    public IReadOnlyList<ReadMeeting> Found => found;

    /// <summary>Reads what <see cref="DayReader"/> has read before.</summary>
    public void Read(Paragraph paragraph)
    {
        if (paragraph.IsFurniture || !paragraph.Has(WordClass.Meet | WordClass.Talks))
        {
            return;
        }

        foreach (var range in paragraph.TokenSentences)
        {
            var words = new Words(text, paragraph.Tokens[range]);
            for (var at = 1; at < words.Length; at++)
            {
                if ((Meets(words, at) ?? IsDue(words, at)) is { } plan && Planned(words, plan) is { } meeting)
                {
                    found.Add(meeting);
                    break;
                }
            }
        }
    }

    /// <summary>“will meet”, “are due to reconvene”, “talks will be held”, “will hold talks”.</summary>
    private static Plan? Meets(Words words, int at)
    {
        if (!words.Has(at, WordClass.Meet) || words.Is(at, "place") != words.Is(at - 1, "take"))
        {
            return null;
        }

        var verb = words.Is(at, "place") || words.Is(at, "held") ? at - 1 : at;
        if ((words.Is(at, "held") && !words.Is(at - 1, "be")) || Future(words, verb) is not (>= 0 and var start))
        {
            return null;
        }

        var isPeople = words.IsAny(at, "meet", "reconvene", "gather", "convene", "reassemble");
        var isOfTalks =
            isPeople || HasTalks(words, start - Reach, start) || (words.IsAny(at, "hold", "resume") && HasTalks(words, at, at + 5));
        return isOfTalks ? new(start, at + 1, words.Is(at + 1, "again") || IsNext(words, start)) : null;
    }

    /// <summary>“The next round is scheduled for 14 November.”</summary>
    private static Plan? IsDue(Words words, int at) =>
        words.IsAny(at, "scheduled", "set", "planned", "due")
        && words.IsAny(at - 1, "is", "are")
        && words.IsAny(at + 1, "for", "in", "on")
        && HasTalks(words, at - Reach, at)
            ? new(at - 1, at + 1, false)
            : null;

    /// <summary>The first word that puts a verb into the future; -1 where none does, or where it is denied.</summary>
    private static int Future(Words words, int verb)
    {
        var at = verb - 1;
        while (words.Has(at, WordClass.Adverb) && !words.Has(at, WordClass.Negation))
        {
            at--;
        }

        if (words.IsAny(at, "will", "'ll", "’ll", "shall"))
        {
            return at;
        }

        var isPlan =
            words.Is(at, "to")
            && words.IsAny(at - 1, "due", "set", "scheduled", "expected", "agreed", "agree", "plan", "plans", "planned", "are", "is")
            && !words.Has(at - 2, WordClass.Negation);
        return isPlan ? at - 1 : -1;
    }

    private static bool HasTalks(Words words, int from, int to)
    {
        for (var at = Math.Max(from, 0); at < to; at++)
        {
            if (words.Has(at, WordClass.Talks) && Kinds.Talks.Of(words.At(at)) == "talks")
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNext(Words words, int before)
    {
        for (var at = Math.Max(before - Reach, 0); at < before; at++)
        {
            if (words.Is(at, "next"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>When it is to be: the first day or length of time after the verb. One without either is kept only where it is the next one.</summary>
    private ReadMeeting? Planned(Words words, Plan plan)
    {
        var last = Math.Min(words.Length, plan.Next + Reach);
        for (var at = plan.Next; at < last; at++)
        {
            if (words.IsKind(at, ItemKind.Semicolon))
            {
                break;
            }

            if (words.IsAny(at, "in", "within") && In(words, at + 1) is { } ahead)
            {
                var date = words.Is(at, "in") && ahead.Days is { } count ? Calendar.Ahead(From(words, plan), count) : null;
                return new(words.Of(plan.Start, ahead.Next), ahead.When, date);
            }

            if (days.From(words[at].Start) is var place && place < days.Found.Count && days.Found[place].Passage.Start == words[at].Start)
            {
                var day = days.Found[place];
                return new(new(words[plan.Start].Start, day.Passage.End), words.Is(at, "tomorrow") ? "P1D" : null, day.Next);
            }
        }

        return plan.IsNext ? new(words.Of(plan.Start, words.Is(plan.Next, "again") ? plan.Next + 1 : plan.Next), null, null) : null;
    }

    /// <summary>“two weeks”, “a month’s time”; only days and weeks lead to a day.</summary>
    private static (int Next, string When, int? Days)? In(Words words, int at)
    {
        decimal? count = words.IsAny(at, "a", "an") ? 1 : null;
        var next = at + 1;
        if (count is null && Numeral.At(words, at) is { Value: { } value } number)
        {
            (count, next) = (value, number.Next);
        }

        if (count is not { } known || known > 999 || Period.Unit(words.At(next)) is not { } unit)
        {
            return null;
        }

        var days = unit switch
        {
            "day" => known,
            "week" => known * 7,
            "fortnight" => known * 14,
            _ => (decimal?)null,
        };
        return (next + 1, Period.Of(known, unit), days is { } whole && whole == decimal.Truncate(whole) ? (int)whole : null);
    }

    /// <summary>The day on which it is said where the sentence names one before, else the article's.</summary>
    private DateOnly? From(Words words, Plan plan)
    {
        var before = days.From(words[plan.Start].Start) - 1;
        return before >= 0 && days.Found[before].Passage.Start >= words[0].Start ? days.Found[before].Value : today;
    }

    private readonly record struct Plan(int Start, int Next, bool IsNext);
}
