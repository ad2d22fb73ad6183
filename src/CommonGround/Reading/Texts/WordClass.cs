namespace CommonGround.Reading.Texts;

/// <summary>What a word can be. The words of each class are in <c>Words/*.txt</c>.</summary>
[Flags]
internal enum WordClass : ulong
{
    None = 0,
    Say = 1UL << 0,
    Hold = 1UL << 1,
    According = 1UL << 2,
    Aux = 1UL << 3,
    Negation = 1UL << 4,
    Adverb = 1UL << 5,
    Pronoun = 1UL << 6,
    Personal = 1UL << 7,
    Determiner = 1UL << 8,
    Preposition = 1UL << 9,
    Subordinator = 1UL << 10,
    Conjunction = 1UL << 11,
    Addressee = 1UL << 12,
    Time = 1UL << 13,
    Role = 1UL << 14,
    Title = 1UL << 15,
    Abbreviation = 1UL << 16,
    Strong = 1UL << 17,
    Listener = 1UL << 18,
    Either = 1UL << 19,
    Attitude = 1UL << 20,
    Female = 1UL << 50,
    Male = 1UL << 51,
    Body = 1UL << 52,
    Particle = 1UL << 53,
}
