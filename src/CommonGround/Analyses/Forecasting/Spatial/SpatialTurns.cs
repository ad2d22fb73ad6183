using System.Numerics;

namespace CommonGround.Analyses.Forecasting.Spatial;

/// <summary>
/// The turns that <see cref="SpatialDefinition"/> defines, under KTAB's own rules and to the same last digit, made for thousands of
/// draws: tables have one row to a position and one column to a party, and are kept from turn to turn.
/// </summary>
internal sealed class SpatialTurns
{
    private readonly int parties;
    private readonly int issues;
    private readonly int width;
    private readonly double[] influence;
    private readonly double[] strength;
    private readonly double[] attention;

    /// <summary>Issue by issue; <c>squares</c> is each party's sum of squares.</summary>
    private readonly double[] salience;
    private readonly double[] squares;

    private readonly double[] distances;
    private readonly double[] worth;
    private readonly double[] own;
    private readonly double[] risk;
    private readonly double[] seen;
    private readonly double[] votes;

    /// <summary>For each initiator its proposal: whom it would move, where to, and what would come of it to each party. The last row is that nothing moves.</summary>
    private readonly int[] targets;
    private readonly double[] ofInitiator;
    private readonly double[] ofTarget;
    private readonly double[] outcomes;
    private readonly int[] offers;
    private readonly double[] likely;
    private readonly double[] chances;
    private readonly double[] gains;
    private readonly double[] victories;
    private readonly double[] moved;

    /// <summary>At [o·(n + 1) + p]: the chance of one offer against another.</summary>
    private readonly double[] prevails;
    private readonly int prevailing;

    private double[] positions;
    private double[] next;

    public SpatialTurns(SpatialContest contest)
    {
        (parties, issues, width) = (contest.Parties, contest.Issues, Lanes.Padded(contest.Parties));
        influence = Row(contest.Influence);
        strength = Row(contest.Strength);
        attention = contest.Attention;
        salience = new double[issues * width];
        positions = new double[issues * width];
        squares = new double[width];
        squares.AsSpan(parties).Fill(1);
        for (var issue = 0; issue < issues; issue++)
        {
            for (var party = 0; party < parties; party++)
            {
                var cares = contest.Salience[party][issue];
                salience[(issue * width) + party] = cares;
                positions[(issue * width) + party] = contest.Start[party][issue];
                squares[party] += cares * cares;
            }
        }

        next = new double[positions.Length];
        (distances, worth, own) = (new double[parties * width], new double[parties * width], new double[parties * width]);
        outcomes = new double[(parties + 1) * width];
        (risk, seen, votes) = (new double[width], new double[width], new double[width]);
        (targets, offers, likely, moved) = (new int[parties], new int[parties + 1], new double[parties + 1], new double[parties]);
        (ofInitiator, ofTarget) = (new double[parties * issues], new double[parties * issues]);
        (chances, gains, victories) = (new double[parties], new double[parties], new double[parties]);
        prevailing = parties + 1;
        prevails = new double[prevailing * prevailing];
    }

    /// <summary>Where each party stands on an issue.</summary>
    public ReadOnlySpan<double> Positions(int issue) => positions.AsSpan(issue * width, parties);

    /// <summary>Of each party's position to prevail, before the last turn.</summary>
    public ReadOnlySpan<double> Chances => chances;

    /// <summary>Who challenged whom in the last turn.</summary>
    public IEnumerable<Challenge> Challenges =>
        Enumerable
            .Range(0, parties)
            .Where(party => targets[party] >= 0)
            .Select(party => new Challenge(party, targets[party], gains[party], victories[party]));

    /// <summary>Takes one turn, and tells how far all parties moved together.</summary>
    public double Take()
    {
        for (var party = 0; party < parties; party++)
        {
            Distances(positions, width, party, Row(distances, party));
        }

        Risks();
        Views();
        for (var initiator = 0; initiator < parties; initiator++)
        {
            Challenge(initiator);
        }

        Outcomes();
        positions.CopyTo(next, 0);
        for (var party = 0; party < parties; party++)
        {
            Choose(party);
        }

        (positions, next) = (next, positions);
        return Moved();
    }

