using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Tests;

/// <summary>Small negotiations of any shape, for tests against the definition.</summary>
internal static class Any
{
    private static readonly string[] OptionNames = ["none", "in writing", "two-thirds", "later", "or else"];
    private static readonly string[] IssueNames = ["area", "bridge", "canal", "dam", "elections", "fees"];
    private static readonly string[] PartyNames = ["north", "south", "east", "west", "centre", "islands"];

    public static Gen<Relation> Relation { get; } = Gen.Enum<Relation>();

    /// <summary>Fractions whose numerators and denominators have one digit or many.</summary>
    public static Gen<Rational> Rational { get; } =
        Gen.Select(
            Gen.OneOf(Gen.Int[-9, 9].Select(number => (long)number), Gen.Long),
            Gen.OneOf(Gen.Int[1, 9].Select(number => (long)number), Gen.Long[1, long.MaxValue]),
            (numerator, denominator) => new Rational(numerator, denominator)
        );

    /// <summary>0 to 100: whole, with decimals, or thirds.</summary>
    public static Gen<Rational> Percentage { get; } =
        Gen.Frequency(
            (4, Gen.Int[0, 10].Select(tens => (Rational)(tens * 10))),
            (2, Gen.Int[0, 1000].Select(tenths => new Rational(tenths, 10))),
            (1, Gen.Int[0, 300].Select(thirds => new Rational(thirds, 3)))
        );

    public static Gen<Interval> Interval { get; } =
        Gen.Frequency(
            (3, Percentage.Select(point => new Interval(point, point))),
            (1, Gen.Select(Percentage, Percentage, (a, b) => new Interval(a <= b ? a : b, a <= b ? b : a)))
        );

    private static readonly Gen<Func<string, Issue>> Named = Gen.Frequency((1, Gen.Const(1)), (6, Gen.Int[2, 4]))
        .Select<int, Func<string, Issue>>(count => name => Issue.Of(name, OptionNames.AsSpan(0, count)));

    private static readonly Gen<Func<string, Issue>> Scaled = Gen.Select(
            Gen.Int[-1, 1],
            Gen.Frequency((1, Gen.Const(0)), (6, Gen.Int[1, 3])),
            Gen.Int[1, 3],
            Gen.OneOf("months", "months", "percent", ""),
            Gen.Bool
        )
        .Select<(int From, int Steps, int Step, string Unit, bool Never), Func<string, Issue>>(scale =>
            name =>
                Issue.On(
                    name,
                    new Scale(
                        scale.From,
                        scale.From + new Rational((scale.Steps * scale.Step) + (scale.Step / 2), 2),
                        new Rational(scale.Step, 2),
                        scale.Unit,
                        scale.Never
                    )
                )
        );

    /// <summary>One to four issues, named or on scales, two scales perhaps of one unit, with at most so many packages.</summary>
    public static Gen<ValueList<Issue>> Issues(int most = 64, int fewest = 1, int many = 4) =>
        Gen.Frequency((1, Named), (2, Scaled))
            .List[fewest, many]
            .Select(makers => makers.Select((make, place) => make(IssueNames[place])).ToValueList())
            .Where(issues => Package.Count(issues) <= most);

    /// <summary>A condition with every kind of part, at most so deep.</summary>
    public static Gen<Condition> Condition(ValueList<Issue> issues, int depth = 2) =>
        depth == 0 ? Leaf(issues) : Gen.Frequency((2, Leaf(issues)), (3, Branch(Condition(issues, depth - 1))));

    /// <summary>One to five parties and what is on record of each, with no more demands than a brute force can take.</summary>
    public static Gen<Negotiation> Negotiation { get; } = Negotiations(Issues(), Gen.Int[1, 5], mostDemands: 7);

    /// <summary>Six parties on up to six issues of up to five options: too many sets of demands to look at each.</summary>
    public static Gen<Negotiation> LargeNegotiation { get; } =
        Negotiations(Issues(most: 5_000, fewest: 4, many: 6), Gen.Const(6), mostDemands: 24);

