using System.Diagnostics;
using System.Globalization;
using CommonGround.Reading;
using CommonGround.Reading.Speech;
using CommonGround.Reading.Texts;

namespace CommonGround.Bench;

/// <summary>
/// How well reading does on texts that people have marked. A found attribution is a gold one where their contents share at least
/// half of the letters that either has (IoU ≥ .5), spaces and quotation marks aside; each is matched once, the best first.
/// </summary>
internal static class ReadingBench
{
    private const int ShortestRun = 4;

    public static void Run(string polnear, string split)
    {
        PolNeAR(Path.Combine(polnear, "data", split), split);
    }

    private static void PolNeAR(string folder, string split)
    {
        int gold = 0,
            found = 0,
            matched = 0,
            runs = 0,
            runsFound = 0,
            runsRight = 0;
        var watch = new Stopwatch();
        long letters = 0;
        var rules = new SortedDictionary<string, (int Right, int All)>(StringComparer.Ordinal);
        var speakers = new ReadingSpeakers();
        foreach (var article in GoldArticle.In(folder))
        {
            speakers.Score(split, article);
            watch.Start();
            var attributions = Read(article.Text);
            watch.Stop();
            letters += article.Text.Length;
            var joined = Joined(attributions);
            var pairs = Match(article, joined);
            gold += article.Attributions.Count;
            found += joined.Count;
            matched += pairs.Count;
            foreach (var (one, index) in joined.Select((one, index) => (one, index)))
            {
                var isRight = pairs.Any(pair => pair.Found == index);
                var (right, all) = rules.GetValueOrDefault(one.Rule);
                rules[one.Rule] = (right + (isRight ? 1 : 0), all + 1);
            }

            foreach (var one in article.Attributions)
            {
                foreach (var run in Runs(article.Text, one))
                {
                    runs++;
                    var hit = joined.FirstOrDefault(candidate => candidate.Content.Any(part => Share(part, run) >= 0.5));
                    runsFound += hit is null ? 0 : 1;
                    var isRight = hit?.Speaker is { } speaker && one.Speaker.Any(part => SharesWord(article.Text, part, speaker));
                    runsRight += isRight || (hit is { Speaker: null } && one.Speaker.Count == 0) ? 1 : 0;
                }
            }
        }

        var precision = (double)matched / found;
        var recall = (double)matched / gold;
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"quoted runs {runs}: found {100.0 * runsFound / runs:F1} %, with the right source {100.0 * runsRight / runs:F1} %\nattributions {gold}, found {found}: precision {100 * precision:F1}, recall {100 * recall:F1}, F1 {200 * precision * recall / (precision + recall):F1}\n{letters / watch.Elapsed.TotalSeconds / 1e6:F1} million letters a second"
            )
        );
        Console.WriteLine("speakers");
        speakers.Print();
        foreach (var (rule, (right, all)) in rules)
        {
            Console.WriteLine($"  {rule}: {right} of {all}");
        }
    }

    private static IReadOnlyList<Attribution> Read(string text)
    {
        var speech = new SpeechReader(text);
        var paragraph = new Paragraph(text);
        foreach (var stretch in Paragraphs.Of(text))
        {
            paragraph.MoveTo(stretch);
            speech.Read(paragraph);
        }

        return speech.Found;
    }

    /// <summary>A quotation that goes on belongs to the attribution before it, as the annotators have it.</summary>
    private static List<Attribution> Joined(IReadOnlyList<Attribution> attributions)
    {
        var joined = new List<Attribution>();
        foreach (var one in attributions)
        {
            if (one.GoesOn && joined.Count > 0)
            {
                joined[^1] = joined[^1] with { Content = [.. joined[^1].Content, .. one.Content] };
            }
            else
            {
                joined.Add(one);
            }
        }

        return joined;
    }

    private static List<(int Gold, int Found)> Match(GoldArticle article, List<Attribution> found)
    {
        var pairs = new List<(double Share, int Gold, int Found)>();
        for (var gold = 0; gold < article.Attributions.Count; gold++)
        {
            for (var index = 0; index < found.Count; index++)
            {
                var share = Overlap(article.Text, article.Attributions[gold].Content, found[index].Content);
                if (share >= 0.5)
                {
                    pairs.Add((share, gold, index));
                }
            }
        }

        var matched = new List<(int Gold, int Found)>();
        foreach (var (_, gold, index) in pairs.OrderByDescending(pair => pair.Share).ThenBy(pair => pair.Gold).ThenBy(pair => pair.Found))
        {
            if (matched.TrueForAll(pair => pair.Gold != gold && pair.Found != index))
            {
                matched.Add((gold, index));
            }
        }

        return matched;
    }

    public static double Overlap(string text, IReadOnlyList<Stretch> one, IReadOnlyList<Stretch> other)
    {
        var left = Letters(text, one);
        var right = Letters(text, other);
        var both = left.Count(right.Contains);
        return both == 0 ? 0 : (double)both / (left.Count + right.Count - both);
    }

    private static HashSet<int> Letters(string text, IReadOnlyList<Stretch> parts) =>
        [.. parts.SelectMany(part => Enumerable.Range(part.Start, part.Length)).Where(at => char.IsLetterOrDigit(text[at]))];

    private static double Share(Stretch part, Stretch run) =>
        (double)Math.Max(0, Math.Min(part.End, run.End) - Math.Max(part.Start, run.Start)) / run.Length;

    private static bool SharesWord(string text, Stretch one, Stretch other) => WordsOf(text, one).Overlaps(WordsOf(text, other));

    private static readonly HashSet<string> Small = new(StringComparer.OrdinalIgnoreCase)
    {
        "the",
        "a",
        "an",
        "of",
        "and",
        "for",
        "in",
        "to",
        "at",
        "on",
    };

    private static HashSet<string> WordsOf(string text, Stretch part) =>
        part.In(text)
            .Split([' ', ',', '.', '(', ')', '\'', '’', '"'], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => !Small.Contains(word))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<Stretch> Runs(string text, GoldAttribution one)
    {
        foreach (var part in one.Content)
        {
            var open = -1;
            for (var at = part.Start; at < part.End; at++)
            {
                if (text[at] is not ('"' or '“' or '”'))
                {
                    continue;
                }

                if (open < 0)
                {
                    open = at;
                }
                else
                {
                    var run = new Stretch(open, at + 1);
                    if (run.In(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Length >= ShortestRun)
                    {
                        yield return run;
                    }

                    open = -1;
                }
            }
        }
    }
}
