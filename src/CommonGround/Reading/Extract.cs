using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Reading;

/// <summary>What was read in an article, each thing with the passage that it rests on; nothing of it is accepted by itself.</summary>
public sealed record Extract(Article Article)
{
    /// <summary>What somebody is reported to say, in the order of the text.</summary>
    public ValueList<ReadStatement> Statements { get; init; } = [];

    /// <summary>What somebody is reported to want, think or decide, without a word about saying it.</summary>
    public ValueList<ReadStatement> Attitudes { get; init; } = [];

    /// <summary>Who takes part in what the article tells, or is said to stay away.</summary>
    public ValueList<ReadParticipant> Participants { get; init; } = [];

    /// <summary>Who wants, refuses or offers what, apart from who voices it.</summary>
    public ValueList<ReadPosition> Positions { get; init; } = [];

    /// <summary>Points that the text enumerates, held against the number that it claims.</summary>
    public ValueList<ReadList> Lists { get; init; } = [];

    public ValueList<ReadDuration> Durations { get; init; } = [];

    public ValueList<ReadEvent> Events { get; init; } = [];

    public ValueList<ReadMeeting> Meetings { get; init; } = [];

    /// <summary>What came of asking a language model; null where none was asked.</summary>
    public ReadModel? Model { get; init; }
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

    /// <summary>The day on which it is said, where the sentence names one; “Friday” only where the article's own day is known.</summary>
    public DateOnly? Date { get; init; }

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

/// <summary>Somebody who takes part in what an article tells.</summary>
/// <param name="Name">A party's name, else a state's or body's of the lists, or a person's surname in small letters.</param>
/// <param name="Kind"><c>state</c>, <c>organisation</c>, <c>person</c> or <c>group</c>.</param>
/// <param name="Seat">Null where the text does not say.</param>
public sealed record ReadParticipant(string Name, string Kind, Seat? Seat, ValueList<Stretch> Mentions);

/// <summary>What somebody does with a thing under negotiation.</summary>
public enum ReadAct
{
    Demand,
    Reject,
    Accept,
    Offer,
    Threaten,
    Support,
    Agree,
    Undecided,
}

/// <summary>An act that the text reports of one holder.</summary>
/// <param name="Id"><c>p1</c>, <c>p2</c>… in the order of the text; a language model's begin with <c>m</c> and stand last.</param>
/// <param name="Holder">Whose position it is: a party's name or the lists'; never who merely tells of it.</param>
/// <param name="Rule">The rule that found it.</param>
public sealed record ReadPosition(string Id, string Holder, ReadAct Act, Stretch Passage, string Rule)
{
    /// <summary>The case's issue that the words speak of; null where that is not sure.</summary>
    public string? Issue { get; init; }

    /// <summary>The words that name the holder.</summary>
    public Stretch? Mention { get; init; }

    /// <summary>Whom it is directed at, as the holder is named; null where nobody is.</summary>
    public string? Target { get; init; }

    /// <summary>“Unless…”, “only if…”: what the act hangs on.</summary>
    public Stretch? Condition { get; init; }

    /// <summary>The statement in which it is voiced; null where the article says it in its own voice.</summary>
    public string? Statement { get; init; }

    /// <summary>“Had once called for”: it was held, and the text does not say that it still is.</summary>
    public bool IsFormer { get; init; }
}

/// <summary>Points of an enumeration.</summary>
/// <param name="Claimed">How many the text says that there are; null where it does not.</param>
public sealed record ReadList(Stretch Passage, int? Claimed, ValueList<Stretch> Items)
{
    public int Listed => Items.Count;
}

/// <summary>A length of time.</summary>
/// <param name="Value">In ISO 8601, such as <c>P6M/P18M</c> for a span between two; null where the words are vague.</param>
public sealed record ReadDuration(Stretch Passage, string? Value);

/// <summary>Something that happened or is about to.</summary>
/// <param name="Kind">Such as <c>attack</c>, <c>deployment</c>, <c>talks</c>.</param>
public sealed record ReadEvent(Stretch Passage, string Kind, ValueList<ReadCount> Counts)
{
    /// <summary>The words that name who does it; null where that is not clear.</summary>
    public Stretch? Actor { get; init; }

    public Stretch? Place { get; init; }

    public DateOnly? Date { get; init; }

    /// <summary>The statement in which it is told; null where the article says it in its own voice.</summary>
    public string? Statement { get; init; }
}

/// <summary>
/// A number of an event: exactly so many where both bounds are the same, open where one is null, and unknown (“dozens”, “billions”)
/// where both are. “More than 40” is at least 40.
/// </summary>
/// <param name="What">Such as <c>killed</c>, <c>wounded</c>, <c>parties</c>, <c>troops</c>, <c>dollars</c>.</param>
public sealed record ReadCount(string What, long? AtLeast, long? AtMost, Stretch Passage)
{
    /// <summary>“About”, “some”: the number itself is not exact.</summary>
    public bool IsApproximate { get; init; }
}

/// <summary>A meeting that is to come.</summary>
/// <param name="When">From the day on which it is said, in ISO 8601, such as <c>P14D</c>; null where the text gives a date or nothing.</param>
/// <param name="Date">Only where the article's day is known or the text gives a whole date.</param>
public sealed record ReadMeeting(Stretch Passage, string? When, DateOnly? Date);

/// <summary>What came of asking a language model about an article: its proposals are kept or refused, and nothing else of it counts.</summary>
/// <param name="Asked">How many pieces of the article were sent.</param>
/// <param name="Kept">How many of its proposals stand among the positions.</param>
public sealed record ReadModel(string Name, int Asked, int Kept, ValueList<RefusedCount> Refused)
{
    /// <summary>How many were found already, by a rule or by itself.</summary>
    public int Repeated { get; init; }

    /// <summary>Each piece without a usable answer, and each part that was not sent, in words for the reader.</summary>
    public ValueList<string> Failures { get; init; } = [];
}

/// <summary>Why a proposal of a language model is refused.</summary>
public enum RefusalReason
{
    /// <summary>It is not of the shape that was asked for, or stands beyond the most that are read.</summary>
    Shape,

    /// <summary>Its quotation does not stand in the text.</summary>
    NotInText,

    /// <summary>Its quotation stands there more than once, and its context does not tell which is meant.</summary>
    MoreThanOnce,

    /// <summary>Its quotation is a single word, or too long to show anything.</summary>
    Length,

    /// <summary>Its holder is neither a party nor named in the text.</summary>
    Holder,

    Act,

    Issue,

    /// <summary>Its condition does not stand within its quotation.</summary>
    Condition,
}

/// <summary>How many proposals are refused for one reason.</summary>
public sealed record RefusedCount(RefusalReason Reason, int Count);
