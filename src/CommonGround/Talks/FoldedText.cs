using System.Text;

namespace CommonGround.Talks;

/// <summary>A text with every run of white space as one space, so that a quotation may break its lines elsewhere.</summary>
internal sealed class FoldedText
{
    private readonly List<int> folds = [];
    private readonly List<int> removed = [];

    public FoldedText(string text)
    {
        var folded = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsWhiteSpace(text[at]))
            {
                folded.Append(text[at]);
                continue;
            }

            folded.Append(' ');
            var end = EndOfSpace(text, at);
            if (end - at > 1)
            {
                at = end - 1;
                folds.Add(folded.Length);
                removed.Add(end - folded.Length);
            }
        }

        Text = folded.ToString();
    }

    public string Text { get; }

    /// <summary>The place in the text as it was of a character of the folded text.</summary>
    public int Unfold(int at)
    {
        var found = folds.BinarySearch(at);
        var before = found >= 0 ? found : ~found - 1;
        return before < 0 ? at : at + removed[before];
    }

    /// <summary>The first character of the folded text that stands at this place of the text as it was, or after it.</summary>
    public int FoldedFrom(int place)
    {
        var (below, above) = (-1, Text.Length);
        while (above - below > 1)
        {
            var middle = (below + above) / 2;
            (below, above) = Unfold(middle) < place ? (middle, above) : (below, middle);
        }

        return above;
    }

    public static string Fold(string text) => new FoldedText(text).Text.Trim();

    private static int EndOfSpace(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }
}
