using CommonGround.Packages;

namespace CommonGround.Analyses.Forecasting.Spatial;

/// <summary>
/// One turn of the Spatial Model of Politics, each step a method, as its authors tell it: Wise, Lester and Efird 2015. Exact
/// ties are common, and the last digit decides them: every sum runs in the order of the parties, as it does in KTAB.
/// </summary>
internal sealed class SpatialDefinition
{
    /// <summary>A gain that is not above this is none.</summary>
    public const double Significant = 1e-5;

    /// <summary>Strength that either side has before anyone joins it, so that chances are defined.</summary>
    public const double Unaided = 1e-10;

    private readonly SpatialContest contest;
    private readonly SpatialRules rules;
    private readonly double[][] positions;
    private readonly double[,] distances;
    private readonly double[] chances;
    private readonly double[] risk;

    private SpatialDefinition(SpatialContest contest, SpatialRules rules, double[][] positions)
    {
        (this.contest, this.rules, this.positions) = (contest, rules, positions);
        distances = new double[contest.Parties, contest.Parties];
        Each((party, other) => distances[party, other] = Distance(party, positions[other]));
        var neutral = new double[contest.Parties, contest.Parties];
        Each((party, other) => neutral[party, other] = Utility(distances[party, other], 0));
        chances = CondorcetElection.Chances(neutral, contest.Influence, rules);
        risk = new double[contest.Parties];
        RiskOf(chances, rules.RiskRange, risk);
    }

    public static Turn Take(SpatialContest contest, SpatialRules rules, double[][] positions)
    {
        var step = new SpatialDefinition(contest, rules, positions);
        var challenges = Enumerable.Range(0, contest.Parties).Select(step.BestChallenge).OfType<Challenge>().ToArray();
        var bargains = challenges.SelectMany(step.Proposed).ToArray();
        var after = Enumerable.Range(0, contest.Parties).Select(party => step.Choice(party, bargains));
        return new(Listed(positions), step.chances.ToValueList(), challenges.ToValueList(), Listed(after));
    }

    /// <summary>The more likely a party's position is to prevail, the less cause it has to give way.</summary>
    public static void RiskOf(ReadOnlySpan<double> chances, RiskRange range, Span<double> risk)
    {
        var (least, most) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var chance in chances)
        {
            (least, most) = (Math.Min(least, chance), Math.Max(most, chance));
        }

