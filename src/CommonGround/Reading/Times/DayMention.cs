namespace CommonGround.Reading.Times;

/// <summary>Words that name a day.</summary>
/// <param name="Sentence">The sentence in which they stand.</param>
/// <param name="Value">The day, told as news tells it: a Friday is the latest one; null where the article's own day is not known.</param>
/// <param name="Next">The same, of what is to come: a Friday is the next one.</param>
internal readonly record struct DayMention(Stretch Passage, Stretch Sentence, DateOnly? Value, DateOnly? Next);