    /// <summary>How far each party is from a place that stands at an offset in a table, issue by issue.</summary>
    private void Distances(double[] places, int step, int offset, Span<double> row)
    {
        var apart = Lanes.Of(row);
        apart.Clear();
        for (var issue = 0; issue < issues; issue++)
        {
            var place = new Vector<double>(places[(issue * step) + offset]);
            var stands = Lanes.Of(Row(positions, issue));
            var cares = Lanes.Of(Row(salience, issue));
            for (var lane = 0; lane < apart.Length; lane++)
            {
                var difference = (stands[lane] - place) * cares[lane];
                apart[lane] += difference * difference;
            }
        }

        var all = Lanes.Of(squares);
        for (var lane = 0; lane < apart.Length; lane++)
        {
            apart[lane] = Vector.SquareRoot(apart[lane] / all[lane]);
        }
    }

    private void Risks()
    {
        risk.AsSpan().Clear();
        for (var party = 0; party < parties; party++)
        {
            Lanes.Worth(Row(distances, party), risk, Row(worth, party));
            offers[party] = party;
        }

        Elect(worth, parties);
        likely.AsSpan(0, parties).CopyTo(chances);
        SpatialDefinition.RiskOf(chances, RiskRange.Mid, risk);
    }

    /// <summary>What each party's position is worth to each, as each itself sees it.</summary>
    private void Views()
    {
        for (var party = 0; party < parties; party++)
        {
            seen[party] = SpatialDefinition.Seen(risk[party], risk[party]);
        }

        for (var party = 0; party < parties; party++)
        {
            Lanes.Worth(Row(distances, party), seen, Row(own, party));
        }
    }

    private void Challenge(int initiator)
    {
        for (var party = 0; party < parties; party++)
        {
            seen[party] = SpatialDefinition.Seen(risk[initiator], risk[party]);
        }

        for (var party = 0; party < parties; party++)
        {
            Lanes.Worth(Row(distances, party), seen, Row(worth, party));
        }

        var (best, most, chance) = (-1, SpatialDefinition.Significant, 0d);
        for (var target = 0; target < parties; target++)
        {
            if (
                target != initiator
                && Victory(initiator, target) is var victory
                && Gain(initiator, target, victory) is var gain
                && gain > most
            )
            {
                (best, most, chance) = (target, gain, victory.Initiator);
            }
        }

        (targets[initiator], gains[initiator], victories[initiator]) = (best, most, chance);
        if (best >= 0)
        {
            Propose(initiator, best, chance);
        }
    }

    private (double Initiator, double Target) Victory(int initiator, int target)
    {
        var attacker = Row(worth, initiator);
        var defender = Row(worth, target);
        var attack = SpatialDefinition.Unaided + (strength[initiator] * (attacker[initiator] - defender[initiator]));
        var defence = SpatialDefinition.Unaided - (strength[target] * (attacker[target] - defender[target]));
        Lanes.ThirdPartyVotes(strength, attacker, defender, attack, defence, votes);
        (votes[initiator], votes[target]) = (0, 0);
        var (withAttack, withDefence) = Lanes.Tally(votes.AsSpan(0, parties), attack, defence);
        var total = withAttack + withDefence;
        return (withAttack / total, withDefence / total);
    }

    private double Gain(int initiator, int target, (double Initiator, double Target) victory) =>
        SpatialDefinition.Gain(Row(worth, initiator)[initiator], Row(worth, target)[initiator], victory, attention[target]);

    private void Propose(int initiator, int target, double victory)
    {
        for (var issue = 0; issue < issues; issue++)
        {
            var stands = Row(positions, issue);
            var cares = Row(salience, issue);
            var place = (initiator * issues) + issue;
            (ofInitiator[place], ofTarget[place]) = Bargain.Meet(
                stands[initiator],
                stands[target],
                cares[initiator] * cares[initiator] * (victory * victory),
                cares[target] * cares[target] * ((1 - victory) * (1 - victory))
            );
        }
    }

