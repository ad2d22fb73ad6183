using System.Globalization;
using CommonGround.Reading;
using CommonGround.Reading.People;
using CommonGround.Reading.Texts;

namespace CommonGround.Bench;

/// <summary>
/// How often a resolved speaker is the wrong one. PolNeAR marks who speaks as written, not who that is; so where the marked words
/// name somebody, the resolved name must be among them (a state or body by any of its names); where it has no source, any is
/// wrong. For “he” and “she” a list tells where in its article stands whom each means, as read by hand for a sample.
/// </summary>
internal sealed class ReadingSpeakers
{
    private readonly Dictionary<(string Article, int Start), Stretch> meant = Pronouns();
    private readonly Gazetteer gazetteer = Gazetteer.Of(Roster.Empty);
    private readonly SortedDictionary<string, int[]> scores = new(StringComparer.Ordinal);
    private int pronouns;

    /// <summary>Which answer was given, in the order of the columns.</summary>
    private enum Answer
    {
        Right,
        Wrong,
        Abstained,
    }

    /// <summary>Prints each mistake.</summary>
    public bool IsVerbose { get; init; }

    public void Score(string split, GoldArticle article)
    {
        var extract = Reader.Read(new(article.Name, article.Text), Roster.Empty);
        foreach (
            var statement in extract
                .Statements.Concat(extract.Attitudes)
                .Where(one => one.Speaker is not null)
                .DistinctBy(one => one.Speaker!.Mention)
        )
        {
            var speaker = statement.Speaker!;
            if (IsHeOrShe(speaker.Mention.In(article.Text)))
            {
                pronouns += speaker.Resolved is null ? 0 : 1;
                if (meant.TryGetValue(($"{split}/{article.File}", speaker.Mention.Start), out var person))
                {
                    Count(
                        "he, she (sample)",
                        article,
                        speaker,
                        person.Length > 0 && speaker.Resolved is { } name && Names(person.In(article.Text), name)
                    );
                }
            }
            else if (GoldOf(article, statement) is { } gold && !gold.Speaker.Any(part => IsPronoun(part.In(article.Text))))
            {
                Count(
                    "named or described",
                    article,
                    speaker,
                    speaker.Resolved is { } name && gold.Speaker.Any(part => Names(part.In(article.Text), name))
                );
            }
        }
    }

    public void Print()
    {
        foreach (var (kind, counts) in scores)
        {
            Console.WriteLine(
                $"  {kind}: resolved {Resolved(counts)}, wrong {counts[(int)Answer.Wrong]} ({Share(Wrong(counts))}), abstained {counts[(int)Answer.Abstained]}"
            );
        }

        if (scores.TryGetValue("he, she (sample)", out var sample) && scores.TryGetValue("named or described", out var named))
        {
            var all = ((Wrong(sample) * pronouns) + named[(int)Answer.Wrong]) / (pronouns + Resolved(named));
            Console.WriteLine($"  all, the {pronouns} resolved pronouns weighed by their sample: wrong {Share(all)} of resolved");
        }
    }

    private void Count(string kind, GoldArticle article, ReadSpeaker speaker, bool isRight)
    {
        var answer =
            speaker.Resolved is null ? Answer.Abstained
            : isRight ? Answer.Right
            : Answer.Wrong;
        if (!scores.TryGetValue(kind, out var counts))
        {
            scores[kind] = counts = new int[3];
        }

        counts[(int)answer]++;
        if (IsVerbose && answer != Answer.Right)
        {
            var from = Math.Max(0, speaker.Mention.Start - 300);
            Console.WriteLine(
                $"{answer} {article.Name} {speaker.Mention.Start} {speaker.Resolved}: {article.Text[from..speaker.Mention.Start].ReplaceLineEndings(" ")}<<{speaker.Mention.In(article.Text)}>>"
            );
        }
    }

    private static int Resolved(int[] counts) => counts[(int)Answer.Right] + counts[(int)Answer.Wrong];

    private static double Wrong(int[] counts) => counts[(int)Answer.Wrong] / (double)Math.Max(1, Resolved(counts));

    private static string Share(double share) => string.Create(CultureInfo.InvariantCulture, $"{100 * share:F1} %");

    private static bool IsHeOrShe(string words) => words.ToUpperInvariant() is "HE" or "SHE";

    private static bool IsPronoun(string words) =>
        words.ToUpperInvariant()
            is "HE"
                or "SHE"
                or "WHO"
                or "HIS"
                or "HER"
                or "HIM"
                or "THEY"
                or "IT"
                or "I"
                or "WE"
                or "WHICH"
                or "THAT"
                or "THEIR"
                or "ITS";

    /// <summary>The marked attribution whose content is most like the statement's, if at least half of either is the same.</summary>
    private static GoldAttribution? GoldOf(GoldArticle article, ReadStatement statement) =>
        article
            .Attributions.Select(gold => (gold, Share: ReadingBench.Overlap(article.Text, gold.Content, statement.Content)))
            .Where(pair => pair.Share >= 0.5)
            .OrderByDescending(pair => pair.Share)
            .Select(pair => pair.gold)
            .FirstOrDefault();

    private bool Names(string words, string resolved)
    {
        var tokens = new List<Item>();
        Tokenizer.Read(words, new(0, words.Length), tokens);
        return gazetteer.In(words, tokens.ToArray()).Contains(resolved)
            || words.Contains(resolved, StringComparison.OrdinalIgnoreCase)
            || words.Contains(resolved[(resolved.LastIndexOf('-') + 1)..], StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Lines “split/article, start, end, start and end of whom it means”; nobody named where the last two are 0.</summary>
    private static Dictionary<(string, int), Stretch> Pronouns() =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "polnear-pronouns.tsv"))
            .Select(line => line.Split('\t'))
            .ToDictionary(fields => (fields[0], Number(fields[1])), fields => new Stretch(Number(fields[3]), Number(fields[4])));

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}
