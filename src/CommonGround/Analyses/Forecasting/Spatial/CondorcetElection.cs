namespace CommonGround.Analyses.Forecasting.Spatial;

/// <summary>
/// The probabilistic Condorcet election: how likely each of some options prevails over all others, when voters back what
/// they prefer as hard as they can. Wise, Lester and Efird 2015, Multidimensional Bargaining using KTAB.
/// </summary>
internal static class CondorcetElection
{
    /// <summary>What stands behind every option even where nobody prefers it, so that chances are defined.</summary>
    public const double Unaided = 1e-8;

    private const double Settled = 1e-6;

    /// <summary>By so much one side must be stronger to win for sure, where victory is binary, and what it then leaves the other.</summary>
    private const double Sure = 1.1;
    private const double Hopeless = 1e-6;

    /// <summary>The chance of each option.</summary>
    /// <param name="utility">Of voter k for option i, at [k, i].</param>
    /// <param name="weights">Of each voter.</param>
    public static double[] Chances(double[,] utility, ReadOnlySpan<double> weights, SpatialRules? rules = null)
    {
        rules ??= SpatialRules.Default;
        var options = utility.GetLength(1);
        var prevails = new double[options, options];
        for (var option = 0; option < options; option++)
        {
            prevails[option, option] = 0.5;
            for (var other = 0; other < option; other++)
            {
                var (support, opposition) = Coalitions(utility, weights, option, other, rules.Voting);
                (prevails[option, other], prevails[other, option]) = Victory(support, opposition, rules.Victory);
            }
        }

        return rules.Election == ElectionRule.Conditional ? Conditional(prevails) : MarkovUniform(prevails);
    }

    /// <summary>How hard somebody backs one thing over another, below zero when it prefers the other.</summary>
    public static double Vote(VotingRule rule, double weight, double one, double other)
    {
        var difference = one - other;
        var binary = Math.Clamp(difference / 1e-8, -1, 1);
        return weight
            * rule switch
            {
                VotingRule.Binary => binary,
                VotingRule.ProportionalBinary => (0.8 * difference) + (0.2 * binary),
                VotingRule.ProportionalCubic => (0.5 * difference) + (0.5 * difference * difference * difference),
                VotingRule.Cubic => difference * difference * difference,
                _ => difference,
            };
    }

    private static (double Support, double Opposition) Coalitions(
        double[,] utility,
        ReadOnlySpan<double> weights,
        int option,
        int other,
        VotingRule rule
    )
    {
        var (support, opposition) = (Unaided, Unaided);
        for (var voter = 0; voter < weights.Length; voter++)
        {
            var vote = Vote(rule, weights[voter], utility[voter, option], utility[voter, other]);
            support += Math.Max(vote, 0);
            opposition -= Math.Min(vote, 0);
        }

        return (support, opposition);
    }

    private static (double One, double Other) Victory(double one, double other, VictoryRule rule)
    {
        (one, other) = rule switch
        {
            VictoryRule.Linear => (one, other),
            VictoryRule.Binary => Threshold(one, other),
            _ => (Power(one, rule), Power(other, rule)),
        };
        return (one / (one + other), other / (one + other));
    }

    private static double Power(double strength, VictoryRule rule)
    {
        var square = strength * strength;
        return rule switch
        {
            VictoryRule.Square => square,
            VictoryRule.Quartic => square * square,
            _ => square * square * (square * square),
        };
    }

    private static (double One, double Other) Threshold(double one, double other)
    {
        if (one >= Sure * other)
        {
            return (1, Hopeless);
        }

        if (other >= Sure * one)
        {
            return (Hopeless, 1);
        }

        var between = ((one / (one + other) * (Sure + 1)) - 1) / (Sure - 1);
        return (between, 1 - between);
    }

    /// <summary>The chance to beat each other option, given that some option beats all others.</summary>
    private static double[] Conditional(double[,] prevails)
    {
        var chances = new double[prevails.GetLength(0)];
        for (var option = 0; option < chances.Length; option++)
        {
            chances[option] = 1;
            for (var other = 0; other < chances.Length; other++)
            {
                chances[option] *= prevails[option, other];
            }
        }

        var some = Weight.Total(chances);
        return [.. chances.Select(chance => chance / some)];
    }

    /// <summary>How often an option stands, when each is challenged again and again by another taken at random.</summary>
    private static double[] MarkovUniform(double[,] prevails)
    {
        var count = prevails.GetLength(0);
        var chances = Enumerable.Repeat(1.0 / count, count).ToArray();
        for (var change = 1.0; change > Settled; )
        {
            var next = new double[count];
            for (var option = 0; option < count; option++)
            {
                for (var other = 0; other < count; other++)
                {
                    next[option] += prevails[option, other] * (chances[option] + chances[other]);
                }

                next[option] /= count;
            }

            change = next.Zip(chances, (after, before) => Math.Abs(after - before)).Max();
            chances = [.. next.Zip(chances, (after, before) => (after + before) / 2)];
        }

        return chances;
    }
}
