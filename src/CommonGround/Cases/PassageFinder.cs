using CommonGround.Cases.Yaml;
using CommonGround.Talks;

namespace CommonGround.Cases;

/// <summary>Finds the words of a source that a statement quotes, whole or as first words … last words: they must stand there once.</summary>
internal sealed class PassageFinder(Source source)
{
    private const int MostPlaces = 5;
    private static readonly string[] Ellipses = ["…", "..."];
    private readonly FoldedText folded = new(source.Text);
    private readonly TextFile file = new(source.File, source.Text);

    public Passage? Find(YamlText quoted, ProblemList problems)
    {
        var words = FoldedText.Fold(quoted.Value);
        var parts = words.Split(Ellipses, StringSplitOptions.TrimEntries);
        var span =
            words.Length == 0 ? Fail("quote the words of the source")
            : parts.Length == 1 || Places(words, 0).Count > 0 ? Whole(words)
            : parts.Length == 2 && parts.All(part => part.Length > 0) ? FromTo(parts[0], parts[1])
            : Fail("quote a passage whole, or as its first words … its last words");
        return span is var (start, end) ? new Passage(source.Name, start, end, source.Text[start..end]) : null;

        (int, int)? Whole(string whole) => One(whole, 0) is { } at ? Unfolded(at, at + whole.Length) : null;

        (int, int)? FromTo(string first, string last) =>
            One(first, 0) is { } start && One(last, start + first.Length) is { } end ? Unfolded(start, end + last.Length) : null;

        int? One(string sought, int from)
        {
            var places = Places(sought, from);
            if (places.Count == 1)
            {
                return places[0];
            }

            Fail(places.Count == 0 ? Absent(sought, from) : Ambiguous(sought, places));
            return null;
        }

        (int, int)? Fail(string message)
        {
            problems.Error(quoted, message);
            return null;
        }
    }

    /// <summary>Where the words stand first, however often they do.</summary>
    public Passage? First(string words)
    {
        var sought = FoldedText.Fold(words);
        return sought.Length > 0 && Places(sought, 0) is [var at, ..] && Unfolded(at, at + sought.Length) is var (start, end)
            ? new Passage(source.Name, start, end, source.Text[start..end])
            : null;
    }

    private (int Start, int End) Unfolded(int start, int end) => (folded.Unfold(start), folded.Unfold(end - 1) + 1);

    /// <summary>Where the words stand, one more than will be shown.</summary>
    private List<int> Places(string words, int from)
    {
        var places = new List<int>();
        var at = folded.Text.IndexOf(words, from, StringComparison.Ordinal);
        while (at >= 0 && places.Count <= MostPlaces)
        {
            places.Add(at);
            at = folded.Text.IndexOf(words, at + 1, StringComparison.Ordinal);
        }

        return places;
    }

    private string Ambiguous(string words, List<int> places)
    {
        var shown = places.Take(MostPlaces).Select(Place);
        var list = places.Count > MostPlaces ? string.Join(", ", shown) + " and elsewhere" : Wording.And(shown);
        return $"“{Wording.Short(words)}” stands more than once in {source.File}, at {list}; quote more of it";
    }

    private string Absent(string words, int from)
    {
        var start = from == 0 ? "" : $" after {Place(from)}";
        var known = LongestKnownStart(words, from);
        var near =
            known.Length == 0
                ? ""
                : $"; “{Wording.Short(known)}” does, at {Place(folded.Text.IndexOf(known, from, StringComparison.Ordinal))}";
        return $"“{Wording.Short(words)}” does not stand in {source.File}{start}{near}";
    }

    /// <summary>The most of its first words, two at least, that do stand in the source.</summary>
    private string LongestKnownStart(string words, int from)
    {
        var ends = Enumerable.Range(0, words.Length).Where(index => words[index] == ' ').Skip(1).ToArray();
        var (known, unknown) = (-1, ends.Length);
        while (unknown - known > 1)
        {
            var middle = (known + unknown) / 2;
            (known, unknown) =
                folded.Text.IndexOf(words[..ends[middle]], from, StringComparison.Ordinal) >= 0 ? (middle, unknown) : (known, middle);
        }

        return known < 0 ? "" : words[..ends[known]];
    }

    private string Place(int at)
    {
        var (line, column) = file.At(folded.Unfold(at));
        return FormattableString.Invariant($"{line}:{column}");
    }
}
