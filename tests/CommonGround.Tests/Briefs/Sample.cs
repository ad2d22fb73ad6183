using CommonGround.Briefs;

namespace CommonGround.Tests.Briefs;

/// <summary>A small brief with every kind of block.</summary>
internal static class Sample
{
    public static Brief Brief { get; } =
        new("Talks on the harbour", new DateOnly(2024, 3, 1), [Agreement, Fees])
        {
            Evidence =
            [
                new("s1", "We will never pay more than ten.", "Morning Post")
                {
                    Speaker = "a fisher",
                    IsNamed = false,
                    Grade = "C3",
                    Start = 10,
                    End = 42,
                },
            ],
        };

    private static Section Agreement =>
        new(
            "agree",
            "Is there common ground?",
            [
                new Callout(Tone.Verdict, Prose.Empty.Plain("It ").Strong("hinges").Plain(" on the fishers.", "s1")),
                new Paragraph(Prose.Empty.Plain("Influence is ").Judged("sixty").Plain(".")),
                new Bullets(["the port", "the fishers"]),
                new Table(
                    "Who wants what",
                    [new("Party"), new("Fee", Alignment.End), new("Season")],
                    [
                        new([Cell.Value("Port"), Cell.Value("12"), Cell.NotDiscussed]) { Group = "authorities" },
                        new([Cell.Value("Fishers"), Cell.Value(Prose.Empty.Plain("10", "s1")), Cell.Unknown("summer only")])
                        {
                            Group = "users",
                        },
                        new([Cell.Value("Hotels"), Cell.Judgement("8"), Cell.Unknown()]) { Group = "users" },
                    ]
                ),
            ]
        );

    private static Section Fees =>
        new(
            "fees",
            "Where they stand",
            [
                new Strip(
                    "Fee",
                    "The port is above the fishers.",
                    new Axis("Fee", 0, 20, [new(0, "nothing"), new(20, "twenty")]),
                    [
                        new("Port", 12, "12") { Size = 80, Strength = 20 },
                        new("Fishers", 10, "at most 10")
                        {
                            Low = 5,
                            High = 10,
                            Size = 30,
                            Evidence = ["s1"],
                        },
                        new("Hotels", null, "not said"),
                    ]
                )
                {
                    SizeMeans = "Influence",
                },
                new Bars(
                    "What each issue costs",
                    "The fee costs most.",
                    "Share",
                    [new("Fee", 0.5, "50 %"), new("Season", null, "not known")]
                ),
            ]
        );
}
