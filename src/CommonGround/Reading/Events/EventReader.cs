using CommonGround.Reading.Speech;
using CommonGround.Reading.Texts;

namespace CommonGround.Reading.Events;

/// <summary>Finds what happens: each kind by a small rule, only where the words tell it as a fact or as decided.</summary>
internal sealed class EventReader(string text)
{
    private const WordClass Tells =
        WordClass.Harm | WordClass.Deploy | WordClass.Talks | WordClass.Course | WordClass.Happening | WordClass.Attack;

    private readonly List<ReadEvent> found = [];
    private readonly List<ReadCount> counts = [];

    public IReadOnlyList<ReadEvent> Found => found;

    public void Read(Paragraph paragraph)
    {
        if (paragraph.IsFurniture || !paragraph.Has(Tells))
        {
            return;
        }

        foreach (var range in paragraph.TokenSentences)
        {
            Read(new Words(text, paragraph.Tokens[range]));
        }
    }

    private void Read(Words words)
    {
        var end = Toll(words);
        for (var at = 0; at < words.Length; at++)
        {
            if (at >= end && words.Has(at, Tells) && Deed(words, at) is { } deed)
            {
                found.Add(Of(words, deed));
                end = deed.Next;
            }
        }
    }

    private static Deed? Deed(Words words, int at) =>
        words.Has(at, WordClass.Talks)
            ? Diplomacy.Parties(words, at) ?? Diplomacy.Talks(words, at)
            : Hostilities.Attack(words, at)
                ?? Hostilities.Deployment(words, at)
                ?? Diplomacy.Met(words, at)
                ?? Diplomacy.Journey(words, at)
                ?? Diplomacy.Money(words, at)
                ?? Diplomacy.Signing(words, at);

    /// <summary>The people harmed in a sentence are one event, an attack where it names one; just after its last word, 0 where there is none.</summary>
    private int Toll(Words words)
    {
        counts.Clear();
        int start = words.Length,
            next = 0;
        string? kind = null;
        for (var at = 0; at < words.Length; at++)
        {
            if (!words.Has(at, WordClass.Harm) || Harms.At(words, at) is not { } harm)
            {
                continue;
            }

            var what = Kinds.Harms.Of(words.At(at))!;
            counts.Add(Counts.Of(words, harm.Quantity, what, harm.Next, harm.Start));
            kind ??= what;
            start = Math.Min(start, harm.Start);
            next = Math.Max(next, harm.Next);
        }

        if (kind is null)
        {
            return 0;
        }

        var attack = NamedAttack(words, next);
        var deed = new Deed(attack > 0 ? "attack" : Of(kind), start, Math.Max(next, attack + 1), null);
        found.Add(Of(words, deed) with { Counts = [.. counts] });
        return deed.Next;
    }

    private static string Of(string harm) =>
        harm switch
        {
            "displaced" => "displacement",
            "detained" => "detention",
            "abducted" => "abduction",
            _ => "toll",
        };

    /// <summary>“in a rocket attack”: the last word of it.</summary>
    private static int NamedAttack(Words words, int from)
    {
        var attack = 0;
        for (var at = 0; at < words.Length && (attack == 0 || at < from || words.Has(at, WordClass.Attack)); at++)
        {
            attack = words.Has(at, WordClass.Attack) && Kinds.Attacks.Of(words.At(at)) == "attack" ? at : attack;
        }

        return attack;
    }

    private static ReadEvent Of(Words words, Deed deed)
    {
        var place = Places.After(words, deed);
        var actor = deed.Verb is { } verb ? Doer(words, verb) : null;
        var start = actor?.Start ?? words[deed.Start].Start;
        return new(new(start, Math.Max(words[deed.Next - 1].End, place?.End ?? 0)), deed.Kind, deed.Count is { } count ? [count] : [])
        {
            Actor = actor,
            Place = place,
        };
    }

    /// <summary>Who stands before the verb and its helpers; nobody for a pronoun, since that is for others to resolve.</summary>
    private static Stretch? Doer(Words words, int verb)
    {
        var end = verb;
        while (
            end > 0 && (words.Has(end - 1, WordClass.Aux | WordClass.Adverb) || words.IsAny(end - 1, "to", "set", "due", "about", "agreed"))
        )
        {
            end--;
        }

        if (words.Has(end - 1, WordClass.Conjunction))
        {
            return null;
        }

        end = PastAside(words, end);
        var start = new NounPhrases(words.Items).StartBefore(end);
        return start < end && !words.Has(start, WordClass.Pronoun | WordClass.Personal) ? words.Of(start, end) : null;
    }

    /// <summary>“Ann Lee, the envoy, flew”: who stands before the commas.</summary>
    private static int PastAside(Words words, int end)
    {
        if (!words.IsKind(end - 1, ItemKind.Comma))
        {
            return end;
        }

        for (var at = end - 2; at > 0; at--)
        {
            if (words.IsKind(at, ItemKind.Comma))
            {
                return at;
            }
        }

        return end;
    }
}
