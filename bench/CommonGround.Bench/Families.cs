using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Bench;

/// <summary>Seeded negotiations of one shape: how many parties, issues and options, what they demand, and whether they stand in two camps.</summary>
internal sealed record Family(string Name, int Parties, int Issues, int Options, int RedLines, bool WalkAways, bool IsPolarised)
{
    /// <summary>The n-th party has n votes; it takes nine tenths of them.</summary>
    private static SigningRule Weighed { get; } =
        new(
            [
                new Majority(Quota.ShareOf(new Rational(9, 10)))
                {
                    Weights = Enumerable.Range(1, 20).Select(number => new Weight($"party-{number:00}", number)).ToValueList(),
                },
            ],
            []
        );

    public static IReadOnlyList<Family> Standard { get; } =
    [
        new("red lines", 20, 12, 5, 2, WalkAways: false, IsPolarised: false),
        new("red lines, polarised", 20, 12, 5, 2, WalkAways: false, IsPolarised: true),
        new("walk-aways", 20, 12, 5, 0, WalkAways: true, IsPolarised: false),
        new("walk-aways, polarised", 20, 12, 5, 0, WalkAways: true, IsPolarised: true),
        new("both", 20, 12, 5, 1, WalkAways: true, IsPolarised: false),
        new("both, polarised", 20, 12, 5, 1, WalkAways: true, IsPolarised: true),
        new("red lines, weighed votes", 20, 12, 5, 2, WalkAways: false, IsPolarised: true) { Rule = Weighed },
        new("both, weighed votes", 20, 12, 5, 1, WalkAways: true, IsPolarised: true) { Rule = Weighed },
    ];

    public SigningRule Rule { get; init; } = SigningRule.Unanimity;

    /// <summary>The negotiation of a seed; the least total that parties take is drawn between 40 and 60.</summary>
    public Negotiation Draw(int seed)
    {
        var random = new Random(seed);
        var issues = Enumerable
            .Range(1, Issues)
            .Select(issue => Issue.Of($"issue-{issue}", Enumerable.Range(1, Options).Select(option => $"option-{option}").ToArray()))
            .ToValueList();
        var least = random.Next(40, 61);
        return new Negotiation
        {
            Title = $"{Name} {seed}",
            Date = new DateOnly(2026, 1, 1),
            Issues = issues,
            Rule = Rule,
            Parties = Enumerable.Range(0, Parties).Select(place => Draw(random, issues, place, least)).ToValueList(),
        };
    }

    private Party Draw(Random random, ValueList<Issue> issues, int place, int least) =>
        new($"party-{place + 1:00}")
        {
            Positions = WalkAways ? issues.Select(issue => Draw(random, issue, place)).ToValueList() : [],
            WalkAway = WalkAways ? new WalkAway((Rational)least) : null,
            RedLines = Enumerable.Range(1, RedLines).Select(line => new RedLine($"line-{line}", Draw(random, issues, place))).ToValueList(),
        };

    private Position Draw(Random random, Issue issue, int place) =>
        new(issue)
        {
            Salience = random.Next(1, 101),
            Values = Enumerable.Range(0, Options).Select(option => (Interval?)(Rational)Value(random, place, option)).ToValueList(),
        };

    /// <summary>In two camps one side likes the first options and the other the last, give or take twenty.</summary>
    private int Value(Random random, int place, int option)
    {
        var liked = place % 2 == 0 ? option : Options - 1 - option;
        return IsPolarised ? Math.Clamp((liked * 100 / (Options - 1)) + random.Next(-20, 21), 0, 100) : random.Next(0, 101);
    }

    private Condition Draw(Random random, ValueList<Issue> issues, int place)
    {
        var first = random.Next(issues.Count);
        var second = (first + random.Next(1, issues.Count)) % issues.Count;
        ValueList<Condition> parts = [Wanted(random, issues[first], place), Wanted(random, issues[second], place)];
        return random.Next(2) == 0 ? new AllOf(parts) : new AnyOf(parts);
    }

    private IsOneOf Wanted(Random random, Issue issue, int place)
    {
        var wanted = issue
            .Options.Where((_, option) => IsPolarised ? (option < (Options + 1) / 2) == (place % 2 == 0) : random.Next(2) == 0)
            .ToValueList();
        return new(issue, wanted.Count == 0 ? [issue.Options[0]] : wanted);
    }
}