    private void Outcomes()
    {
        var unmoved = Row(outcomes, parties);
        unmoved.Clear();
        AddOthers(unmoved, parties, parties);
        for (var initiator = 0; initiator < parties; initiator++)
        {
            if (targets[initiator] >= 0)
            {
                var outcome = Row(outcomes, initiator);
                Distances(ofInitiator, 1, initiator * issues, votes);
                Lanes.Worth(votes, risk, outcome);
                Distances(ofTarget, 1, initiator * issues, votes);
                Lanes.Worth(votes, risk, votes);
                Add(outcome, votes);
                AddOthers(outcome, initiator, targets[initiator]);
            }
        }
    }

    /// <summary>Adds what the positions of all but two parties are worth to each, and takes the mean.</summary>
    private void AddOthers(Span<double> outcome, int one, int two)
    {
        for (var party = 0; party < parties; party++)
        {
            if (party != one && party != two)
            {
                Add(outcome, Row(own, party));
            }
        }

        var sums = Lanes.Of(outcome);
        var count = new Vector<double>(parties);
        for (var lane = 0; lane < sums.Length; lane++)
        {
            sums[lane] /= count;
        }
    }

    private static void Add(Span<double> sum, Span<double> more)
    {
        var sums = Lanes.Of(sum);
        var terms = Lanes.Of(more);
        for (var lane = 0; lane < sums.Length; lane++)
        {
            sums[lane] += terms[lane];
        }
    }

    private void Choose(int party)
    {
        var count = 0;
        for (var initiator = 0; initiator < parties; initiator++)
        {
            if (initiator == party)
            {
                offers[count++] = parties;
            }

            if (targets[initiator] >= 0 && (initiator == party || targets[initiator] == party))
            {
                offers[count++] = initiator;
            }
        }

        if (count == 1)
        {
            return;
        }

        Elect(outcomes, count);
        var chosen = offers[Best(count)];
        if (chosen < parties)
        {
            var places = chosen == party ? ofInitiator : ofTarget;
            for (var issue = 0; issue < issues; issue++)
            {
                next[(issue * width) + party] = places[(chosen * issues) + issue];
            }
        }
    }

    /// <summary>The chances of the first offers, each a row of a table: the conditional election of <see cref="CondorcetElection"/>.</summary>
    private void Elect(double[] table, int count)
    {
        for (var offer = 0; offer < count; offer++)
        {
            prevails[(offer * prevailing) + offer] = 0.5;
            for (var other = 0; other < offer; other++)
            {
                Contest(table, offer, other);
            }
        }

        for (var offer = 0; offer < count; offer++)
        {
            likely[offer] = 1;
            foreach (var chance in prevails.AsSpan(offer * prevailing, count))
            {
                likely[offer] *= chance;
            }
        }

        var some = Weight.Total(likely.AsSpan(0, count));
        for (var offer = 0; offer < count; offer++)
        {
            likely[offer] /= some;
        }
    }

    private void Contest(double[] table, int offer, int other)
    {
        var (support, opposition) = Lanes.Coalitions(
            influence,
            Row(table, offers[offer]),
            Row(table, offers[other]),
            votes,
            parties,
            CondorcetElection.Unaided
        );
        var total = support + opposition;
        prevails[(offer * prevailing) + other] = support / total;
        prevails[(other * prevailing) + offer] = opposition / total;
    }

    private int Best(int count)
    {
        var best = 0;
        for (var offer = 1; offer < count; offer++)
        {
            best = likely[offer] > likely[best] ? offer : best;
        }

        return best;
    }

    private double Moved()
    {
        moved.AsSpan().Clear();
        for (var issue = 0; issue < issues; issue++)
        {
            var after = Row(positions, issue);
            var before = Row(next, issue);
            for (var party = 0; party < parties; party++)
            {
                var difference = before[party] - after[party];
                moved[party] += difference * difference;
            }
        }

        var total = 0d;
        foreach (var square in moved)
        {
            total += Math.Sqrt(square);
        }

        return total;
    }

    private Span<double> Row(double[] table, int row) => table.AsSpan(row * width, width);

    private double[] Row(double[] values)
    {
        var row = new double[width];
        values.CopyTo(row, 0);
        return row;
    }
}
