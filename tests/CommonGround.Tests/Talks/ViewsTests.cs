using CommonGround.Packages;
using CommonGround.Talks;
using CommonGround.Tests.Analyses.Agreements;

namespace CommonGround.Tests.Talks;

/// <summary>Views filter first; what is computed of them knows nothing of what was filtered out.</summary>
public sealed class ViewsTests
{
    private const string Reader = "reader";

    private static readonly string[] StatementNames = ["s0", "s1", "s2", "s3"];

    [Fact]
    public void A_demand_that_loses_all_its_evidence_is_set_aside() =>
        Told.Sample(
            (negotiation, withdrawn) =>
            {
                var left = negotiation.Without(withdrawn).Demands.Select(demand => demand.Name).ToHashSet();
                // Whether a walk-away has an unknown half depends on values, which may rest on what is withdrawn.
                Assert.All(
                    negotiation.Demands.Where(demand => !demand.IsUnknown || demand.Predicate is Meets),
                    demand =>
                        Assert.Equal(
                            demand.Evidence.Count == 0 || demand.Evidence.Any(name => !withdrawn.Contains(name)),
                            left.Contains(demand.Name)
                        )
                );
            },
            iter: 500
        );

    [Fact]
    public void What_is_left_of_a_demand_cites_nothing_withdrawn() =>
        Told.Sample(
            (negotiation, withdrawn) =>
                Assert.DoesNotContain(negotiation.Without(withdrawn).Demands.SelectMany(demand => demand.Evidence), withdrawn.Contains),
            iter: 500
        );

    [Fact]
    public void An_agreed_point_that_loses_all_its_evidence_is_set_aside() =>
        Told.Sample(
            (negotiation, withdrawn) =>
                Assert.Equal(
                    negotiation
                        .AgreedPoints.Where(point => point.Evidence.Count == 0 || point.Evidence.Any(name => !withdrawn.Contains(name)))
                        .Select(point => point.Issue),
                    negotiation.Without(withdrawn).AgreedPoints.Select(point => point.Issue)
                ),
            iter: 500
        );

    [Fact]
    public void Withdrawing_in_two_steps_is_withdrawing_at_once() =>
        Told.Sample(
            (negotiation, withdrawn) =>
                Assert.Equal(
                    negotiation.Without(withdrawn),
                    withdrawn.Aggregate(negotiation, (view, statement) => view.Without([statement]))
                ),
            iter: 500
        );

    [Fact]
    public void Withdrawing_a_speaker_is_withdrawing_all_his_statements() =>
        Told.Sample(
            (negotiation, withdrawn) =>
            {
                var speakers = negotiation.Statements.Where(statement => withdrawn.Contains(statement.Name)).Select(s => s.Voice).ToArray();
                var his = negotiation.Statements.Where(statement => speakers.Contains(statement.Voice)).Select(s => s.Name).ToArray();
                Assert.Equal(negotiation.Without(his), negotiation.WithoutSpeakers(speakers));
            },
            iter: 500
        );

    [Fact]
    public void A_demand_withdrawn_counts_no_more_in_the_answer() =>
        Told.Sample(
            (negotiation, withdrawn) =>
            {
                if (negotiation.Without(withdrawn).Demands.Any())
                {
                    var asked = Asked.Of(negotiation, new() { Without = withdrawn.ToValueList() });
                    Assert.Equal(
                        Asked.Of(negotiation.Without(withdrawn)).ToJson()["complete"]!.ToJsonString(),
                        asked.ToJson()["complete"]!.ToJsonString()
                    );
                }
            },
            iter: 200
        );

    [Fact]
    public void Of_what_a_reader_may_not_see_nothing_shows_whatever_it_is() =>
        Gen.Select(Hidden, Gen.Int[0, 1000])
            .Sample(
                (negotiation, change) => Assert.Equal(negotiation.SeenBy(Reader), Changed(negotiation, change).SeenBy(Reader)),
                iter: 1_000
            );

    [Fact]
    public void What_a_reader_may_not_see_changes_no_answer_that_he_gets() =>
        Gen.Select(Hidden, Gen.Int[0, 1000])
            .Where(
                (negotiation, _) =>
                    negotiation.SeenBy(Reader) is var seen && seen.Issues.Count > 0 && seen.Signatories.Any() && seen.Demands.Any()
            )
            .Sample(
                (negotiation, change) =>
                    Assert.Equal(
                        Asked.Of(negotiation.SeenBy(Reader)).ToJson().ToJsonString(),
                        Asked.Of(Changed(negotiation, change).SeenBy(Reader)).ToJson().ToJsonString()
                    ),
                iter: 200
            );

    [Fact]
    public void A_reader_who_is_named_everywhere_sees_everything() =>
        Hidden.Sample(negotiation => Assert.Equal(negotiation, negotiation.SeenBy("insider")), iter: 300);

