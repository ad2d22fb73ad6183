using System.Numerics;
using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Analyses.Bargaining.Sections;

/// <summary>How the sections of the answer say what they share: packages by the issues that matter, values, demands.</summary>
internal sealed class BargainWords
{
    private readonly HashSet<string> concerned;

    public BargainWords(Bargain bargain)
    {
        Negotiation = bargain.Negotiation;
        var signatories = Negotiation.Signatories.ToArray();
        var valuations = signatories.Select(party => Valuation.Of(party, Negotiation.Issues)).OfType<Valuation>().ToArray();
        AllExact = valuations.All(valuation => valuation.IsExact);
        concerned = signatories
            .SelectMany(party => party.Demands(Negotiation))
            .Select(demand => demand.Predicate)
            .OfType<Meets>()
            .SelectMany(meets => meets.Condition.Issues)
            .Select(issue => issue.Name)
            .ToHashSet(StringComparer.Ordinal);
        for (var issue = 0; issue < Negotiation.Issues.Count; issue++)
        {
            if (valuations.Any(valuation => Varies(valuation.Low, issue) || Varies(valuation.High, issue)))
            {
                concerned.Add(Negotiation.Issues[issue].Name);
            }
        }
    }

    public Negotiation Negotiation { get; }

    /// <summary>Whether every value that counts is exactly known.</summary>
    public bool AllExact { get; }

    /// <summary>The issues whose options some value or demand tells apart.</summary>
    public IEnumerable<Issue> Concerned => Negotiation.Issues.Where(issue => concerned.Contains(issue.Name));

    public IEnumerable<Issue> Indifferent => Negotiation.Issues.Where(issue => !concerned.Contains(issue.Name));

    public static string Name(Measure measure) =>
        measure switch
        {
            Measure.Utilitarian => "Utilitarian",
            Measure.Nash => "Nash",
            Measure.KalaiSmorodinsky => "Kalai–Smorodinsky",
            _ => "Egalitarian",
        };

    public static string Name(IEnumerable<Measure> measures) => Wording.List(measures.Select(Name));

    /// <summary>A number of 100, or the bounds between which it lies.</summary>
    public static string Say(Interval value) =>
        value.IsPoint
            ? Wording.Decimal(value.Low.ToDouble())
            : $"{Wording.Decimal(value.Low.ToDouble())} to {Wording.Decimal(value.High.ToDouble())}";

    public static string Say(Rational value) => Wording.Decimal(value.ToDouble());

    /// <summary>A product told by its natural logarithm: as it is while it can be read, else as a power of ten.</summary>
    public static string Product(double logarithm)
    {
        var power = logarithm / Math.Log(10);
        return power < 6
            ? Wording.Decimal(Math.Exp(logarithm))
            : PowerOfTen(Math.Pow(10, power - Math.Floor(power)), (int)Math.Floor(power));
    }

    /// <summary>With all its digits while these can be read, else as a power of ten.</summary>
    public static string Number(BigInteger number) =>
        number < BigInteger.Pow(10, 12)
            ? Wording.Number(number)
            : $"about {PowerOfTen(Math.Pow(10, BigInteger.Log10(number) % 1), (int)BigInteger.Log10(number))}";

    /// <summary>What would be read as ten is one of the next power.</summary>
    private static string PowerOfTen(double first, int power) =>
        first < 9.95 ? $"{Wording.Decimal(first)} × 10^{power}" : $"1 × 10^{power + 1}";

    public static string PerCent(double share) => Wording.PerCent(share);

    public string Title(string party) => Negotiation.Title(party);

    public string Of(Demand demand) => $"{Title(demand.Party)}’s {Negotiation.Call(demand)["its ".Length..]}";

    public string Package(Package package) => Wording.Say(package, Concerned);

    public static string Opened(CheapestRepair repair) =>
        repair.Opens is { } count
            ? (count.IsOne ? "the one package that opens" : $"the {Wording.Number(count)} packages that open")
            : "what opens";

    public string CostOf(CheapestRepair repair) =>
        Wording.List(
            repair.Costs.Select(cost =>
                cost.Value is { } value ? $"{Say(value)} of 100 to {Title(cost.Party)}" : $"an unknown part to {Title(cost.Party)}"
            )
        );

    private static bool Varies(Additive value, int issue) => value.Contributions[issue].Any(part => part != value.Contributions[issue][0]);
}