        for (var party = 0; party < chances.Length; party++)
        {
            risk[party] = most > least ? Risk(chances[party], least, most, range) : 0;
        }
    }

    /// <summary>A party sees others' attitude to risk coloured by its own.</summary>
    public static double Seen(double viewer, double party, RiskView view = RiskView.OneThird) =>
        view switch
        {
            RiskView.None => viewer,
            RiskView.OneThird => ((2 * viewer) + party) / 3,
            RiskView.Half => (viewer + party) / 2,
            RiskView.TwoThirds => (viewer + (2 * party)) / 3,
            _ => party,
        };

    /// <summary>
    /// What an initiator expects of a challenge over leaving things be, given what its own position and the target's are worth to it:
    /// to the part that it does not care, the target gives way; to the part that it cares, it resists.
    /// </summary>
    public static double Gain(double own, double other, (double Initiator, double Target) victory, double resists)
    {
        var (won, lost) = (own + own, other + other);
        var contested = (victory.Initiator * won) + (victory.Target * lost);
        return ((1 - resists) * won) + (resists * contested) - (own + other);
    }

    /// <summary>What a position at a distance is worth: 1 at one's own, 0 at the far end, above the straight line for who fears risk.</summary>
    public static double Utility(double distance, double risk) => (1 - distance) * (1 + (Math.Min(distance, 1) * risk));

    private static double Risk(double chance, double least, double most, RiskRange range) =>
        range switch
        {
            RiskRange.Min => (chance - least) / (most - least),
            RiskRange.Mid => ((3 * chance) - (most + (2 * least))) / (2 * (most - least)),
            _ => ((2 * chance) - (most + least)) / (most - least),
        };

    private double Distance(int party, double[] position)
    {
        var (apart, all) = (0d, 0d);
        for (var issue = 0; issue < position.Length; issue++)
        {
            var salience = contest.Salience[party][issue];
            var difference = (positions[party][issue] - position[issue]) * salience;
            apart += difference * difference;
            all += salience * salience;
        }

        return Math.Sqrt(apart / all);
    }

    /// <summary>What the position of the other is worth to the party, as the viewer sees it.</summary>
    private double Utility(int viewer, int party, int other) =>
        Utility(distances[party, other], Seen(risk[viewer], risk[party], rules.RiskView));

    private Challenge? BestChallenge(int initiator)
    {
        Challenge? best = null;
        for (var target = 0; target < contest.Parties; target++)
        {
            if (target == initiator)
            {
                continue;
            }

            var victory = ChanceOfVictory(initiator, initiator, target);
            var gain = Gain(
                Utility(initiator, initiator, initiator),
                Utility(initiator, initiator, target),
                victory,
                contest.Attention[target]
            );
            if (gain > (best?.Gain ?? Significant))
            {
                best = new(initiator, target, gain, victory.Initiator);
            }
        }

        return best;
    }

    /// <summary>How likely the viewer thinks it that the initiator, or the target, prevails once all third parties have joined a side.</summary>
    private (double Initiator, double Target) ChanceOfVictory(int viewer, int initiator, int target)
    {
        var attack = Unaided + Vote(viewer, initiator, initiator, target);
        var defence = Unaided - Vote(viewer, target, initiator, target);
        var (withAttack, withDefence) = (attack, defence);
        for (var third = 0; third < contest.Parties; third++)
        {
            if (third != initiator && third != target)
            {
                var vote = ThirdPartyVote(viewer, third, initiator, target, attack, defence);
                withAttack += Math.Max(vote, 0);
                withDefence -= Math.Min(vote, 0);
            }
        }

        var total = withAttack + withDefence;
        return (withAttack / total, withDefence / total);
    }

    private double Vote(int viewer, int party, int initiator, int target) =>
        CondorcetElection.Vote(rules.Voting, contest.Strength[party], Utility(viewer, party, initiator), Utility(viewer, party, target));

    /// <summary>Which side a third party joins, and how hard, looking at what joining brings if that side wins and if it loses.</summary>
    private double ThirdPartyVote(int viewer, int third, int initiator, int target, double attack, double defence)
    {
        var leaning = Vote(viewer, third, initiator, target);
        var (strongerAttack, strongerDefence) = (attack + Math.Max(leaning, 0), defence - Math.Min(leaning, 0));
        var wins = strongerAttack / (strongerAttack + strongerDefence);
        var (own, ofInitiator, ofTarget) = (
            Utility(viewer, third, third),
            Utility(viewer, third, initiator),
            Utility(viewer, third, target)
        );
        var keepsIfWon = rules.Commitment != Commitment.Full;
        var keepsIfLost = rules.Commitment == Commitment.None;
        var attacking =
            (wins * Sum(ofInitiator, keepsIfWon ? own : ofInitiator)) + ((1 - wins) * Sum(ofTarget, keepsIfLost ? own : ofTarget));
        var defending =
            (wins * Sum(ofInitiator, keepsIfLost ? own : ofInitiator)) + ((1 - wins) * Sum(ofTarget, keepsIfWon ? own : ofTarget));
        return CondorcetElection.Vote(rules.Voting, contest.Strength[third], attacking, defending);
    }

    /// <summary>Of three positions: both principals end at the winner's, the third party at the last.</summary>
    private static double Sum(double winner, double third) => winner + winner + third;

    private IEnumerable<Bargain> Proposed(Challenge challenge)
    {
        yield return Between(challenge.Initiator, challenge.Target, challenge.Victory);
        if (rules.Proposers == Proposers.InitiatorAndReceiver)
        {
            var seen = ChanceOfVictory(challenge.Target, challenge.Initiator, challenge.Target);
            yield return Between(challenge.Initiator, challenge.Target, seen.Initiator);
        }
    }

    private Bargain Between(int initiator, int target, double victory)
    {
        var bargain = new Bargain(initiator, target, new double[contest.Issues], new double[contest.Issues]);
        for (var issue = 0; issue < contest.Issues; issue++)
        {
            (bargain.OfInitiator[issue], bargain.OfReceiver[issue]) = Bargain.Meet(
                positions[initiator][issue],
                positions[target][issue],
                Weighs(contest.Salience[initiator][issue], victory),
                Weighs(contest.Salience[target][issue], 1 - victory)
            );
        }

        return bargain;
    }

    private double Weighs(double salience, double victory) =>
        rules.Interpolation == Interpolation.Plain ? salience * victory : salience * salience * (victory * victory);

    /// <summary>Where a party goes: of the bargains that concern it and of none, what would prevail if all parties voted on them.</summary>
    private double[] Choice(int party, Bargain[] bargains)
    {
        Bargain?[] offers =
        [
            .. bargains.Where(bargain => bargain.Involves(party) && bargain.Initiator < party),
            null,
            .. bargains.Where(bargain => bargain.Involves(party) && bargain.Initiator >= party),
        ];
        var utility = new double[contest.Parties, offers.Length];
        for (var voter = 0; voter < contest.Parties; voter++)
        {
            for (var offer = 0; offer < offers.Length; offer++)
            {
                utility[voter, offer] = Worth(voter, offers[offer]);
            }
        }

        var likely = CondorcetElection.Chances(utility, contest.Influence, rules);
        var chosen = Array.IndexOf(likely, likely.Max());
        return offers[chosen] is { } bargain ? bargain.Of(party) : positions[party];
    }

    /// <summary>The mean worth to a voter of where all parties would stand.</summary>
    private double Worth(int voter, Bargain? bargain)
    {
        var sum = bargain is null
            ? 0
            : Utility(Distance(voter, bargain.OfInitiator), risk[voter]) + Utility(Distance(voter, bargain.OfReceiver), risk[voter]);
        for (var party = 0; party < contest.Parties; party++)
        {
            sum += bargain?.Involves(party) == true ? 0 : Utility(voter, voter, party);
        }

        return sum / contest.Parties;
    }

    private void Each(Action<int, int> pair)
    {
        for (var party = 0; party < contest.Parties; party++)
        {
            for (var other = 0; other < contest.Parties; other++)
            {
                pair(party, other);
            }
        }
    }

    private static ValueList<ValueList<double>> Listed(IEnumerable<double[]> rows) => rows.Select(row => row.ToValueList()).ToValueList();
}
