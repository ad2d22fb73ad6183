namespace CommonGround.Reading.Texts;

/// <summary>What a word can be. The words of each class are in <c>Words/*.txt</c>.</summary>
[Flags]
internal enum WordClass
{
    None = 0,
    Say = 1 << 0,
    Hold = 1 << 1,
    According = 1 << 2,
    Aux = 1 << 3,
    Negation = 1 << 4,
    Adverb = 1 << 5,
    Pronoun = 1 << 6,
    Personal = 1 << 7,
    Determiner = 1 << 8,
    Preposition = 1 << 9,
    Subordinator = 1 << 10,
    Conjunction = 1 << 11,
    Addressee = 1 << 12,
    Time = 1 << 13,
    Role = 1 << 14,
    Title = 1 << 15,
    Abbreviation = 1 << 16,
    Strong = 1 << 17,
    Listener = 1 << 18,
    Either = 1 << 19,
    Attitude = 1 << 20,
}