    [Fact]
    public void Nothing_that_a_reader_sees_names_what_he_may_not_see() =>
        Hidden.Sample(
            negotiation =>
            {
                var seen = negotiation.SeenBy(Reader);
                var statements = seen.Statements.Select(statement => statement.Name).ToHashSet();
                var issues = seen.Issues.Select(issue => issue.Name).ToHashSet();
                Assert.Subset(statements, seen.Demands.SelectMany(demand => demand.Evidence).ToHashSet());
                Assert.Subset(
                    issues,
                    seen.Parties.SelectMany(party => party.Positions).Select(position => position.Issue.Name).ToHashSet()
                );
                Assert.Subset(
                    issues,
                    seen.Parties.SelectMany(party => party.RedLines)
                        .SelectMany(line => line.Condition.Issues)
                        .Select(issue => issue.Name)
                        .ToHashSet()
                );
                var parties = seen.Parties.Select(party => party.Name).ToHashSet();
                Assert.Subset(parties, seen.Rule.Vetoes.ToHashSet());
                if (seen.Parties.Count < negotiation.Parties.Count)
                {
                    Assert.Subset(parties, seen.Rule.Majorities.SelectMany(Weighted).ToHashSet());
                }
            },
            iter: 500
        );

    private static IEnumerable<string> Weighted(Majority majority) => majority.Weights?.Select(weight => weight.Party) ?? [];

    [Fact]
    public void Those_whom_a_reader_sees_can_still_sign_together_and_not_without_anybody() =>
        Hidden.Sample(
            negotiation =>
            {
                var seen = negotiation.SeenBy(Reader);
                var signatories = seen.Signatories.Select(party => party.Name).ToArray();
                if (seen.Parties.Count < negotiation.Parties.Count && seen.Rule.MayStayOut is null && signatories.Length > 0)
                {
                    Assert.True(seen.Rule.Wins(signatories, signatories));
                    Assert.False(seen.Rule.Wins([], signatories) && negotiation.Rule.Majorities.All(IsOfSomething));
                }
            },
            iter: 500
        );

    private static bool IsOfSomething(Majority majority) =>
        majority.Quota is not { Share: var share, Beyond: var beyond } || share > 0 || beyond > 0;

    [Fact]
    public void On_a_day_nothing_is_known_that_was_said_later() =>
        Dated.Sample(
            (negotiation, day) =>
            {
                var view = negotiation.AsOf(day);
                Assert.DoesNotContain(view.Statements, statement => statement.Date > day);
                Assert.DoesNotContain(view.Parties.SelectMany(party => party.Positions), position => position.Since > day);
                Assert.DoesNotContain(view.Parties.SelectMany(party => party.RedLines), line => line.Since > day);
                Assert.Subset(
                    view.Statements.Select(statement => statement.Name).ToHashSet(),
                    view.Demands.SelectMany(demand => demand.Evidence).ToHashSet()
                );
            },
            iter: 500
        );

    [Fact]
    public void What_is_known_on_a_day_does_not_depend_on_what_was_known_later() =>
        Gen.Select(Dated, Gen.Int[0, 3])
            .Sample(
                (dated, later) =>
                    Assert.Equal(dated.Item1.AsOf(dated.Item2), dated.Item1.AsOf(dated.Item2.AddDays(later)).AsOf(dated.Item2)),
                iter: 500
            );

    private static readonly DateOnly First = new(2024, 1, 1);

    private static readonly Gen<string[]> Evidence = Gen.Shuffle(StatementNames, 0, 2);

    /// <summary>Negotiations whose every item rests on some of four statements, or on none.</summary>
    private static readonly Gen<Negotiation> Cited =
        from negotiation in Any.Negotiation
        from evidence in Evidence.Array[60]
        from dates in Gen.Int[0, 4].Nullable().Array[60]
        from speakers in Gen.OneOf("a diplomat", "an envoy").Null(0.3).Array[4]
        let next = new Dealt<string[]>(evidence)
        let date = new Dealt<int?>(dates)
        select negotiation with
        {
            Sources = [new Source("paper", "sources/paper.md", "words") { Date = First }],
            Statements = Enumerable
                .Range(0, 4)
                .Select(place => new Statement($"s{place}", new Passage("paper", 0, 5, "words"))
                {
                    Speaker = speakers[place],
                    Date = Day(dates[place]),
                })
                .ToValueList(),
            AgreedPoints = negotiation.AgreedPoints.Select(point => point with { Evidence = next.One().ToValueList() }).ToValueList(),
            Parties = negotiation
                .Parties.Select(party =>
                    party with
                    {
                        Positions = party
                            .Positions.Select(position => position with { Evidence = next.One().ToValueList(), Since = Day(date.One()) })
                            .ToValueList(),
                        RedLines = party
                            .RedLines.Select(line => line with { Evidence = next.One().ToValueList(), Since = Day(date.One()) })
                            .ToValueList(),
                        WalkAway = party.WalkAway is { } walkAway
                            ? walkAway with
                            {
                                Evidence = next.One().ToValueList(),
                                Since = Day(date.One()),
                            }
                            : null,
                    }
                )
                .ToValueList(),
            Date = First.AddDays(9),
        };

