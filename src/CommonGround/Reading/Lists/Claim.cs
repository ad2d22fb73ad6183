using CommonGround.Reading.Texts;
using CommonGround.Reading.Times;

namespace CommonGround.Reading.Lists;

/// <summary>How many points a text says that it has: “six of the main points”, “three conditions”.</summary>
/// <param name="Next">Just after the noun that is counted, by place in its sentence.</param>
internal readonly record struct Claim(int Number, int Next, int Count)
{
    private const int LongestDescription = 5;
    private const int Most = 100;

    /// <summary>The claim that begins at a word; null where none does.</summary>
    public static Claim? At(Words words, int number)
    {
        if (Numeral.At(words, number) is not { Value: { } value } numeral || value != decimal.Truncate(value) || value is < 2 or > Most)
        {
            return null;
        }

        for (var at = numeral.Next; at < numeral.Next + LongestDescription && words.IsKind(at, ItemKind.Word); at++)
        {
            if (words.Has(at, WordClass.Point))
            {
                return new(number, at + 1, (int)value);
            }

            if (words.Has(at, WordClass.Unit | WordClass.Aux | WordClass.Subordinator | WordClass.Conjunction))
            {
                return null;
            }
        }

        return null;
    }
}
