using CommonGround.Reading.Texts;
using CommonGround.Reading.Times;

namespace CommonGround.Reading.Events;

/// <summary>Attacks, campaigns, and armed people sent or taken back.</summary>
internal static class Hostilities
{
    private const int LongestObject = 6;

    /// <summary>“shelled the harbour”, “have launched an air raid”, “began a naval campaign”.</summary>
    public static Deed? Attack(Words words, int verb)
    {
        if (Kinds.Happenings.Of(words.At(verb)) == "strike" && IsVerb(words, verb))
        {
            return new("attack", verb, verb + 1, Mood.IsPassive(words, verb) ? null : verb);
        }

        if (!Begins(words, verb) || Head(words, verb + 1) is not { } head)
        {
            return null;
        }

        return Kind(words, head) is { } kind ? new(kind, verb, head + 1, Mood.IsPassive(words, verb) ? null : verb) : null;
    }

    /// <summary>“is set to deploy troops”, “withdrew its forces”, “sent 300 monitors”.</summary>
    public static Deed? Deployment(Words words, int verb)
    {
        var kind = Kinds.Deployments.Of(words.At(verb)) ?? (Kinds.Happenings.Of(words.At(verb)) == "send" ? "deployment" : null);
        if (kind is null || !Mood.IsReal(words, verb) || IsBare(words, verb))
        {
            return null;
        }

        for (var at = verb + 1; at <= verb + LongestObject && words.IsWord(at); at++)
        {
            if (words.Has(at, WordClass.People) && Kinds.Harms.Of(words.At(at)) is null)
            {
                return new(kind, verb, at + 1, Mood.IsPassive(words, verb) ? null : verb) { Count = Count(words, verb + 1, at) };
            }
        }

        return Sent(words, verb, kind);
    }

    /// <summary>“300 monitors were deployed”.</summary>
    private static Deed? Sent(Words words, int verb, string kind)
    {
        var at = verb - 1;
        while (words.Has(at, WordClass.Aux | WordClass.Adverb) || words.Is(at, "to"))
        {
            at--;
        }

        return Mood.IsPassive(words, verb) && words.Has(at, WordClass.People)
            ? new(kind, at, verb + 1, null) { Count = Count(words, Math.Max(0, at - 3), at) }
            : null;
    }

    private static ReadCount? Count(Words words, int from, int people)
    {
        for (var at = from; at < people; at++)
        {
            if (Quantity.At(words, at) is { } quantity && quantity.Next <= people)
            {
                return Counts.Of(words, quantity, words.At(people).ToString().ToLowerInvariant(), people + 1);
            }
        }

        return null;
    }

    /// <summary>“deploy” tells nothing without “to” or “will”, nor “deploying” without “is”.</summary>
    private static bool IsBare(Words words, int verb) =>
        words.At(verb).EndsWith("ing")
            ? !words.IsAny(verb - 1, "is", "are", "was", "were", "been")
            : words.IsAny(verb, "deploy", "send", "withdraw") && !words.IsAny(verb - 1, "to", "will", "'ll", "’ll");

    private static bool Begins(Words words, int verb) =>
        (Kinds.Courses.Of(words.At(verb)) == "begin" || Kinds.Happenings.Of(words.At(verb)) == "wage") && IsVerb(words, verb);

    /// <summary>The last word of the thing begun: its words are articles, other words for attacks, and plain ones.</summary>
    private static int? Head(Words words, int from)
    {
        int? head = null;
        for (var at = from; at < from + LongestObject && words.IsWord(at); at++)
        {
            if (words.Has(at, WordClass.Attack) || Kinds.Happenings.Of(words.At(at)) == "campaign")
            {
                head = at;
            }
            else if (
                head is not null
                || words.Has(at, WordClass.Preposition | WordClass.Subordinator | WordClass.Say) && !words.Is(at, "out")
            )
            {
                break;
            }
        }

        return head;
    }

    /// <summary>A campaign or an operation is one of arms only where the words before it say so.</summary>
    private static string? Kind(Words words, int head) =>
        Kinds.Attacks.Of(words.At(head)) is "war" ? null
        : words.Has(head, WordClass.Attack) ? "attack"
        : words.IsAny(head, "campaign", "operation", "operations") && !IsArmed(words, head - 1) ? null
        : "campaign";

    private static bool IsArmed(Words words, int at) =>
        words.Has(at, WordClass.Attack) || words.IsAny(at, "military", "air", "aerial", "ground", "naval", "armed", "bombing");

    private static bool IsVerb(Words words, int verb) =>
        !words.Has(verb - 1, WordClass.Determiner) && Mood.IsReal(words, verb) && !words.At(verb).EndsWith("ing");
}