    private static Gen<Negotiation> Negotiations(Gen<ValueList<Issue>> someIssues, Gen<int> howMany, int mostDemands) =>
        (
            from issues in someIssues
            from count in howMany
            from parties in Each(PartyNames[..count].Select(name => Party(name, issues)))
            from rule in Rule(PartyNames[..count])
            from agreed in Each(issues.Select(issue => Option(issue).Null(0.5)))
            select new Negotiation
            {
                Title = "any",
                Date = new DateOnly(2024, 1, 1),
                Issues = issues,
                Parties = parties.ToValueList(),
                Rule = rule,
                AgreedPoints = issues
                    .Zip(agreed)
                    .Where(pair => pair.Second is not null)
                    .Select(pair => new AgreedPoint(pair.First, pair.Second!))
                    .ToValueList(),
            }
        ).Where(negotiation =>
            CanBeSigned(negotiation) && negotiation.Demands.Any() && negotiation.Demands.Skip(mostDemands).FirstOrDefault() is null
        );

    private static bool CanBeSigned(Negotiation negotiation) =>
        negotiation.Signatories.Select(party => party.Name).ToArray() is { Length: > 0 } all && negotiation.Rule.Wins(all, all);

    /// <summary>A negotiation as a person would tell it, for a failing test.</summary>
    public static string Words(Negotiation negotiation) =>
        string.Join(
            '\n',
            [
                $"rule: {negotiation.Rule}",
                .. negotiation.Issues.Select(issue => $"issue {issue}: {issue.Options}; {issue.Scale}"),
                .. negotiation.AgreedPoints.Select(point => $"agreed {point.Issue}: {point.Option}"),
                .. negotiation.Parties.Select(party =>
                    string.Join(
                        "\n  ",
                        [
                            $"{party.Name}{(party.Signs ? "" : " (does not sign)")}, least {party.WalkAway?.Least} {party.WalkAway?.Certainty}",
                            .. party.Positions.Select(position =>
                                $"{position.Issue}: ideal {position.Ideal}, salience {position.Salience}, values {position.Values}, points {position.Points}, accepts {position.Accepts}"
                            ),
                            .. party
                                .Demands(negotiation)
                                .Select(demand => $"{demand}: {demand.Predicate} ({demand.Certainty}, {demand.Scope})"),
                        ]
                    )
                ),
            ]
        );

    private static Gen<Condition> Leaf(ValueList<Issue> issues)
    {
        var onScales = issues.Where(issue => issue.Scale is not null).ToArray();
        var pairs = onScales.SelectMany(left =>
            onScales.Where(right => right.Scale!.Unit == left.Scale!.Unit).Select(right => (left, right))
        );
        return Gen.OneOf([
            .. issues.Select(issue =>
                Gen.Shuffle(issue.Options.ToArray(), 1, issue.Options.Count)
                    .Select(some => (Condition)new IsOneOf(issue, some.ToValueList()))
            ),
            .. onScales.Select(issue =>
                Gen.Select(Relation, Place(issue), (relation, place) => (Condition)new Against(issue, relation, place))
            ),
            .. pairs.Select(pair => Relation.Select(relation => (Condition)new Between(pair.left, relation, pair.right))),
        ]);
    }

    private static Gen<Rational?> Place(Issue issue) =>
        Gen.Frequency(
            (4, Gen.OneOf(issue.Options.Select(option => option.At).ToArray())),
            (1, Gen.Int[-8, 8].Select(quarters => (Rational?)new Rational(quarters, 4)))
        );

    private static Gen<Condition> Branch(Gen<Condition> part) =>
        Gen.OneOf(
            part.Array[1, 3].Select(parts => (Condition)new AllOf(parts.ToValueList())),
            part.Array[1, 3].Select(parts => (Condition)new AnyOf(parts.ToValueList())),
            part.Select(only => (Condition)new Not(only)),
            Gen.Select(part, part, (premise, consequence) => (Condition)new IfThen(premise, consequence))
        );

    private static Gen<Option> Option(Issue issue) => Gen.OneOf(issue.Options.ToArray());

    /// <summary>Unanimity, all but so many, weights, several majorities at once, with and without vetoes and a number that blocks.</summary>
    public static Gen<SigningRule> Rule(string[] parties) =>
        Gen.Frequency(
            (5, Gen.Const(SigningRule.Unanimity)),
            (
                3,
                Gen.Select(Gen.Int[0, 2], Gen.Shuffle(parties, 0, 2), (allBut, vetoes) => SigningRule.AllBut(allBut, vetoes.ToValueList()))
            ),
            (
                2,
                Gen.Select(
                    Majority(parties).Array[1, 3],
                    Gen.Frequency((3, Gen.Const(Array.Empty<string>())), (1, Gen.Shuffle(parties, 0, 2))),
                    Gen.Int[1, 3].Nullable(0.6),
                    (majorities, vetoes, blocking) =>
                        new SigningRule(majorities.ToValueList(), vetoes.ToValueList()) { Blocking = blocking }
                )
            )
        );

