using System.Text;
using CommonGround.Talks.Drafts;

namespace CommonGround.Analyses.Drafts.Obligations;

/// <summary>A sentence of a clause as it reads with every bracket opened, and where each of its letters stands in the text.</summary>
internal sealed record Sentence(Clause Clause, string Words, IReadOnlyList<int> Places)
{
    public int Start => Places[0];

    public int End => Places[^1] + 1;

    /// <summary>The sentences of a clause that starts there in the text, remarks and reservations left out.</summary>
    public static IEnumerable<Sentence> Of(Clause clause, int start)
    {
        var letters = new Letters();
        letters.Add(clause.Pieces, start + clause.Heading.Length);
        return letters.Sentences(clause);
    }

    /// <summary>The letters of a clause one after the other, each with its place.</summary>
    private sealed class Letters
    {
        private const string Enders = ".?!;";

        private readonly StringBuilder words = new();
        private readonly List<int> places = [];

        public void Add(IEnumerable<Piece> pieces, int start)
        {
            foreach (var piece in pieces)
            {
                if (piece is Bracket { IsOpen: true } bracket)
                {
                    if (bracket.Kind == BracketKind.Alternative && IsBetweenSentences)
                    {
                        Break(start);
                    }

                    Add(bracket.Pieces, start + bracket.Opening.Length);
                    if (bracket.Kind == BracketKind.Alternative && IsWholeSentence(bracket))
                    {
                        Break(start + bracket.Text.Length - 1);
                    }
                }
                else if (piece is RunningText running)
                {
                    Add(running.Written, start);
                }

                start += piece.Text.Length;
            }
        }

        public IEnumerable<Sentence> Sentences(Clause clause)
        {
            var text = words.ToString();
            var from = 0;
            for (var at = 0; at < text.Length; at++)
            {
                if (at + 1 == text.Length || EndsAt(text, at))
                {
                    if (Trimmed(text, from, at + 1) is var (start, end) && end > start)
                    {
                        yield return new(clause, text[start..end], places[start..end]);
                    }

                    from = at + 1;
                }
            }
        }

        private bool IsBetweenSentences
        {
            get
            {
                var last = words.Length - 1;
                while (last >= 0 && char.IsWhiteSpace(words[last]))
                {
                    last--;
                }

                return last < 0 || Enders.Contains(words[last], StringComparison.Ordinal);
            }
        }

        /// <summary>It starts like a sentence, so the next alternative is another one.</summary>
        private static bool IsWholeSentence(Bracket bracket) => bracket.Inside.TrimStart() is [var first, ..] && char.IsUpper(first);

        private void Break(int place)
        {
            words.Append("\n\n");
            places.AddRange([place, place]);
        }

        private void Add(string written, int start)
        {
            for (var at = 0; at < written.Length; at++)
            {
                at += DraftText.IsEscape(written, at) ? 1 : 0;
                words.Append(written[at]);
                places.Add(start + at);
            }
        }

        private static bool EndsAt(string text, int at) =>
            (Enders.Contains(text[at], StringComparison.Ordinal) && char.IsWhiteSpace(text[at + 1]))
            || (text[at] == '\n' && text[at + 1] is '\n' or '-' or '*' or '#');

        private static (int Start, int End) Trimmed(string text, int start, int end)
        {
            while (start < end && (char.IsWhiteSpace(text[start]) || text[start] is '-' or '*' or '#'))
            {
                start++;
            }

            while (end > start && char.IsWhiteSpace(text[end - 1]))
            {
                end--;
            }

            return (start, end);
        }
    }
}
