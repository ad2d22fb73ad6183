using CommonGround.Packages;

namespace CommonGround.Bench;

/// <summary>Seeded bargaining problems of one shape: what each party gives options, from 0 to 100, and each issue, from 1 to 100.</summary>
/// <param name="Kind">uniform: drawn alone; correlated: half of it common to all; polarised: two camps want opposite ends, give or take twenty.</param>
internal sealed record DrawnProblem(string Kind, int Parties, int Issues, int Options, int WalkAway)
{
    public override string ToString() => $"{Parties} × {Issues} × {Options}, {Kind}";

    public BargainingProblem Draw(int seed)
    {
        var random = new Random(seed);
        var issues = Enumerable
            .Range(1, Issues)
            .Select(issue => Issue.Of($"issue-{issue}", [.. Enumerable.Range(1, Options).Select(option => $"option-{option}")]))
            .ToValueList();
        var common = Enumerable.Range(0, Issues * Options).Select(_ => random.Next(0, 101)).ToArray();
        return BargainingProblem.Of(issues, Enumerable.Range(0, Parties).Select(party => Draw(random, common, party)).ToArray(), []);
    }

    private Stake Draw(Random random, int[] common, int party)
    {
        var saliences = Enumerable.Range(0, Issues).Select(_ => random.Next(1, 101)).ToArray();
        var rows = saliences.Select(
            (salience, issue) =>
                Enumerable
                    .Range(0, Options)
                    .Select(option => Value(random, common[(issue * Options) + option], party, option) * salience / saliences.Sum())
                    .ToValueList()
        );
        return new($"party-{party}", new Additive($"party-{party}", rows.ToValueList()), WalkAway);
    }

    private Rational Value(Random random, int common, int party, int option) =>
        Kind switch
        {
            "uniform" => random.Next(0, 101),
            "correlated" => new Rational(common + random.Next(0, 101), 2),
            _ => Math.Clamp(((party % 2 == 0 ? option : Options - 1 - option) * 100 / (Options - 1)) + random.Next(-20, 21), 0, 100),
        };
}
