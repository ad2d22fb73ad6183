using CommonGround.Packages;
using CommonGround.Reading.Texts;

namespace CommonGround.Reading.Models;

/// <summary>Cuts an article, at its paragraphs, into pieces that a language model can be sent.</summary>
public static class Pieces
{
    /// <summary>The longest piece, in UTF-16 units: some three thousand tokens of English.</summary>
    public const int Longest = 12_000;

    /// <summary>The most pieces of one article; what comes after them is not sent.</summary>
    public const int Most = 50;

    /// <summary>The pieces in the order of the text, all of them: whoever sends them stops at <see cref="Most"/>.</summary>
    public static ValueList<Stretch> Of(string text)
    {
        var pieces = new List<Stretch>();
        foreach (var paragraph in Paragraphs.Of(text))
        {
            if (pieces.Count > 0 && paragraph.End - pieces[^1].Start <= Longest)
            {
                pieces[^1] = pieces[^1] with { End = paragraph.End };
            }
            else
            {
                pieces.Add(paragraph);
            }
        }

        return [.. pieces];
    }
}
