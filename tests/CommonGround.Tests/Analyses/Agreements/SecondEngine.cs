using System.Numerics;
using CommonGround.Packages;
using CommonGround.Talks;
using Google.OrTools.Sat;

namespace CommonGround.Tests.Analyses.Agreements;

/// <summary>
/// Whether some package and some winning set meet some demands, asked of CP-SAT: issues are integers, conditions are reified
/// comparisons of places on scales, walk-aways are linear. It shares with the compiled engine only the words of the demands.
/// </summary>
internal sealed class SecondEngine
{
    private readonly CpModel model = new();
    private readonly Negotiation negotiation;
    private readonly Dictionary<string, BoolVar[]> takes = [];
    private readonly Dictionary<string, IntVar> places = [];
    private readonly BigInteger unit;
    private readonly long never;

    private SecondEngine(Negotiation negotiation, IReadOnlyCollection<Demand> demands)
    {
        this.negotiation = negotiation;
        var numbers = negotiation.Issues.SelectMany(issue => issue.Options).Select(option => option.At).OfType<Rational>();
        unit = Common(numbers.Append(new Rational(1, 4)));
        never = numbers.Select(Scaled).Append(0).Max() + (1L << 20);
        foreach (var issue in negotiation.Issues)
        {
            takes[issue.Name] = [.. issue.Options.Select(option => model.NewBoolVar($"{issue.Name} = {option.Name}"))];
            model.AddExactlyOne(takes[issue.Name]);
            places[issue.Name] = model.NewIntVar(-never, never, issue.Name);
            model.Add(places[issue.Name] == LinearExpr.WeightedSum(takes[issue.Name], issue.Options.Select(option => Place(option.At))));
        }

        var signs = Signs();
        foreach (var demand in demands.Where(demand => signs.ContainsKey(demand.Party)))
        {
            model.AddImplication(signs[demand.Party], Met(demand));
        }
    }

    public static bool Can(Negotiation negotiation, IReadOnlyCollection<Demand> demands)
    {
        var solver = new CpSolver { StringParameters = "num_workers:1 random_seed:1 cp_model_presolve:true" };
        return solver.Solve(new SecondEngine(negotiation, demands).model) switch
        {
            CpSolverStatus.Optimal or CpSolverStatus.Feasible => true,
            CpSolverStatus.Infeasible => false,
            var status => throw new InvalidOperationException($"CP-SAT ended with {status}."),
        };
    }

    private Dictionary<string, BoolVar> Signs()
    {
        var signs = negotiation.Signatories.ToDictionary(party => party.Name, party => model.NewBoolVar($"{party.Name} signs"));
        var isReached = negotiation.Rule.Majorities.Select(majority => (ILiteral)IsReached(majority, signs).Not()).ToArray();
        var few = signs.Count - (negotiation.Rule.Blocking ?? 0);
        var tooFewBlock = If(LinearExpr.Sum(signs.Values) > few, LinearExpr.Sum(signs.Values) <= few);
        model.AddBoolOr([Any(isReached).Not(), tooFewBlock]);
        foreach (var veto in negotiation.Rule.Vetoes.Where(signs.ContainsKey))
        {
            model.Add(signs[veto] == 1);
        }

        return signs;
    }

    private BoolVar IsReached(Majority majority, Dictionary<string, BoolVar> signs)
    {
        var weights = signs.Keys.Select(majority.WeightOf).ToArray();
        var needed = majority.Quota.Needed(weights.Aggregate(Rational.Zero, (sum, weight) => sum + weight));
        var common = Common(weights.Append(needed));
        long Whole(Rational part) => checked((long)(part.Numerator * (common / part.Denominator)));
        var sum = LinearExpr.WeightedSum(signs.Values, weights.Select(Whole));
        var least = Whole(needed) + (majority.Quota.IsStrict ? 1 : 0);
        return If(sum >= least, sum < least);
    }

    private ILiteral Met(Demand demand) =>
        demand.Predicate switch
        {
            Meets meets => Holds(meets.Condition),
            Reaches reaches => IsReached(reaches),
            _ => throw new InvalidOperationException($"No constraint for {demand.Predicate}."),
        };

    private ILiteral IsReached(Reaches reaches)
    {
        var common = Common(reaches.Value.Contributions.SelectMany(row => row).Append(reaches.Least));
        long Whole(Rational part) => checked((long)(part.Numerator * (common / part.Denominator)));
        var sum = LinearExpr.WeightedSum(
            negotiation.Issues.SelectMany(issue => takes[issue.Name]),
            reaches.Value.Contributions.SelectMany(row => row).Select(Whole)
        );
        return If(sum >= Whole(reaches.Least), sum < Whole(reaches.Least));
    }

    private ILiteral Holds(Condition condition) =>
        condition switch
        {
            IsOneOf choice => Any([.. choice.Options.Select(option => takes[choice.Issue.Name][choice.Issue.IndexOf(option.Name)])]),
            Against against => Compared(places[against.Issue.Name], against.Relation, LinearExpr.Constant(Place(against.Place))),
            Between between => Compared(places[between.Left.Name], between.Relation, places[between.Right.Name]),
            AllOf all => Any([.. all.Parts.Select(part => Holds(part).Not())]).Not(),
            AnyOf any => Any([.. any.Parts.Select(Holds)]),
            Not not => Holds(not.Part).Not(),
            IfThen implication => Any([Holds(implication.If).Not(), Holds(implication.Then)]),
            _ => throw new InvalidOperationException($"No constraint for {condition}."),
        };

    private ILiteral Compared(LinearExpr left, Relation relation, LinearExpr right) =>
        relation switch
        {
            Relation.Less => If(left < right, left >= right),
            Relation.AtMost => If(left <= right, left > right),
            Relation.Equal => If(left == right, left != right),
            Relation.NotEqual => If(left != right, left == right),
            Relation.AtLeast => If(left >= right, left < right),
            _ => If(left > right, left <= right),
        };

    private BoolVar If(BoundedLinearExpression holds, BoundedLinearExpression fails)
    {
        var literal = model.NewBoolVar("");
        model.Add(holds).OnlyEnforceIf(literal);
        model.Add(fails).OnlyEnforceIf(literal.Not());
        return literal;
    }

    private BoolVar Any(ILiteral[] literals)
    {
        var any = model.NewBoolVar("");
        model.AddBoolOr(literals).OnlyEnforceIf(any);
        model.AddBoolAnd(literals.Select(literal => literal.Not())).OnlyEnforceIf(any.Not());
        return any;
    }

    private long Place(Rational? at) => at is { } number ? Scaled(number) : never;

    private long Scaled(Rational number) => checked((long)(number.Numerator * (unit / number.Denominator)));

    private static BigInteger Common(IEnumerable<Rational> numbers) =>
        numbers.Aggregate(
            BigInteger.One,
            (common, number) => common / BigInteger.GreatestCommonDivisor(common, number.Denominator) * number.Denominator
        );
}
