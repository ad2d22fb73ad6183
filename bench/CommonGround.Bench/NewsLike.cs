using System.Text;

namespace CommonGround.Bench;

/// <summary>Made-up news about talks on a river: the shapes of wire copy, so that speed can be measured without anybody's text.</summary>
internal static class NewsLike
{
    private static readonly string[] People = ["Ann Lee", "Omar Haddad", "Jonas Berg", "Ines Duarte", "Pavel Novak", "Mira Tan"];
    private static readonly string[] Offices = ["envoy", "harbour minister", "spokeswoman", "chief negotiator", "ambassador"];
    private static readonly string[] Bodies = ["the river commission", "the northern delegation", "the port authority", "the grain board"];
    private static readonly string[] Days = ["Monday", "Tuesday", "Friday", "last week", "earlier this month"];
    private static readonly string[] Claims =
    [
        "the locks would open before the harvest",
        "no barge had been turned back since the flood",
        "the tolls are too high for the smaller ports",
        "a third of the wheat is still waiting at the quays",
        "both banks must share the cost of dredging, which has doubled in two years",
    ];

    private static readonly string[] Facts =
    [
        "The river runs for 1,200 kilometres through seven districts and three climates.",
        "Barges carry wheat, timber and gravel past the old customs house at the bend.",
        "In winter the upper locks freeze, and the traffic moves to the railway along the eastern shore.",
        "A new quay of 400 metres was built beside the mill, with cranes from two yards.",
        "Rain came late, the water stood low, and the lighter vessels went first.",
    ];

    public static IEnumerable<string> Articles(int seed, int count)
    {
        var random = new Random(seed);
        return Enumerable.Range(0, count).Select(_ => Article(random)).ToArray();
    }

    /// <summary>A text in which nobody says, wants or quotes anything.</summary>
    public static string Quiet(int seed, int sentences)
    {
        var random = new Random(seed);
        var text = new StringBuilder();
        for (var sentence = 1; sentence <= sentences; sentence++)
        {
            text.Append(One(random, Facts)).Append(sentence % 4 == 0 ? "\n\n" : " ");
        }

        return text.ToString();
    }

    private static string Article(Random random)
    {
        var text = new StringBuilder("River talks go on in the old customs house\n\n");
        for (var paragraph = random.Next(8, 20); paragraph > 0; paragraph--)
        {
            for (var sentence = random.Next(1, 4); sentence > 0; sentence--)
            {
                text.Append(Sentence(random)).Append(' ');
            }

            text.Append("\n\n");
        }

        return text.ToString();
    }

    private static string Sentence(Random random)
    {
        var (person, claim) = (One(random, People), One(random, Claims));
        return random.Next(12) switch
        {
            0 => $"“{Sentenced(claim)},” {person}, the {One(random, Offices)}, said on {One(random, Days)}.",
            1 =>
                $"{person[(person.IndexOf(' ', StringComparison.Ordinal) + 1)..]} told reporters that {claim}, adding that {One(random, Claims)}.",
            2 => $"“{Sentenced(claim)},” she said. “{Sentenced(One(random, Claims))}.”",
            3 => $"According to {One(random, Bodies)}, {claim}.",
            4 => $"{Sentenced(One(random, Bodies))} wants a joint fund for the lower ports (and has wanted one since the flood).",
            _ => One(random, Facts),
        };
    }

    private static string Sentenced(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    private static string One(Random random, string[] from) => from[random.Next(from.Length)];
}