    private static readonly Gen<(Negotiation, string[])> Told = Gen.Select(Cited, Gen.Shuffle(StatementNames, 0, 4));

    private static readonly Gen<(Negotiation, DateOnly)> Dated = Gen.Select(Cited, Gen.Int[0, 5].Select(First.AddDays));

    private static readonly Gen<ValueList<string>?> Readers = Gen.Frequency(
        (3, Gen.Const((ValueList<string>?)null)),
        (1, Gen.Const((ValueList<string>?)["insider"])),
        (1, Gen.Const((ValueList<string>?)["insider", Reader]))
    );

    /// <summary>Negotiations of which some items are for an insider only.</summary>
    private static readonly Gen<Negotiation> Hidden =
        from negotiation in Cited
        from readers in Readers.Array[80]
        let next = new Dealt<ValueList<string>?>(readers)
        let issues = negotiation.Issues.ToDictionary(issue => issue.Name, issue => issue with { VisibleTo = next.One() })
        select negotiation with
        {
            Sources = negotiation.Sources.Select(source => source with { VisibleTo = next.One() }).ToValueList(),
            Statements = negotiation.Statements.Select(statement => statement with { VisibleTo = next.One() }).ToValueList(),
            Issues = negotiation.Issues.Select(issue => issues[issue.Name]).ToValueList(),
            AgreedPoints = negotiation
                .AgreedPoints.Select(point => point with { VisibleTo = next.One(), Issue = issues[point.Issue.Name] })
                .ToValueList(),
            Parties = negotiation
                .Parties.Select(party =>
                    party with
                    {
                        VisibleTo = next.One(),
                        Positions = party
                            .Positions.Select(position => position with { VisibleTo = next.One(), Issue = issues[position.Issue.Name] })
                            .ToValueList(),
                        RedLines = party.RedLines.Select(line => line with { VisibleTo = next.One() }).ToValueList(),
                        WalkAway = party.WalkAway is { } walkAway ? walkAway with { VisibleTo = next.One() } : null,
                    }
                )
                .ToValueList(),
        };

    /// <summary>The same negotiation but for the content of something that the reader may not see.</summary>
    private static Negotiation Changed(Negotiation negotiation, int change)
    {
        bool IsHidden(ValueList<string>? readers) => readers is not null && !readers.Contains(Reader);
        Position Other(Position position) =>
            IsHidden(position.VisibleTo)
                ? position with
                {
                    Salience = change,
                    Points = null,
                    Rejects =
                        change % 2 == 0
                            ? new IsOneOf(position.Issue, [position.Issue.Options[change % position.Issue.Options.Count]])
                            : null,
                    Note = "changed",
                }
                : position;
        var hidden = negotiation.Parties.Where(party => IsHidden(party.VisibleTo)).Select(party => party.Name).ToHashSet();
        return negotiation with
        {
            Rule = negotiation.Rule with
            {
                Majorities = negotiation
                    .Rule.Majorities.Select(majority =>
                        majority with
                        {
                            Weights = majority
                                .Weights?.Select(weight => hidden.Contains(weight.Party) ? weight with { Value = change } : weight)
                                .ToValueList(),
                        }
                    )
                    .ToValueList(),
            },
            Statements = negotiation
                .Statements.Select(statement => IsHidden(statement.VisibleTo) ? statement with { Speaker = "somebody else" } : statement)
                .ToValueList(),
            AgreedPoints = negotiation
                .AgreedPoints.Select(point =>
                    IsHidden(point.VisibleTo) ? point with { Option = point.Issue.Options[change % point.Issue.Options.Count] } : point
                )
                .ToValueList(),
            Parties = negotiation
                .Parties.Select(party =>
                    IsHidden(party.VisibleTo)
                        ? party with
                        {
                            Title = "changed",
                            RedLines = [],
                            WalkAway = null,
                        }
                        : party with
                        {
                            Positions = party.Positions.Select(Other).ToValueList(),
                            RedLines = party.RedLines.Where(line => !IsHidden(line.VisibleTo)).ToValueList(),
                            WalkAway =
                                party.WalkAway is { } walkAway && IsHidden(walkAway.VisibleTo)
                                    ? new WalkAway(change % 100) { VisibleTo = walkAway.VisibleTo }
                                    : party.WalkAway,
                        }
                )
                .ToValueList(),
        };
    }

    private static DateOnly? Day(int? after) => after is { } days ? First.AddDays(days) : null;

    /// <summary>Deals its items one after the other, from the start again when they end.</summary>
    private sealed class Dealt<T>(T[] items)
    {
        private int dealt;

        public T One() => items[dealt++ % items.Length];
    }
}
