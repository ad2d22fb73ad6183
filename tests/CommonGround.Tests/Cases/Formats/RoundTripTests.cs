using CommonGround.Cases.Formats;
using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Tests.Cases.Formats;

/// <summary>What is exported and imported again is worth the same.</summary>
public sealed class RoundTripTests
{
    [Theory]
    [InlineData("genius")]
    [InlineData("negmas")]
    public void Values_and_walk_aways_come_back_as_they_went(string format) =>
        Any.Negotiation.Sample(
            negotiation =>
            {
                var exported = Exporter.Write(negotiation, format);
                var valued = negotiation.Parties.Where(party => Valuation.Of(party, negotiation.Issues) is not null).ToArray();
                Assert.Equal(valued.Length == 0 ? 0 : valued.Length + 1, exported.Files.Count);
                if (valued.Length > 0)
                {
                    AssertSame(negotiation, valued, Import.Negotiation([.. exported.Files.Select(file => (file.Key, file.Value))]));
                }
            },
            iter: 300,
            print: Any.Words
        );

    [Theory]
    [InlineData("genius", "domain.xml")]
    [InlineData("negmas", "domain.yml")]
    public void What_is_left_out_is_said_and_stands_in_a_comment(string format, string file)
    {
        var issue = Issue.Of("toll", "none", "low");
        var exported = Exporter.Write(
            new()
            {
                Title = "The <old> \"bridge\" & its toll",
                Date = new DateOnly(2024, 1, 1),
                Issues = [issue],
                Parties =
                [
                    new Party("town")
                    {
                        Positions = [new Position(issue) { Salience = 10, Values = [0, new Interval(40, 100)] }],
                        RedLines = [new RedLine("free", new IsOneOf(issue, [issue.Options[0]]))],
                        WalkAway = new WalkAway(new Interval(10, 30)),
                    },
                    new Party("carters"),
                ],
            },
            format
        );
        Assert.Equal(
            [
                "town: values not known exactly, which are taken at their lowest",
                "town: its walk-away of 10..30, which is taken at its highest",
                "town/free: toll = none",
                "carters: it has no values, so there is no profile of it",
            ],
            exported.Left
        );
        Assert.All(exported.Left, line => Assert.Contains(line, exported.Files[file], StringComparison.Ordinal));
        Assert.Equal("The <old> \"bridge\" & its toll", Import.Negotiation([.. exported.Files.Select(one => (one.Key, one.Value))]).Title);
    }

    private static void AssertSame(Negotiation negotiation, Party[] valued, Negotiation back)
    {
        Assert.Equal(
            valued.Select(party => party.Name).Order(StringComparer.Ordinal),
            back.Parties.Select(party => party.Title).Order(StringComparer.Ordinal)
        );
        foreach (var party in valued)
        {
            var place = back.Parties.ToList().FindIndex(other => other.Title == party.Name);
            var adds = Valuation.Of(party, negotiation.Issues)!.Low.Contributions;
            Import.AssertNear([.. adds.Select(row => row.Select(add => add.ToDouble()).ToArray())], Import.Adds(back, place));
            Assert.Equal((party.WalkAway?.Least.High ?? 0).ToDouble(), (back.Parties[place].WalkAway?.Least.High ?? 0).ToDouble(), 1e-9);
        }
    }
}
