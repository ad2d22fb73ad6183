using System.Numerics;
using CommonGround.Packages;

namespace CommonGround.Talks;

/// <summary>What one signatory counts for.</summary>
public sealed record Weight(string Party, Rational Value);

/// <summary>A count that a winning set must reach: of heads, or of weights such as votes or populations.</summary>
public sealed record Majority(Quota Quota)
{
    /// <summary>What each signatory counts for; null where each counts one. Whoever is not listed counts nothing.</summary>
    public ValueList<Weight>? Weights { get; init; }

    public Rational WeightOf(string party) =>
        Weights is null ? 1 : Weights.FirstOrDefault(weight => weight.Party == party)?.Value ?? Rational.Zero;

    public Rational Total(IEnumerable<string> parties) => parties.Aggregate(Rational.Zero, (sum, party) => sum + WeightOf(party));

    public bool IsReached(IEnumerable<string> signing, IEnumerable<string> signatories) =>
        Quota.IsReached(Total(signing), Total(signatories));

    /// <summary>The same majority as how much may be missing, in whole numbers: every weight is taken times the same number.</summary>
    internal Margin ToMargin(ValueList<Party> parties)
    {
        var unit = new Rational(Weights?.Aggregate(BigInteger.One, (unit, weight) => Common(unit, weight.Value.Denominator)) ?? 1, 1);
        var total = TotalOf(parties);
        var spare = (total - Quota.Needed(total)) * unit;
        return new(
            Weights is null ? null : parties.Select(party => (long)(WeightOf(party.Name) * unit).Floor).ToValueList(),
            (long)(Quota.IsStrict ? -(-spare).Floor - 1 : spare.Floor)
        );
    }

    /// <summary>The majority among these alone: who is not there has no weight, and no more is needed than they have.</summary>
    internal Majority Among(ValueList<Party> parties)
    {
        var total = TotalOf(parties);
        return total <= 0
            ? new Majority(Quota.AllBut(0))
            : new Majority(Quota.IsReached(total, total) ? Quota : Quota.AllBut(0))
            {
                Weights = Weights?.Where(weight => parties.Any(party => party.Name == weight.Party)).ToValueList(),
            };
    }

    public override string ToString() =>
        Weights is null ? $"{Quota} of the members"
        : Quota.Share == 0 ? $"{Quota} in weight"
        : $"{Quota} of the weight";

    private Rational TotalOf(ValueList<Party> parties) => Total(parties.Where(party => party.Signs).Select(party => party.Name));

    private static BigInteger Common(BigInteger a, BigInteger b) => a / BigInteger.GreatestCommonDivisor(a, b) * b;
}
