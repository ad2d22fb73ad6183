using System.Text;
using CommonGround.Analyses;
using CommonGround.Analyses.Power;
using CommonGround.Cases;
using CommonGround.Packages;
using CommonGround.Talks;
using CommonGround.Tests.Cases;

namespace CommonGround.Tests.Analyses.Power;

/// <summary>The river board of the chapter, read from the chapter itself, comes out as the chapter works it by hand.</summary>
public sealed class ChapterTests
{
    private static readonly VotingPower Board = Asked.Of(Read(Chapter()));

    private static readonly VotingPower Twofold = Asked.Of(
        Read(Chapter().Replace(Rule(Chapter()), Rule(Chapter(1)), StringComparison.Ordinal))
    );

    [Fact]
    public void Eight_of_sixteen_sets_can_sign() => Assert.Equal((8, 16), ((int)Board.Winning, (int)Board.Coalitions));

    [Fact]
    public void Upmoor_decides_six_times_and_each_of_the_others_twice() =>
        Assert.Equal(
            [("upmoor", 6), ("midvale", 2), ("lowbridge", 2), ("tarn", 2)],
            Board.Parties.Select(party => (party.Party, (int)party.Swings))
        );

    [Fact]
    public void Both_indices_give_Upmoor_a_half_and_a_sixth_to_each_of_the_others() =>
        Assert.All(
            Board.Parties,
            party =>
            {
                var share = party.Party == "upmoor" ? new Rational(1, 2) : new Rational(1, 6);
                Assert.Equal((share, share), (party.Banzhaf, party.ShapleyShubik));
            }
        );

    [Fact]
    public void Of_eight_sets_of_others_Upmoor_decides_in_six() =>
        Assert.Equal(new Rational(3, 4), Board.Parties.Single(party => party.Party == "upmoor").BanzhafAbsolute);

    [Fact]
    public void The_same_four_sets_can_sign_and_can_stop_the_others()
    {
        string[] sets = ["lowbridge, upmoor", "midvale, upmoor", "tarn, upmoor", "lowbridge, midvale, tarn"];
        Assert.Equal(sets, Board.MinimalWinning.Coalitions.Select(names => names.ToString()));
        Assert.Equal(sets, Board.MinimalBlocking.Coalitions.Select(names => names.ToString()));
    }

    [Fact]
    public void Under_the_second_rule_four_sets_can_sign_and_Tarn_is_in_all_of_them()
    {
        Assert.Equal(4, Twofold.Winning);
        Assert.Equal("tarn", Assert.Single(Twofold.Parties, party => party.HasVeto).Party);
    }

    [Fact]
    public void Under_the_second_rule_Tarn_counts_what_Upmoor_counted_before() =>
        Assert.Equal(
            [("upmoor", new(1, 6)), ("midvale", new(1, 6)), ("lowbridge", new(1, 6)), ("tarn", new Rational(1, 2))],
            Twofold.Parties.Select(party => (party.Party, party.ShapleyShubik))
        );

    [Fact]
    public void Under_the_second_rule_Tarn_alone_or_two_others_can_stop_the_rest() =>
        Assert.Equal(
            ["tarn", "lowbridge, midvale", "lowbridge, upmoor", "midvale, upmoor"],
            Twofold.MinimalBlocking.Coalitions.Select(names => names.ToString())
        );

    [Fact]
    public void The_rule_of_the_chapter_is_told_as_the_chapter_tells_it()
    {
        Assert.Equal("at least 4 in weight", Board.Negotiation.Rule.ToString());
        Assert.Equal(
            "at least 50% of the members and at least 5/7 of the weight, or fewer than 2 missing, never without tarn",
            Twofold.Negotiation.Rule.ToString()
        );
    }

    [Fact]
    public void Under_unanimity_the_question_does_not_apply() =>
        Assert.Equal(
            "every signatory has a veto, so none counts for more than another",
            Assert.IsType<Finding.NotApplicable>(Asked.Ask(Board.Negotiation with { Rule = SigningRule.Unanimity })).Reason
        );

    private static string Rule(string yaml) => yaml[yaml.IndexOf("rule:", StringComparison.Ordinal)..].Split("\nissues:")[0].TrimEnd();

    private static string Chapter(int example = 0)
    {
        var chapter = File.ReadAllText(Path.Combine(Repository.Root, "src", "CommonGround", "Analyses", "Power", "Power.md"));
        return chapter.Split("```yaml\n")[example + 1].Split("```")[0];
    }

    private static Negotiation Read(string yaml)
    {
        var reading = CaseReader.Read(
            new CaseFolder("board", new Dictionary<string, ReadOnlyMemory<byte>> { ["talks.yaml"] = Encoding.UTF8.GetBytes(yaml) })
        );
        Assert.DoesNotContain(reading.Problems, problem => problem.Severity == Severity.Error);
        return reading.Negotiation!;
    }
}
