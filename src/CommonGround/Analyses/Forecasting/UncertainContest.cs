using CommonGround.Talks;

namespace CommonGround.Analyses.Forecasting;

/// <summary>
/// A contest of which some numbers are not known: each draw is one way in which they could be. A number depends on the seed, on
/// which draw it is and on which number, and on nothing else, so that draws can be made in any order.
/// </summary>
public sealed class UncertainContest
{
    private readonly Lineup lineup;
    private readonly int seed;
    private readonly int[][] members;
    private readonly Known[] influence;

    /// <summary>By issue and party; null where it has no place.</summary>
    private readonly Entrant?[][] entrants;

    public UncertainContest(Lineup lineup, int seed)
    {
        (this.lineup, this.seed) = (lineup, seed);
        influence = [.. lineup.Parties.Select(Lineup.Influence)];
        entrants = [.. lineup.Issues.Select(issue => lineup.Parties.Select(issue.Entrant).ToArray())];
        members = [.. entrants.Select(row => Enumerable.Range(0, row.Length).Where(party => row[party] is not null).ToArray())];
        Inputs = [.. Enumerable.Range(0, Numbers).Select(NumberAt).Where(input => input is { Known.IsPoint: false }).OfType<Input>()];
    }

    /// <summary>The numbers that are drawn.</summary>
    public IReadOnlyList<Input> Inputs { get; }

    private int Issues => lineup.Issues.Count;

    private int Numbers => lineup.Parties.Count * Width;

    /// <summary>Numbers of one party: its influence, then position and salience on each issue.</summary>
    private int Width => 1 + (2 * Issues);

    /// <summary>Which parties of the whole contest take part in an issue.</summary>
    public IReadOnlyList<int> Members(int issue) => members[issue];

    /// <summary>Who has no place on an issue cares nothing for it there; where it then stands is drawn over the scale.</summary>
    public Contest Draw(int draw)
    {
        var drawn = influence.Select((known, place) => known.At(Share(draw, place * Width)));
        return Contest.Of([.. drawn], [.. Table(draw, Position)], [.. Table(draw, Salience)]);
    }

    /// <summary>How far between its bounds a number is in a draw, 0 to 1.</summary>
    public double Share(int draw, Input input) => Share(draw, input.Number);

    private IEnumerable<double[]> Table(int draw, Func<IssueLineup, Entrant?, int, int, double> number) =>
        lineup.Issues.Select(
            (issue, column) =>
                entrants[column].Select((entrant, row) => number(issue, entrant, draw, (row * Width) + 1 + (2 * column))).ToArray()
        );

    private double Position(IssueLineup issue, Entrant? entrant, int draw, int number)
    {
        var share = Share(draw, number);
        return entrant is null ? share : Math.Clamp((entrant.Position.At(share) - issue.From) / issue.Span, 0, 1);
    }

    private double Salience(IssueLineup issue, Entrant? entrant, int draw, int number) =>
        entrant is null ? 0 : entrant.Salience.At(Share(draw, number + 1)) / 100;

    private Input? NumberAt(int number)
    {
        var (party, column) = (lineup.Parties[number / Width], (number % Width) - 1);
        if (column < 0)
        {
            return new(number, party, null, "influence", influence[number / Width]);
        }

        var issue = lineup.Issues[column / 2];
        return entrants[column / 2][number / Width] is not { } entrant ? null
            : column % 2 == 0 ? new(number, party, issue.Issue, "position", entrant.Position)
            : new(number, party, issue.Issue, "salience", entrant.Salience);
    }

    /// <summary>A counter put through the finalizer of SplitMix64 (Steele, Lea and Flood 2014), three times for three numbers.</summary>
    private double Share(int draw, int number) =>
        (Mixed(Mixed(Mixed((ulong)seed) + (ulong)draw) + (ulong)number) >> 11) * (1.0 / (1UL << 53));

    private static ulong Mixed(ulong value)
    {
        unchecked
        {
            value += 0x9E3779B97F4A7C15;
            value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
            value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
            return value ^ (value >> 31);
        }
    }
}

/// <summary>A number that is not known, and so is drawn.</summary>
/// <param name="Number">Its place among all numbers, by which its draws are told from others.</param>
/// <param name="Kind">Influence, position or salience.</param>
public sealed record Input(int Number, Party Party, Packages.Issue? Issue, string Kind, Known Known);
