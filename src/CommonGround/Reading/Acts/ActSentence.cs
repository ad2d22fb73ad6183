using CommonGround.Reading.Texts;

namespace CommonGround.Reading.Acts;

/// <summary>Finds the acts of one sentence, by the verbs and nouns that name them.</summary>
internal ref partial struct ActSentence(string text, ReadOnlySpan<Item> items, List<Act> found)
{
    public const WordClass Signs = Subjects.Verbs | WordClass.Motive | WordClass.Wavering;

    private const int Longest = 40;
    private static readonly Range None = 0..0;

    private readonly Tokens tokens = new(text, items);
    private readonly Subjects subjects = new(new(text, items));
    private readonly List<Act> found = found;

    /// <summary>Up to here somebody hopes or expects it of others.</summary>
    private int hopedUntil;
    private Range hoper;

    public void Read()
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            if (tokens.Is(at, WordClass.Hoping) && Clause.After(tokens, at) is var hope)
            {
                (hopedUntil, hoper) = (hope.End, subjects.Before(VerbGroup.Before(tokens, at).Start));
            }

            if (!tokens.Is(at, Signs | WordClass.Say) || (tokens.IsCapital(at) && at > 0))
            {
                continue;
            }

            var group = VerbGroup.Before(tokens, at);
            if (Of(at, group) is var end and > 0)
            {
                at = end - 1;
            }
        }
    }

    /// <summary>The end of what the word at this place governs, where it names an act; else 0.</summary>
    private int Of(int at, VerbGroup group)
    {
        var end = 0;
        if (tokens.Is(at, WordClass.Intending))
        {
            end = Intention(at, group);
        }

        if (end == 0 && tokens.Is(at, WordClass.Say) && group is { IsNegated: true, HasHelper: true })
        {
            end = Silence(at, group);
        }

        if (end == 0 && (tokens.IsOneOf(at, "must", "should")))
        {
            return Obligation(at);
        }

        if (end == 0 && tokens.Is(at, WordClass.Motive | WordClass.Threatening | WordClass.Offering | WordClass.Agreeing))
        {
            end = Noun(at);
        }

        if (end == 0 && tokens.Is(at, WordClass.Wavering))
        {
            end = Wavering(at, group);
        }

        if (end == 0 && tokens.Is(at, "pressure"))
        {
            end = Pressure(at);
        }

        if (end == 0 && tokens.Is(at, "question"))
        {
            return tokens.Is(at - 1, "the") && tokens.Is(at - 2, "of") && tokens.Is(at - 3, "out")
                ? AddSaid(ReadAct.Reject, "out of the question", at, Clause.After(tokens, at))
                : 0;
        }

        return end > 0 || !IsVerb(at, group) ? end : Verb(at, group);
    }

    private int Add(ReadAct act, string rule, VerbGroup group, Clause clause) =>
        Add(act, rule, subjects.Before(group.Start), group.Verb, clause, group.IsFormer);

    private int Add(ReadAct act, string rule, Range subject, int at, Clause clause, bool isFormer)
    {
        if (subject.Equals(None) || IsSupposed(subject.Start.Value))
        {
            return 0;
        }

        var (start, end) = (subject.Start.Value, subject.End.Value);
        var isPronoun = subjects.IsPronoun(subject);
        var isSpeaker = isPronoun && (tokens.IsOneOf(start, "we", "I"));
        var meant = isPronoun && !isSpeaker ? subjects.Antecedent(start) : subject;
        if (meant.Equals(None))
        {
            return 0;
        }

        var isHoped = at < hopedUntil && !meant.Equals(hoper) && !isSpeaker;
        found.Add(
            new(
                isHoped ? ReadAct.Undecided : act,
                isHoped ? "hoped by others" : rule,
                tokens.Of(Math.Min(start, at), Math.Max(clause.End, at + 1))
            )
            {
                Mention = isSpeaker ? null : tokens.Of(start, end),
                Antecedent = isSpeaker ? null : tokens.Of(meant.Start.Value, meant.End.Value),
                At = tokens[at].Start,
                Object = clause.Start < clause.End ? tokens.Of(clause.Start, clause.End) : tokens[at].Stretch,
                Condition = ConditionOf(clause),
                IsFormer = isFormer,
            }
        );
        return Math.Max(clause.End, at + 1);
    }

    private bool IsNegatedBetween(int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (tokens.Is(at, WordClass.Negation))
            {
                return true;
            }
        }

        return false;
    }

    private bool HasSoon(int at, int reach, params ReadOnlySpan<string> words)
    {
        for (var next = at + 1; next < tokens.Count && next <= at + reach; next++)
        {
            if (tokens.IsOneOf(next, words))
            {
                return true;
            }
        }

        return false;
    }

    private bool Has(Clause clause, params ReadOnlySpan<string> words) => HasSoon(clause.Start - 1, clause.End - clause.Start, words);

    private bool HasClass(Clause clause, WordClass classes)
    {
        for (var at = clause.Start; at < clause.End; at++)
        {
            if (tokens.Is(at, classes))
            {
                return true;
            }
        }

        return false;
    }

    private int AddSaid(ReadAct act, string rule, int at, Clause clause, Range target = default)
    {
        var start = target.Equals(default) ? at : target.Start.Value;
        var sayer = subjects.Sayer(start);
        found.Add(
            new(act, rule, tokens.Of(start, clause.End))
            {
                Mention = sayer.Equals(None) ? null : tokens.Of(sayer.Start.Value, sayer.End.Value),
                Antecedent = sayer.Equals(None) ? null : tokens.Of(sayer.Start.Value, sayer.End.Value),
                At = tokens[at].Start,
                Object = tokens.Of(start, clause.End),
                Obliged = target.Equals(default) ? null : tokens.Of(start, target.End.Value),
                Condition = ConditionOf(clause),
            }
        );
        return clause.End;
    }

    /// <summary>“If the north agrees”, “whether it will”: nothing is told of the north.</summary>
    private bool IsSupposed(int start) => tokens.IsOneOf(start - 1, "if", "whether", "unless", "until");

    private Stretch? ConditionOf(Clause clause) =>
        clause.HasCondition && clause.Condition < clause.End ? tokens.Of(clause.Condition, clause.End) : null;
}
