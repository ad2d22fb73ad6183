using CommonGround.Packages;
using CommonGround.Reading.Texts;

namespace CommonGround.Reading.Acts;

/// <summary>
/// Which of the case's issues some words speak of: the one whose words they share. A word of its title or aliases counts more than one of its
/// question, and that more than one of its options; and each the more the fewer issues have it. Nothing is said where two are about as near.
/// </summary>
internal sealed class Topics(IEnumerable<Issue> issues)
{
    private const WordClass Small =
        WordClass.Aux
        | WordClass.Negation
        | WordClass.Adverb
        | WordClass.Pronoun
        | WordClass.Determiner
        | WordClass.Preposition
        | WordClass.Subordinator
        | WordClass.Conjunction
        | WordClass.Say
        | WordClass.Time;

    private const int StemLength = 5;
    private const int Shortest = 4;
    private const double OfTitle = 2;
    private const double OfQuestion = 1;
    private const double OfOption = 0.5;
    private const double Enough = 1.75;
    private const double Clearly = 1.5;

    private readonly (string Name, Dictionary<string, double> Stems)[] issues = Weighed([.. issues]);

    public string? Of(string words)
    {
        var stems = Stems(words).ToHashSet(StringComparer.Ordinal);
        (string? Name, double Score) best = default;
        var second = 0.0;
        foreach (var (name, weights) in issues)
        {
            var score = stems.Sum(stem => weights.GetValueOrDefault(stem));
            second = Math.Max(second, Math.Min(score, best.Score));
            best = score > best.Score ? (name, score) : best;
        }

        return best.Score >= Enough && best.Score >= Clearly * second ? best.Name : null;
    }

    private static (string Name, Dictionary<string, double> Stems)[] Weighed(Issue[] issues)
    {
        var all = Array.ConvertAll(issues, issue => (issue.Name, Stems: Stems(issue)));
        var sharers = all.SelectMany(issue => issue.Stems.Keys).CountBy(stem => stem).ToDictionary(StringComparer.Ordinal);
        return Array.ConvertAll(
            all,
            issue => (issue.Name, issue.Stems.ToDictionary(pair => pair.Key, pair => pair.Value / sharers[pair.Key]))
        );
    }

    private static Dictionary<string, double> Stems(Issue issue)
    {
        var stems = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var (words, weight) in Words(issue))
        {
            foreach (var stem in Stems(words))
            {
                stems.TryAdd(stem, weight);
            }
        }

        return stems;
    }

    private static IEnumerable<(string Words, double Weight)> Words(Issue issue) =>
        issue
            .Options.Where(option => option.At is null)
            .Select(option => ($"{option.Name} {option.Description}", OfOption))
            .Prepend((issue.Question, OfQuestion))
            .Prepend((string.Join(' ', issue.Aliases.Prepend(issue.Title).Prepend(issue.Name)), OfTitle));

    private static IEnumerable<string> Stems(string words)
    {
        for (var at = 0; at < words.Length; )
        {
            var end = at;
            while (end < words.Length && char.IsLetter(words[end]))
            {
                end++;
            }

            if (end - at >= Shortest && (Lexicon.Of(words.AsSpan(at, end - at)) & Small) == WordClass.None)
            {
                yield return Stem(words[at..end].ToLowerInvariant());
            }

            at = Math.Max(end, at + 1);
        }
    }

    private static string Stem(string word) => word.Length > StemLength ? word[..StemLength] : word.TrimEnd('s');
}
