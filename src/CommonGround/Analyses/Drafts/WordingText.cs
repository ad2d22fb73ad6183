using System.Text;
using CommonGround.Talks.Drafts;

namespace CommonGround.Analyses.Drafts;

/// <summary>A clause as it is read aloud: with its brackets, their numbers and sponsors, and without the signs that tie it to issues.</summary>
internal static class WordingText
{
    public static string Shown(Clause clause) => Tidy(string.Concat(clause.Pieces.Select(Shown)));

    public static string Shown(Piece piece) =>
        piece switch
        {
            Bracket bracket =>
                $"{DraftText.Opening(bracket.Kind, bracket.Number, bracket.Sponsors, [])}{string.Concat(bracket.Pieces.Select(Shown))}]",
            _ => DraftText.Unescape(piece.Text),
        };

    /// <summary>The words alone, of every alternative too; remarks and reservations are no words of the text.</summary>
    public static string Plain(IEnumerable<Piece> pieces) => Tidy(string.Concat(pieces.Select(Plain)));

    /// <summary>On one line, with one space where there were several.</summary>
    public static string Tidy(string text)
    {
        var tidy = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (!char.IsWhiteSpace(letter))
            {
                tidy.Append(letter);
            }
            else if (tidy.Length > 0 && tidy[^1] != ' ')
            {
                tidy.Append(' ');
            }
        }

        return tidy.ToString().TrimEnd();
    }

    private static string Plain(Piece piece) =>
        piece switch
        {
            Bracket { IsOpen: true } bracket => string.Concat(bracket.Pieces.Select(Plain)),
            Bracket => "",
            _ => DraftText.Unescape(piece.Text),
        };
}
