namespace CommonGround.Reading.Events;

/// <summary>An event as a rule finds it in a sentence, by the places of its words.</summary>
/// <param name="Start">Its first word.</param>
/// <param name="Next">Just after its last word.</param>
/// <param name="Verb">The verb before which its doer stands; null where the sentence names none.</param>
internal readonly record struct Deed(string Kind, int Start, int Next, int? Verb)
{
    public ReadCount? Count { get; init; }
}
