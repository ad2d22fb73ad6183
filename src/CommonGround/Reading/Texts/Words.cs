namespace CommonGround.Reading.Texts;

/// <summary>The words and marks of a sentence, asked by place. Before the first and after the last there is nothing.</summary>
internal readonly ref struct Words(string text, ReadOnlySpan<Item> items)
{
    private readonly string text = text;
    private readonly ReadOnlySpan<Item> items = items;

    public ReadOnlySpan<Item> Items => items;

    public int Length => items.Length;

    public Item this[int at] => items[at];

    public ReadOnlySpan<char> At(int at) => Stands(at) ? text.AsSpan(items[at].Start, items[at].End - items[at].Start) : default;

    public bool Is(int at, string word) => At(at).Equals(word, StringComparison.OrdinalIgnoreCase);

    public bool Is(int at, string first, string second) => Is(at, first) && Is(at + 1, second);

    public bool IsAny(int at, params ReadOnlySpan<string> words)
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

    public bool Has(int at, WordClass classes) => Stands(at) && items[at].Is(classes);

    public bool IsKind(int at, ItemKind kind) => Stands(at) && items[at].Kind == kind;

    public bool IsWord(int at) => Stands(at) && items[at].IsWord;

    public bool IsCapital(int at) => Stands(at) && items[at].IsCapital;

    public bool Stands(int at) => (uint)at < (uint)items.Length;

    public Stretch Of(int start, int end) => new(items[start].Start, items[end - 1].End);
}