    private static Gen<Majority> Majority(string[] parties) =>
        Gen.Select(
            Gen.Frequency((2, Gen.Int[0, 3].Select(whole => (Rational)whole)), (1, Percentage)).Array[parties.Length].Null(0.4),
            Gen.Int[1, 12],
            Gen.Bool,
            Gen.Bool,
            (weights, twelfths, isStrict, isShare) =>
            {
                var majority = new Majority(new Quota(new Rational(twelfths, 12), 0, isStrict && twelfths < 12))
                {
                    Weights = weights is null ? null : [.. parties.Zip(weights, (party, weight) => new Weight(party, weight))],
                };
                var number = majority.Total(parties) * twelfths / 12;
                return isShare ? majority : majority with { Quota = new Quota(0, number, isStrict && twelfths < 12) };
            }
        );

    private static Gen<Party> Party(string name, ValueList<Issue> issues) =>
        from seat in Gen.Frequency((5, Gen.Const(Seat.AtTheTable)), (1, Gen.Enum<Seat>()))
        from signs in Gen.Frequency((6, Gen.Const((bool?)null)), (1, Gen.Bool.Select(says => (bool?)says)))
        from hasPoints in Gen.Bool
        from positions in Each(issues.Select(issue => Position(issue, hasPoints).Null(0.5)))
        from lines in Gen.Select(Condition(issues), Gen.Enum<Certainty>(), Gen.Enum<Scope>()).Array[0, 2]
        from walkAway in Gen.Select(Interval, Gen.Enum<Certainty>(), (least, certainty) => new WalkAway(least) { Certainty = certainty })
            .Null(0.6)
        select new Party(name)
        {
            Seat = seat,
            SaysSigns = signs,
            Positions = positions.OfType<Position>().ToValueList(),
            WalkAway = walkAway,
            RedLines = lines
                .Select((line, place) => new RedLine($"line-{place}", line.Item1) { Certainty = line.Item2, Scope = line.Item3 })
                .ToValueList(),
        };

    private static Gen<Position> Position(Issue issue, bool hasPoints) =>
        from cells in Gen.Frequency(
            (3, Gen.Const("")),
            (2, Gen.Const("accepts")),
            (1, Gen.Const("rejects")),
            (1, Gen.Const("unknown"))
        ).Array[issue.Options.Count]
        from salience in Percentage.Nullable(0.4)
        from ideal in Gen.Select(Gen.Int[0, 3], Gen.Int[0, 1]).Nullable(0.4)
        from values in Interval.Nullable(0.5).Array[issue.Options.Count].Null(0.6)
        from points in Percentage.Array[issue.Options.Count]
        let places = (issue.Options.Count - 1, ideal?.Item1 ?? 0, ideal?.Item2 ?? 0)
        select new Position(issue)
        {
            Accepts = Cells(issue, cells, "accepts"),
            Rejects = Cells(issue, cells, "rejects"),
            Unknown = Cells(issue, cells, "unknown"),
            Salience = hasPoints ? null : salience,
            Points = hasPoints ? points.ToValueList() : null,
            Values = hasPoints ? null : values?.ToValueList(),
            Ideal = ideal is null
                ? null
                : new Ideal(
                    issue.Options[Math.Min(places.Item1, places.Item2)],
                    issue.Options[Math.Min(places.Item1, places.Item2 + places.Item3)]
                ),
        };

    private static IsOneOf? Cells(Issue issue, string[] cells, string kind) =>
        cells.Contains(kind) ? new IsOneOf(issue, issue.Options.Where((_, place) => cells[place] == kind).ToValueList()) : null;

    private static Gen<T[]> Each<T>(IEnumerable<Gen<T>> each) =>
        each.Aggregate(Gen.Const(Array.Empty<T>()), (before, next) => Gen.Select(before, next, (all, one) => (T[])[.. all, one]));
}
