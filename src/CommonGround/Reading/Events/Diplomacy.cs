using CommonGround.Reading.Texts;
using CommonGround.Reading.Times;

namespace CommonGround.Reading.Events;

/// <summary>Talks held, journeys, money spent or pledged, agreements signed.</summary>
internal static class Diplomacy
{
    private const int Reach = 9;
    private const int LongestObject = 5;

    /// <summary>“representatives of at least 11 riverside parties” where the sentence speaks of a meeting.</summary>
    public static Deed? Parties(Words words, int noun)
    {
        if (Kinds.Talks.Of(words.At(noun)) != "party")
        {
            return null;
        }

        for (var number = noun - 1; number >= Math.Max(0, noun - 3); number--)
        {
            if (Quantity.At(words, number) is { } quantity && quantity.Next <= noun && !IsSame(words, quantity.Start))
            {
                return AreTogether(words)
                    ? new("talks", quantity.Start, noun + 1, null) { Count = Counts.Of(words, quantity, "parties", noun + 1) }
                    : null;
            }
        }

        return null;
    }

    /// <summary>“The talks, held in March in Oslo, failed”, “opened a new round of talks”.</summary>
    public static Deed? Talks(Words words, int noun)
    {
        if (Kinds.Talks.Of(words.At(noun)) != "talks" || words.IsAny(noun - 1, "press", "news") || words.IsAny(noun + 1, "call", "calls"))
        {
            return null;
        }

        for (var verb = noun - 1; verb >= Math.Max(0, noun - LongestObject) && words.IsWord(verb); verb--)
        {
            if (IsCourse(words, verb))
            {
                return new("talks", verb, noun + 1, verb);
            }
        }

        for (var verb = noun + 1; verb <= noun + Reach && words.Stands(verb); verb++)
        {
            if (
                words.Has(verb, WordClass.Subordinator | WordClass.Say)
                || (words.IsKind(verb, ItemKind.Comma) && !IsCourse(words, verb + 1))
            )
            {
                return null;
            }

            if (IsCourse(words, verb))
            {
                return new("talks", noun, verb + 1, null);
            }
        }

        return null;
    }

    /// <summary>“The delegations met in Bergen.”</summary>
    public static Deed? Met(Words words, int verb) =>
        Kinds.Happenings.Of(words.At(verb)) == "meeting"
        && words.IsAny(verb + 1, "in", "at")
        && words.IsCapital(verb + 2)
        && Mood.IsReal(words, verb)
            ? new("talks", verb, verb + 1, verb)
            : null;

    /// <summary>“flew this weekend to Norway”, “arrived in Oslo”, “visited Bergen”.</summary>
    public static Deed? Journey(Words words, int verb)
    {
        if (Kinds.Happenings.Of(words.At(verb)) != "travel" || !Mood.IsReal(words, verb))
        {
            return null;
        }

        for (var at = verb + 1; at <= verb + LongestObject && words.IsWord(at) && !words.Is(at, "from"); at++)
        {
            if (words.IsCapital(at) && !words.Has(at, WordClass.Time) && (at == verb + 1 || words.IsAny(at - 1, "to", "in", "at")))
            {
                return new("travel", verb, at + 1, verb);
            }
        }

        return null;
    }

    /// <summary>“put billions of dollars into”, “pledged $40 million”.</summary>
    public static Deed? Money(Words words, int verb)
    {
        if (Kinds.Happenings.Of(words.At(verb)) != "spend" || !Mood.IsReal(words, verb))
        {
            return null;
        }

        for (var at = verb + 1; at <= verb + LongestObject && words.IsWord(at); at++)
        {
            if (Quantity.At(words, at) is not { } quantity)
            {
                continue;
            }

            var noun = words.Is(quantity.Next, "of") ? quantity.Next + 1 : quantity.Next;
            var (currency, next) = Kinds.Happenings.Of(words.At(at)[..1]) is { } mark
                ? (mark, quantity.Next)
                : (Currency(words, noun), noun + 1);
            var isPledge = words.IsAny(verb, "pledged", "promised", "offered", "committed");
            return currency is null
                ? null
                : new(isPledge ? "pledge" : "spending", verb, next, Mood.IsPassive(words, verb) ? null : verb)
                {
                    Count = Counts.Of(words, quantity, currency, next),
                };
        }

        return null;
    }

    /// <summary>“signed the accord”, “the truce collapsed”, “a ceasefire took effect”.</summary>
    public static Deed? Signing(Words words, int noun)
    {
        if (Kinds.Happenings.Of(words.At(noun)) is not (("agreement" or "ceasefire") and var kind))
        {
            return null;
        }

        for (var verb = noun - 1; verb >= Math.Max(0, noun - LongestObject) && words.IsWord(verb); verb--)
        {
            if (Kinds.Happenings.Of(words.At(verb)) == "signed" && Mood.IsReal(words, verb))
            {
                return new(kind, verb, noun + 1, verb);
            }
        }

        return words.Is(noun + 1, "took", "effect") || words.Is(noun + 1, "came", "into") ? new(kind, noun, noun + 3, null)
            : words.IsAny(noun + 1, "collapsed", "began", "expired", "held") ? new(kind, noun, noun + 2, null)
            : null;
    }

    private static string? Currency(Words words, int at) =>
        Kinds.Happenings.Of(words.At(at)) is "dollars" or "euros" or "pounds" ? Kinds.Happenings.Of(words.At(at)) : null;

    private static bool IsCourse(Words words, int verb) =>
        words.Has(verb, WordClass.Course)
        && !words.At(verb).EndsWith("ing")
        && !words.IsAny(verb, "begin", "start", "hold", "launch", "open")
        && Mood.IsReal(words, verb);

    /// <summary>“the two sides” are not counted, they are known.</summary>
    private static bool IsSame(Words words, int start) => words.IsAny(start - 1, "the", "both", "these", "those", "all", "of");

    private static bool AreTogether(Words words)
    {
        for (var at = 0; at < words.Length; at++)
        {
            if (Kinds.Talks.Of(words.At(at)) == "talks" || words.Has(at, WordClass.Seat) || words.Is(at, "met"))
            {
                return true;
            }
        }

        return false;
    }
}
