using CommonGround.Reading.Texts;

namespace CommonGround.Reading.Acts;

/// <summary>The words and marks of one sentence, with the questions that every rule asks of them.</summary>
internal readonly ref struct Tokens(string text, ReadOnlySpan<Item> items)
{
    private readonly ReadOnlySpan<Item> items = items;

    public int Count => items.Length;

    public ReadOnlySpan<Item> Items => items;

    public Item this[int at] => items[at];

    public ReadOnlySpan<char> Word(int at) => text.AsSpan(items[at].Start, items[at].End - items[at].Start);

    public bool Is(int at, string word) => at >= 0 && at < items.Length && Word(at).Equals(word, StringComparison.OrdinalIgnoreCase);

    public bool IsOneOf(int at, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (Is(at, word))
            {
                return true;
            }
        }

        return false;
    }

    public bool StartsWithOneOf(int at, params ReadOnlySpan<string> starts)
    {
        foreach (var start in starts)
        {
            if (StartsWith(at, start))
            {
                return true;
            }
        }

        return false;
    }

    public bool Is(int at, WordClass classes) => at >= 0 && at < items.Length && items[at].Is(classes);

    public bool Is(int at, ItemKind kind) => at >= 0 && at < items.Length && items[at].Kind == kind;

    public bool IsWord(int at) => at >= 0 && at < items.Length && items[at].IsWord;

    public bool IsCapital(int at) => at >= 0 && at < items.Length && items[at].IsCapital;

    public bool EndsWith(int at, string ending) => Word(at).EndsWith(ending, StringComparison.OrdinalIgnoreCase);

    public bool IsBe(int at) => IsOneOf(at, "is", "are", "was", "were", "be", "been", "'re", "’re", "am", "'m", "’m") || IsNegatedBe(at);

    public bool IsHave(int at) => IsOneOf(at, "has", "have", "had", "’ve", "'ve") || (Is(at, WordClass.Negation) && StartsWith(at, "ha"));

    public bool StartsWith(int at, string start) =>
        at >= 0 && at < items.Length && Word(at).StartsWith(start, StringComparison.OrdinalIgnoreCase);

    public bool IsDoubleQuote(int at) =>
        Is(at, ItemKind.Other) && (Word(at).Length == 2 || Word(at)[0] is '“' or '”' or '"' or '„' or '«' or '»' or '‟');

    public bool IsBracket(int at) => Is(at, ItemKind.Other) && Word(at)[0] is '(' or ')';

    /// <summary>’s that belongs to the noun before it.</summary>
    public bool IsPossessive(int at) =>
        at > 0
        && items[at].Is(WordClass.Aux)
        && Word(at) is ['\'' or '’', 's']
        && items[at - 1].End == items[at].Start
        && !items[at - 1].Is(WordClass.Pronoun);

    /// <summary>“Today”, “on Friday”, “again”, “flatly”: what may stand between a subject and its verb.</summary>
    public bool IsCircumstance(int at) =>
        IsWord(at)
        && (
            items[at].Is(WordClass.Adverb | WordClass.Time)
            || (Is(at, "on") && Is(at + 1, WordClass.Time))
            || (Is(at, "in") && Is(at + 1, WordClass.Time))
            || IsOneOf(at, "once", "yet", "outright", "far", "so")
            || (!items[at].IsCapital && Word(at).Length > 4 && EndsWith(at, "ly"))
        );

    public Stretch Of(int start, int end) => new(items[start].Start, items[end - 1].End);

    private bool IsNegatedBe(int at) => Is(at, WordClass.Negation) && (StartsWithOneOf(at, "is", "are", "was", "were"));
}
