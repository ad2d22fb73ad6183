using CommonGround.Packages;

namespace CommonGround.Analyses.Bargaining.Optima;

/// <summary>
/// What makes one acceptable package better than another, by what each party gains over walking away. The definition, by
/// fractions; the search is another thing.
/// </summary>
internal abstract record BargainingSolution
{
    private BargainingSolution() { }

    /// <summary>What a search for it does, for whoever waits.</summary>
    public abstract string Doing { get; }

    /// <summary>More than zero where the first gains are the better ones, zero where they tie.</summary>
    public abstract int Compare(IReadOnlyList<Rational> gains, IReadOnlyList<Rational> others);

    /// <summary>The leading number of the comparison, for the reader.</summary>
    public abstract double Objective(IReadOnlyList<Rational> gains);

    /// <summary>The largest sum of gains.</summary>
    public sealed record Utilitarian : BargainingSolution
    {
        public override string Doing => "looking for the largest sum of gains";

        public override int Compare(IReadOnlyList<Rational> gains, IReadOnlyList<Rational> others) => Sum(gains).CompareTo(Sum(others));

        public override double Objective(IReadOnlyList<Rational> gains) => Sum(gains).ToDouble();

        private static Rational Sum(IEnumerable<Rational> gains) => gains.Aggregate(Rational.Zero, (sum, gain) => sum + gain);
    }

    /// <summary>The largest gain of one party, whatever the others gain.</summary>
    public sealed record BestFor(int Party) : BargainingSolution
    {
        public override string Doing => "looking for the most that each party can gain";

        public override int Compare(IReadOnlyList<Rational> gains, IReadOnlyList<Rational> others) => gains[Party].CompareTo(others[Party]);

        public override double Objective(IReadOnlyList<Rational> gains) => gains[Party].ToDouble();
    }

    /// <summary>
    /// The largest product of gains, Nash (1950). Where not all can gain at once, first as many as possible do, and the product is
    /// over those who gain: Caragiannis and others (2019).
    /// </summary>
    public sealed record NashBargaining : BargainingSolution
    {
        public override string Doing => "looking for the largest product of gains";

        public override int Compare(IReadOnlyList<Rational> gains, IReadOnlyList<Rational> others) =>
            Gainers(gains).CompareTo(Gainers(others)) is var byCount and not 0 ? byCount : Product(gains).CompareTo(Product(others));

        /// <summary>The natural logarithm of the product over those who gain.</summary>
        public override double Objective(IReadOnlyList<Rational> gains) =>
            gains.Where(gain => gain > 0).Sum(gain => Math.Log(gain.ToDouble()));

        public static int Gainers(IReadOnlyList<Rational> gains) => gains.Count(gain => gain > 0);

        private static Rational Product(IEnumerable<Rational> gains) =>
            gains.Where(gain => gain > 0).Aggregate(Rational.One, (product, gain) => product * gain);
    }

    /// <summary>
    /// The largest smallest gain, then the largest second smallest, and so on: Kalai (1977), by leximin.
    /// </summary>
    public sealed record Egalitarian : BargainingSolution
    {
        public override string Doing => "looking for the largest smallest gain";

        public override int Compare(IReadOnlyList<Rational> gains, IReadOnlyList<Rational> others) => Leximin(gains, others);

        public override double Objective(IReadOnlyList<Rational> gains) => gains.Aggregate(Rational.Min).ToDouble();
    }

    /// <summary>
    /// Leximin of the shares that parties gain of the most they could gain in an acceptable package: Kalai and Smorodinsky (1975). A party
    /// that cannot gain has all of it.
    /// </summary>
    public sealed record KalaiSmorodinsky(ValueList<Rational> Ideal) : BargainingSolution
    {
        public override string Doing => "looking for the largest smallest share of what each could gain";

        public override int Compare(IReadOnlyList<Rational> gains, IReadOnlyList<Rational> others) =>
            Leximin(Shares(gains), Shares(others));

        public override double Objective(IReadOnlyList<Rational> gains) => Shares(gains).Aggregate(Rational.Min).ToDouble();

        public Rational[] Shares(IReadOnlyList<Rational> gains) =>
            gains.Select((gain, party) => Ideal[party] == 0 ? 1 : gain / Ideal[party]).ToArray();
    }

    private static int Leximin(IEnumerable<Rational> gains, IEnumerable<Rational> others) =>
        gains.Order().Zip(others.Order(), (gain, other) => gain.CompareTo(other)).FirstOrDefault(order => order != 0);
}
