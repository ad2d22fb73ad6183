namespace CommonGround.Analyses.Forecasting;

/// <summary>Who stands where on one or more issues, how hard each can pull and how much each cares: all that a model of this school is told.</summary>
public sealed class Contest
{
    private readonly double[] influence;
    private readonly double[][] positions;
    private readonly double[][] salience;

    private Contest(double[] influence, double[][] positions, double[][] salience) =>
        (this.influence, this.positions, this.salience) = (influence, positions, salience);

    /// <summary>Takes one row of influence, and for each issue one of positions and one of salience.</summary>
    /// <param name="influence">Of each party, from 0; only ratios count.</param>
    /// <param name="positions">For each issue that of each party, 0 to 1.</param>
    /// <param name="salience">For each issue that of each party, 0 to 1.</param>
    /// <exception cref="ArgumentException">Something is no number, out of range or missing; the message says what.</exception>
    public static Contest Of(
        IReadOnlyList<double> influence,
        IReadOnlyList<IReadOnlyList<double>> positions,
        IReadOnlyList<IReadOnlyList<double>> salience
    )
    {
        if (influence.Count == 0 || positions.Count == 0)
        {
            throw new ArgumentException("A contest needs at least one party and one issue.", nameof(influence));
        }

        if (salience.Count != positions.Count || positions.Concat(salience).Any(row => row.Count != influence.Count))
        {
            throw new ArgumentException("A contest needs a position and a salience of every party on every issue.", nameof(positions));
        }

        return new(
            Checked("influence", influence, double.MaxValue),
            [.. positions.Select(row => Checked("position", row, 1))],
            [.. salience.Select(row => Checked("salience", row, 1))]
        );
    }

    public int Parties => influence.Length;

    public int Issues => positions.Length;

    public ReadOnlySpan<double> Influence => influence;

    /// <summary>Where each party stands on an issue, 0 to 1.</summary>
    public ReadOnlySpan<double> Positions(int issue) => positions[issue];

    /// <summary>How much each party cares for an issue, 0 to 1.</summary>
    public ReadOnlySpan<double> Salience(int issue) => salience[issue];

    /// <summary>The same contest over one issue alone.</summary>
    public Contest On(int issue) => new(influence, [positions[issue]], [salience[issue]]);

    /// <summary>The same contest among some of the parties.</summary>
    public Contest Among(IReadOnlyList<int> some) =>
        new(Of(influence, some), [.. positions.Select(row => Of(row, some))], [.. salience.Select(row => Of(row, some))]);

    private static double[] Of(double[] values, IReadOnlyList<int> some) => [.. some.Select(party => values[party])];

    private static double[] Checked(string what, IReadOnlyList<double> values, double most)
    {
        foreach (var value in values)
        {
            if (!(value >= 0 && value <= most))
            {
                var range = most > 1 ? "a number from 0" : "from 0 to 1";
                throw new ArgumentException(
                    FormattableString.Invariant($"The {what} of a party must be {range}, not {value}."),
                    nameof(values)
                );
            }
        }

        return [.. values];
    }
}
