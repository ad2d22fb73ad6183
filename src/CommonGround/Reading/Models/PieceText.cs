using CommonGround.Talks;

namespace CommonGround.Reading.Models;

/// <summary>The text of one piece, in which words are looked for whatever white space stands between them, and whole words only.</summary>
internal sealed class PieceText(string text, Stretch piece)
{
    private readonly FoldedText folded = new(piece.In(text));

    /// <summary>Every place in the article where the words stand.</summary>
    public List<Stretch> Find(string words) => [.. Places(FoldedText.Fold(words)).Select(Unfolded)];

    /// <summary>Every place where the words stand right after others.</summary>
    public List<Stretch> Find(string words, string before)
    {
        var start = FoldedText.Fold(before);
        return
        [
            .. Places(FoldedText.Fold(words))
                .Where(place => folded.Text.AsSpan(0, place.Start).TrimEnd(' ').EndsWith(start, StringComparison.Ordinal))
                .Select(Unfolded),
        ];
    }

    private List<Stretch> Places(string words)
    {
        var places = new List<Stretch>();
        for (var from = 0; words.Length > 0 && folded.Text.IndexOf(words, from, StringComparison.Ordinal) is >= 0 and var at; from = at + 1)
        {
            if (IsEdge(at) && IsEdge(at + words.Length))
            {
                places.Add(new(at, at + words.Length));
            }
        }

        return places;
    }

    private bool IsEdge(int at) =>
        at == 0 || at == folded.Text.Length || !char.IsLetterOrDigit(folded.Text[at - 1]) || !char.IsLetterOrDigit(folded.Text[at]);

    private Stretch Unfolded(Stretch place) =>
        new(piece.Start + folded.Unfold(place.Start), piece.Start + folded.Unfold(place.End - 1) + 1);
}
