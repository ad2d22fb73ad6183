using CommonGround.Cases.Yaml;
using CommonGround.Talks;

namespace CommonGround.Cases.Proposals;

/// <summary>Quotes a passage as a person would: whole where it is short, else its first words … its last words, so that it is found once.</summary>
internal sealed class PassageQuote(Source source)
{
    private const int LongestWhole = 60;
    private const int FewestWords = 3;
    private const int MostWordsMore = 30;

    private readonly FoldedText folded = new(source.Text);
    private readonly PassageFinder finder = new(source);

    /// <summary>The quotation, and the passage that it stands for: the words of one that stands twice are quoted with those around it.</summary>
    public (string Quote, Passage Passage)? Of(Passage passage)
    {
        var (start, end) = (folded.FoldedFrom(passage.Start), folded.FoldedFrom(passage.End));
        while (start < end && folded.Text[start] == ' ')
        {
            start++;
        }

        while (end > start && folded.Text[end - 1] == ' ')
        {
            end--;
        }

        return start == end ? null : Quoted(start, end) ?? Wider(start, end);
    }

    private (string, Passage)? Wider(int start, int end)
    {
        for (var more = 0; more < MostWordsMore; more++)
        {
            (start, end) = (WordBefore(start), WordAfter(end));
            if (Quoted(start, end) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private (string, Passage)? Quoted(int start, int end)
    {
        var whole = folded.Text[start..end];
        return (whole.Length > LongestWhole ? Found(FirstAndLast(whole, start), start, end) : null) ?? Found(whole, start, end);
    }

    private string? FirstAndLast(string whole, int start)
    {
        var first = Shortest(whole, length => whole[..length], words => IsOnce(words, 0), Ends(whole));
        if (first is null)
        {
            return null;
        }

        var after = start + first.Length;
        var last = Shortest(whole, at => whole[at..], words => IsOnce(words, after), Starts(whole));
        return last is null || first.Length + last.Length + 3 >= whole.Length ? null : $"{first} … {last}";
    }

    private static string? Shortest(string whole, Func<int, string> cut, Func<string, bool> suits, IEnumerable<int> places) =>
        places.Skip(FewestWords - 1).Select(cut).FirstOrDefault(words => words.Length < whole.Length && suits(words));

    private static IEnumerable<int> Ends(string words) => Enumerable.Range(0, words.Length).Where(at => words[at] == ' ');

    private static IEnumerable<int> Starts(string words) =>
        Enumerable.Range(1, words.Length - 1).Select(back => words.Length - back).Where(at => words[at - 1] == ' ');

    private bool IsOnce(string words, int from)
    {
        var at = folded.Text.IndexOf(words, from, StringComparison.Ordinal);
        return at >= 0 && folded.Text.IndexOf(words, at + 1, StringComparison.Ordinal) < 0;
    }

    /// <summary>The quotation if the case's own reader finds this very passage by it.</summary>
    private (string, Passage)? Found(string? quote, int start, int end)
    {
        if (quote is null)
        {
            return null;
        }

        var text = new YamlText(new TextFile("", ""), 0, 0, quote, YamlStyle.Plain);
        return
            finder.Find(text, new ProblemList()) is { } found
            && found.Start == folded.Unfold(start)
            && found.End == folded.Unfold(end - 1) + 1
            ? (quote, found)
            : null;
    }

    private int WordBefore(int start)
    {
        var at = start - 2;
        return at <= 0 ? 0 : folded.Text.LastIndexOf(' ', at) + 1;
    }

    private int WordAfter(int end)
    {
        var at = end + 1 >= folded.Text.Length ? -1 : folded.Text.IndexOf(' ', end + 1);
        return at < 0 ? folded.Text.TrimEnd().Length : at;
    }
}
