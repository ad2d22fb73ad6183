namespace CommonGround.Reading.Texts;

/// <summary>What a piece of a sentence is, seen from outside: a quotation and a parenthesis are one piece each.</summary>
internal enum ItemKind
{
    Word,
    Number,
    Quote,
    Aside,
    Comma,
    Colon,
    Semicolon,
    Dash,
    Stop,
    Other,
}

/// <summary>A piece of a sentence, with what the lexicon says of it.</summary>
internal readonly record struct Item(int Start, int End, ItemKind Kind, WordClass Classes)
{
    public bool IsCapital { get; init; }

    /// <summary>Of a quotation: whether its closing mark is there.</summary>
    public bool IsClosed { get; init; }

    public Stretch Stretch => new(Start, End);

    public bool IsWord => Kind is ItemKind.Word or ItemKind.Number;

    public bool Is(WordClass classes) => (Classes & classes) != WordClass.None;
}
