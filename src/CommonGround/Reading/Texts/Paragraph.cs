using System.Runtime.InteropServices;

namespace CommonGround.Reading.Texts;

/// <summary>
/// A paragraph as the rules see it: its words and marks one by one, and the same folded, where a quotation is one piece. There is
/// one of it for an article, and it moves on: what a rule keeps are offsets, never items.
/// </summary>
internal sealed class Paragraph(string text)
{
    private readonly List<Item> tokens = [];
    private readonly List<Item> items = [];
    private readonly List<Range> tokenSentences = [];
    private readonly List<Range> itemSentences = [];

    /// <summary>Whether anything may be quoted or in brackets; if not, both views are the same.</summary>
    private bool hasMarks;

    public string Text => text;

    public Stretch Stretch { get; private set; }

    /// <summary>A caption, a heading, a byline or a link.</summary>
    public bool IsFurniture { get; private set; }

    /// <summary>Every class that some word of it has, so that a rule whose words are missing need not look.</summary>
    public WordClass Classes { get; private set; }

    /// <summary>Words and marks, those within quotations too.</summary>
    public ReadOnlySpan<Item> Tokens => CollectionsMarshal.AsSpan(tokens);

    /// <summary>Where the sentences of <see cref="Tokens"/> begin and end, also those within quotations.</summary>
    public List<Range> TokenSentences => tokenSentences;

    /// <summary>Words and marks, where what is quoted or in brackets is one piece.</summary>
    public ReadOnlySpan<Item> Items => hasMarks ? CollectionsMarshal.AsSpan(items) : Tokens;

    public List<Range> ItemSentences => hasMarks ? itemSentences : tokenSentences;

    public void MoveTo(Stretch stretch)
    {
        Stretch = stretch;
        IsFurniture = Furniture.Is(text, stretch);
        Tokenizer.Read(text, stretch, tokens);
        Sentences.CutWithin(text, Tokens, tokenSentences);
        Survey();
        if (hasMarks)
        {
            Quotations.Fold(text, stretch, tokens, items);
            Sentences.Cut(text, Items, itemSentences);
        }
    }

    private void Survey()
    {
        Classes = WordClass.None;
        hasMarks = false;
        foreach (ref readonly var token in Tokens)
        {
            Classes |= token.Classes;
            hasMarks |= token.Kind == ItemKind.Other;
        }
    }

    public bool Has(WordClass classes) => (Classes & classes) != WordClass.None;
}
