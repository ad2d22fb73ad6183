using System.Globalization;
using System.Text;
using CommonGround.Reading;

namespace CommonGround.Bench;

/// <summary>
/// Articles that were damaged at random, from a seed: whatever is in them, reading ends, and every stretch that it gives
/// lies within the text and holds something. A failure names its number, from which the same article is made again.
/// </summary>
internal static class ReadingFuzz
{
    private static readonly string[] Sentences =
    [
        "“We are close,” the envoy Ann Lee told reporters on Friday. “Two chapters remain to be agreed.”",
        "Lee said that both banks had agreed on tolls, adding that dredging was open.",
        "The northern ports won't sign unless the locks are repaired within six to 18 months.",
        "At least 40 barges sank near Port Ostra on Monday, according to one Norwegian diplomat.",
        "The parties agreed on five points: free passage, a joint fund, two inspectors, a winter ban and shared maps.",
        "\"Nothing is signed,\" said the minister, who asked not to be named because the talks go on.",
        "The southern delegation has not said that it is willing to pay; it may walk out, it warned.",
        "The next meeting is set for two weeks from now, on 14 May 2031, in the old mill.",
        "They rejected the offer — “a bad joke”, as Mr. O'Hara put it — and threatened to close the canal.",
        "Grain prices rose by 3.5 per cent to $1,200 a tonne, the U.S. board wrote on Twitter.",
        "Photo: barges at dawn",
        "RELATED: How the river froze",
        "By Ann Lee, Port Ostra",
    ];

    private static readonly string[] Pieces =
    [
        "“",
        "”",
        "\"",
        "'",
        "’",
        "‘",
        "«",
        "„",
        "(",
        ")",
        "[",
        ",",
        ".",
        "…",
        ":",
        ";",
        "—",
        "-",
        "\r",
        "\n",
        "\r\n\n",
        "\u2029",
        "\t",
        "\0",
        "\u00a0",
        "\u200b",
        "\ud83d\ude00",
        "\ud800",
        "\udc00",
        "\u0301",
        " said ",
        " said that ",
        " according to ",
        " unless ",
        " six ",
        " 99999999999999999999 ",
        " 31 February ",
        " at least ",
        " he ",
        " and ",
    ];

    public static int Run(int count)
    {
        var done = 0;
        Parallel.For(
            0,
            count,
            number =>
            {
                if (Fault(number) is { } fault)
                {
                    throw new InvalidOperationException($"article {number}: {fault}");
                }

                if (Interlocked.Increment(ref done) % 100_000 == 0)
                {
                    Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{done} of {count}"));
                }
            }
        );
        Console.WriteLine($"{count} mutated articles: no exception, every offset valid");
        return 0;
    }

    /// <summary>What is wrong with what was read of an article; null where nothing is.</summary>
    public static string? Fault(int number)
    {
        var text = Mutated(new Random(number));
        return Faults(Reader.Read(new("mutated", text) { Date = new DateOnly(2031, 4, 30) }, Roster.Empty)).FirstOrDefault();
    }

    private static string Mutated(Random random)
    {
        var text = new StringBuilder();
        for (var count = random.Next(1, 8); count > 0; count--)
        {
            text.Append(Sentences[random.Next(Sentences.Length)]).Append(random.Next(3) == 0 ? "\n\n" : " ");
        }

        for (var count = random.Next(0, 12); count > 0; count--)
        {
            Mutate(text, random);
        }

        return text.ToString();
    }

    private static void Mutate(StringBuilder text, Random random)
    {
        var at = random.Next(text.Length + 1);
        var length = random.Next(Math.Min(40, text.Length - at) + 1);
        switch (random.Next(5))
        {
            case 0:
                text.Remove(at, length);
                break;
            case 1:
                text.Insert(at, Pieces[random.Next(Pieces.Length)]);
                break;
            case 2:
                text.Insert(random.Next(text.Length + 1), text.ToString(at, length));
                break;
            case 3:
                text.Insert(at, Sentences[random.Next(Sentences.Length)]);
                break;
            default:
                text.Insert(at, (char)random.Next(char.MaxValue + 1));
                break;
        }
    }

    private static IEnumerable<string> Faults(Extract extract) =>
        Stretches(extract)
            .Where(one => one.Stretch.Start < 0 || one.Stretch.End <= one.Stretch.Start || one.Stretch.End > extract.Article.Text.Length)
            .Select(one => $"{one.Of} has the stretch {one.Stretch} in a text of {extract.Article.Text.Length}")
            .Concat(References(extract));

    private static IEnumerable<(string Of, Stretch Stretch)> Stretches(Extract extract) =>
        [
            .. extract.Statements.Concat(extract.Attitudes).SelectMany(Of),
            .. extract.Participants.SelectMany(one => one.Mentions.Select(part => (one.Name, part))),
            .. extract.Positions.SelectMany(one => Known(one.Id, one.Passage, one.Mention, one.Condition)),
            .. extract.Lists.SelectMany(one => Known("a list", [one.Passage, .. one.Items.Select(item => (Stretch?)item)])),
            .. extract.Durations.Select(one => ("a duration", one.Passage)),
            .. extract.Events.SelectMany(one =>
                Known("an event", [one.Passage, one.Actor, one.Place, .. one.Counts.Select(count => (Stretch?)count.Passage)])
            ),
            .. extract.Meetings.Select(one => ("a meeting", one.Passage)),
        ];

    private static IEnumerable<(string, Stretch)> Of(ReadStatement one) =>
        Known(one.Id, [one.Cue, one.Speaker?.Mention, .. one.Content.Select(part => (Stretch?)part)]);

    private static IEnumerable<(string, Stretch)> Known(string of, params Stretch?[] stretches) =>
        stretches.OfType<Stretch>().Select(stretch => (of, stretch));

    /// <summary>Whatever names a statement names one that is there, and no two have one name.</summary>
    private static IEnumerable<string> References(Extract extract)
    {
        var ids = extract.Statements.Concat(extract.Attitudes).Select(one => one.Id).ToArray();
        var named = extract
            .Statements.Select(one => one.DuplicateOf)
            .Concat(extract.Positions.Select(one => one.Statement))
            .Concat(extract.Events.Select(one => one.Statement))
            .OfType<string>();
        return named
            .Except(ids)
            .Select(id => $"there is no statement {id}")
            .Concat(ids.Length == ids.Distinct().Count() ? [] : ["two have one id"]);
    }
}
