using CommonGround.Reading;
using CommonGround.Talks;
using CommonGround.Tests.Cases;
using NJsonSchema;

namespace CommonGround.Tests.Reading;

/// <summary>The JSON has the documented shape, whatever was found.</summary>
public sealed class ExtractJsonTests
{
    private const string Text = "The northern ports won't sign unless the locks are repaired, Ann Lee said.";

    private static readonly Task<JsonSchema> Schema = JsonSchema.FromJsonAsync(
        File.ReadAllText(Path.Combine(Repository.Root, "src", "CommonGround", "Reading", "read.schema.json")),
        TestContext.Current.CancellationToken
    );

    private static readonly Stretch Part = new(0, 9);

    [Fact]
    public async Task What_was_read_has_the_documented_shape() =>
        Assert.Empty((await Schema).Validate(ExtractJson.Of(Reader.Read(new("ports.txt", Text), Roster.Empty)).ToJsonString()));

    [Fact]
    public async Task Everything_that_may_be_found_has_the_documented_shape() =>
        Assert.Empty((await Schema).Validate(ExtractJson.Of(Full).ToJsonString()));

    [Theory]
    [InlineData("text")]
    [InlineData("positions")]
    [InlineData("notes")]
    public async Task The_schema_refuses_what_leaves_out_a_part(string part)
    {
        var json = ExtractJson.Of(Full);
        json.Remove(part);
        Assert.NotEmpty((await Schema).Validate(json.ToJsonString()));
    }

    [Fact]
    public async Task The_schema_refuses_what_it_does_not_document()
    {
        var json = ExtractJson.Of(Full);
        json["events"]![0]!["surprise"] = 1;
        Assert.NotEmpty((await Schema).Validate(json.ToJsonString()));
    }

    private static Extract Full =>
        new(
            new("ports.txt", Text)
            {
                Title = "Ports",
                Publisher = "River Post",
                Date = new DateOnly(2031, 4, 2),
                Notes = ["a note"],
            }
        )
        {
            Statements =
            [
                new("s1", IsQuote: false, [Part], "a rule")
                {
                    Cue = Part,
                    Speaker = new(Part, "lee", IsNamed: true),
                    Date = new DateOnly(2031, 4, 1),
                    Affiliation = ["ports"],
                    DuplicateOf = "s1",
                },
                new("s2", IsQuote: true, [Part, Part], "a rule") { IsBoilerplate = true },
            ],
            Attitudes = [new("a1", IsQuote: false, [Part], "a rule")],
            Participants =
            [
                .. Enum.GetValues<Seat>().Select(seat => new ReadParticipant("ports", "group", seat, [Part])),
                new("lee", "person", null, []),
            ],
            Positions =
            [
                .. Enum.GetValues<ReadAct>().Select(act => new ReadPosition("p1", "ports", act, Part, "a rule")),
                new("p9", "ports", ReadAct.Demand, Part, "a rule")
                {
                    Issue = "locks",
                    Mention = Part,
                    Target = "south",
                    Condition = Part,
                    Statement = "s1",
                },
            ],
            Lists = [new(Part, 6, [Part, Part]), new(Part, null, [])],
            Durations = [new(Part, "P6M/P18M"), new(Part, null)],
            Events =
            [
                new(Part, "talks", [new("parties", 40, null, Part) { IsApproximate = true }, new("boats", null, 3, Part)])
                {
                    Actor = Part,
                    Place = Part,
                    Date = new DateOnly(2031, 4, 2),
                    Statement = "s1",
                },
                new(Part, "attack", []),
            ],
            Model = new("parrot", 1, 2, [.. Enum.GetValues<RefusalReason>().Select(reason => new RefusedCount(reason, 1))])
            {
                Repeated = 1,
                Failures = ["it gave no answer"],
            },
            Meetings = [new(Part, "P14D", new DateOnly(2031, 4, 16)), new(Part, null, null)],
        };
}
