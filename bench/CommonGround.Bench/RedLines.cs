using CommonGround.Packages;

namespace CommonGround.Bench;

/// <summary>Red lines for a drawn problem: each party wants one of some options on one issue or on another; in two camps, those of its end.</summary>
internal static class RedLines
{
    public static BargainingProblem On(this DrawnProblem drawn, BargainingProblem problem, int each, int seed)
    {
        var random = new Random(-seed);
        var lines = Enumerable.Range(0, drawn.Parties * each).Select(line => (Predicate)new Meets(Draw(line / each))).ToArray();
        return BargainingProblem.Of(problem.Issues, problem.Payoffs.Select(payoff => payoff.Stake), lines);

        AnyOf Draw(int party)
        {
            var first = random.Next(drawn.Issues);
            var second = (first + random.Next(1, drawn.Issues)) % drawn.Issues;
            return new([Wanted(first, party), Wanted(second, party)]);
        }

        IsOneOf Wanted(int issue, int party)
        {
            var options = problem.Issues[issue].Options;
            var wanted = options.Where(
                (_, option) => drawn.Kind == "polarised" ? (option >= drawn.Options / 2) == (party % 2 == 0) : random.Next(2) == 0
            );
            return new(problem.Issues[issue], wanted.DefaultIfEmpty(options[0]).ToValueList());
        }
    }
}
