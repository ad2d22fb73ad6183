using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Tests.Analyses.Stability;

/// <summary>Small negotiations with moves outside the room, and what is on record of who wants what there.</summary>
internal static class AnyStandoff
{
    private static readonly string[] MoveNames = ["arm", "blockade", "call-off", "deploy", "evict"];
    private static readonly string[] PartyNames = ["north", "south", "east"];

    public static Gen<Negotiation> OfMoves { get; } =
        from count in Gen.Int[1, 4]
        from moves in Each(MoveNames[..count].Select(AnyMove))
        let questions = moves.Select(move => move.Question).ToValueList()
        from impossible in Any.Condition(questions, depth: 1).Array[0, 1]
        from parties in Each(PartyNames.Select(name => AnyParty(name, questions)))
        let negotiation = new Negotiation
        {
            Title = "any",
            Date = new DateOnly(2024, 1, 1),
            Moves = moves.ToValueList(),
            Impossible = impossible.Select(condition => new Impossibility(condition)).ToValueList(),
            Parties = parties.ToValueList(),
        }
        where Package.All(questions).Any(package => impossible.All(condition => !condition.Holds(package)))
        where IsPossible(negotiation, questions)
        select negotiation;

    public static Gen<Negotiation> OfStates { get; } =
        from count in Gen.Int[1, 5]
        let names = Enumerable.Range(1, count).Select(number => $"s{number}").ToArray()
        from steps in Gen.Select(Gen.OneOf(PartyNames), Gen.Int[0, count - 1], Gen.Int[0, count - 1]).Array[0, 12]
        from orders in Each(PartyNames.Select(_ => Gen.Select(Gen.Shuffle(names, 1, count), Gen.Int[0, 1].Array[count]).Nullable(0.2)))
        from today in Gen.Int[0, count - 1].Nullable(0.3)
        select new Negotiation
        {
            Title = "any",
            Date = new DateOnly(2024, 1, 1),
            States = names
                .Select(
                    (name, place) =>
                        new State(name)
                        {
                            Title = $"Situation {name}",
                            Today = place == today ? new Standing(true) : null,
                            Steps = steps
                                .Where(step => step.Item2 == place && step.Item3 != place)
                                .Select(step => new Step(step.Item1, names[step.Item3]))
                                .Distinct()
                                .ToValueList(),
                        }
                )
                .ToValueList(),
            Parties = PartyNames
                .Zip(
                    orders,
                    (name, order) => new Party(name) { Ranking = order is { } given ? AnyRanking(given.Item1, given.Item2) : null }
                )
                .ToValueList(),
        };

    public static Gen<Negotiation> OfAnyKind { get; } = Gen.OneOf(OfMoves, OfStates);

    private static Gen<Move> AnyMove(string name) =>
        Gen.Select(Gen.OneOf(PartyNames), Gen.Bool.Nullable(0.15), Gen.Frequency((4, Gen.Const(false)), (1, Gen.Const(true))))
            .Select(
                (party, taken, irreversible) =>
                    new Move(name, party)
                    {
                        Title = $"The {name}",
                        Today = taken is { } known ? new Standing(known) : null,
                        IsIrreversible = irreversible,
                    }
            );

    private static readonly Gen<Certainty> Certainties = Gen.Frequency((4, Gen.Const(Certainty.Stated)), (1, Gen.Const(Certainty.Unknown)));

    private static Gen<Party> AnyParty(string name, ValueList<Issue> questions) =>
        Gen.Select(Gen.Select(Any.Condition(questions, depth: 1), Certainties, Gen.Bool).Array[0, 3], Gen.Bool)
            .Select(
                (wishes, isAll) =>
                    new Party(name)
                    {
                        Title = $"The {name}",
                        Wishes = wishes
                            .Select(wish => new Wish(wish.Item1) { Certainty = wish.Item2, IsStrong = wish.Item3 })
                            .ToValueList(),
                        WantsNothingElse = isAll,
                    }
            );

    private static Ranking AnyRanking(string[] ranked, int[] ties)
    {
        var ranks = new List<List<Situation>>();
        foreach (var (name, place) in ranked.Select((name, place) => (name, place)))
        {
            if (place == 0 || ties[place] == 0)
            {
                ranks.Add([]);
            }

            ranks[^1].Add(new([name]));
        }

        return new(ranks.Select(rank => new Rank(rank.ToValueList())).ToValueList());
    }

    private static bool IsPossible(Negotiation negotiation, ValueList<Issue> questions)
    {
        var today = negotiation.Moves.Select(move => move.Today?.IsTaken == true ? 1 : 0).ToValueList();
        return negotiation.Moves.Any(move => move.Today is null)
            || negotiation.Impossible.All(one => !one.Condition.Holds(new Package(questions, today)));
    }

    private static Gen<T[]> Each<T>(IEnumerable<Gen<T>> each) =>
        each.Aggregate(Gen.Const(Array.Empty<T>()), (before, next) => Gen.Select(before, next, (all, one) => (T[])[.. all, one]));
}
