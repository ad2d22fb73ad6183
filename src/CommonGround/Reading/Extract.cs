using CommonGround.Packages;

namespace CommonGround.Reading;

/// <summary>What was read in an article, each thing with the passage that it rests on; nothing of it is accepted by itself.</summary>
public sealed record Extract(Article Article)
{
    /// <summary>What somebody is reported to say, in the order of the text.</summary>
    public ValueList<ReadStatement> Statements { get; init; } = [];

    /// <summary>What somebody is reported to want, think or decide, without a word about saying it.</summary>
    public ValueList<ReadStatement> Attitudes { get; init; } = [];
}

/// <summary>Something that somebody said, as it stands in the text.</summary>
/// <param name="Id"><c>s1</c>, <c>s2</c>… in the order of the text; an attitude's begin with <c>a</c>.</param>
/// <param name="IsQuote">Whether all of it stands between quotation marks.</param>
/// <param name="Rule">The rule that found it.</param>
public sealed record ReadStatement(string Id, bool IsQuote, ValueList<Stretch> Content, string Rule)
{
    public Stretch? Cue { get; init; }

    /// <summary>Null where nobody is named or described.</summary>
    public ReadSpeaker? Speaker { get; init; }

    /// <summary>States and bodies that the words about the speaker name.</summary>
    public ValueList<string> Affiliation { get; init; } = [];

    /// <summary>The statement of the article's body that a highlight repeats.</summary>
    public string? DuplicateOf { get; init; }

    /// <summary>Whether it stands in a caption, a heading, a byline or a link.</summary>
    public bool IsBoilerplate { get; init; }
}

/// <summary>Who speaks: the words that name or describe the speaker, and whom they mean.</summary>
/// <param name="Resolved">A party's name or a person's surname in small letters; null where that is not sure.</param>
public sealed record ReadSpeaker(Stretch Mention, string? Resolved, bool IsNamed);
