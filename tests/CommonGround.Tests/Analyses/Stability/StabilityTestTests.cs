using CommonGround.Analyses;
using CommonGround.Analyses.Stability;
using CommonGround.Briefs;
using CommonGround.Packages;
using CommonGround.Talks;
using CommonGround.Tests.Cases;

namespace CommonGround.Tests.Analyses.Stability;

public sealed class StabilityTestTests
{
    private static readonly StabilityTest Question = new();
    private static readonly Negotiation Moves = Standoff.Read(Standoff.Moves);

    [Fact]
    public void It_does_not_apply_where_nobody_can_do_anything_outside_the_room() =>
        Assert.Equal(
            "nothing is on record of what parties can do outside the room",
            Assert.IsType<Finding.NotApplicable>(Question.Ask(Moves with { Moves = [] }, new Run())).Reason
        );

    [Fact]
    public void It_refuses_what_would_take_too_much_memory_and_says_how_much() =>
        Assert.Equal(
            "30 options make 1073741824 states and 1073741823 changes of options, for which 134217755 GB would be needed; 4 GB are the most",
            Assert
                .IsType<Finding.NotApplicable>(
                    Question.Ask(
                        Moves with
                        {
                            Moves = Enumerable.Range(0, 30).Select(number => new Move($"move-{number}", "port")).ToValueList(),
                        },
                        new Run()
                    )
                )
                .Reason
        );

    [Theory]
    [InlineData("blockade + riad", "there is no move “riad”; did you mean “raid”?")]
    [InlineData("blockade + raid", "“blockade + raid” cannot be: the case says that it is impossible")]
    [InlineData("nothing", null)]
    [InlineData("blockade+leave", null)]
    public void A_situation_asked_about_must_be_one(string wanted, string? misfit) =>
        Assert.Equal(misfit, (Question with { Wanted = wanted }).Misfit(Moves));

    [Fact]
    public void A_state_asked_about_goes_by_its_name()
    {
        var states = Standoff.Read(Standoff.States);
        Assert.Null((Question with { Wanted = "talks" }).Misfit(states));
        Assert.Equal("there is no state “talk”; did you mean “talks”?", (Question with { Wanted = "talk" }).Misfit(states));
    }

    [Fact]
    public void The_semantics_of_other_programs_go_by_name()
    {
        var setting = Question.Settings.Single(setting => setting.Name == "semantics");
        Assert.Equal(Semantics.EachOpponentOnce, ((StabilityTest)setting.Choose(["once"])).Semantics);
        Assert.Equal(
            "expected legal, plain, once or matrix, not “matrx”; did you mean “matrix”?",
            Assert.Throws<FormatException>(() => setting.Choose(["matrx"])).Message
        );
    }

    [Fact]
    public void What_is_wanted_holds_after_the_changes_that_are_told() =>
        AnyStandoff.OfMoves.Sample(
            negotiation =>
            {
                var model = CaseModel.Of(negotiation);
                var wanted = WantedAnswer.Of(model, Semantics.LegalSequences, model.States.First());
                foreach (var requirement in wanted.Parties)
                {
                    foreach (var changes in requirement.Changes)
                    {
                        var changed = StatementChange.Apply(
                            (Preference.Prioritised)model.DecisionMakers[requirement.DecisionMaker].Preference,
                            changes
                        );
                        Assert.True(
                            new Definition(model.WithPreference(requirement.DecisionMaker, changed)).Sequential(
                                requirement.DecisionMaker,
                                wanted.State
                            )
                        );
                    }

                    Assert.Equal(new Definition(model).Sequential(requirement.DecisionMaker, wanted.State), requirement.Stays);
                }
            },
            iter: 100
        );

    [Fact]
    public void The_section_tells_what_would_make_a_wanted_situation_hold()
    {
        var finding = (Question with { Wanted = "blockade + leave" }).Ask(Moves, new Run());
        Assert.Contains("For “The blockade and leave” to hold", Moves.ToBrief([finding]).ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nothing_is_known_of_somebody_the_answer_says_that_it_is_bounded() =>
        Assert.IsType<Exactness.Bounded>(
            Ask(Moves with { Parties = Moves.Parties.Select(party => party with { Ranking = null }).ToValueList() }).Exactness
        );

    [Fact]
    public void What_holds_for_certain_may_hold() =>
        AnyStandoff.OfAnyKind.Sample(
            negotiation =>
            {
                var answer = Ask(negotiation);
                Assert.All(
                    StableStates.Concepts,
                    concept => Assert.True(answer.Certain.Equilibria[concept].IsSubsetOf(answer.Possible.Equilibria[concept]))
                );
            },
            iter: 100
        );

    [Fact]
    public void Where_all_is_known_nothing_is_open() =>
        AnyStandoff.OfMoves.Sample(
            negotiation =>
            {
                var known = negotiation with
                {
                    Parties = negotiation
                        .Parties.Select(party =>
                            party with
                            {
                                WantsNothingElse = true,
                                Wishes = party.Wishes.Select(wish => wish with { Certainty = Certainty.Stated }).ToValueList(),
                            }
                        )
                        .ToValueList(),
                };
                var answer = Ask(known);
                Assert.IsType<Exactness.Exact>(answer.Exactness);
                Assert.All(
                    StableStates.Concepts,
                    concept => Assert.Equal(answer.Certain.Equilibria[concept], answer.Possible.Equilibria[concept])
                );
            },
            iter: 100
        );

    [Fact]
    public void The_section_can_be_written_of_anything() =>
        AnyStandoff.OfAnyKind.Sample(
            negotiation =>
            {
                var brief = negotiation.ToBrief([Question.Ask(negotiation, new Run())]);
                Assert.Contains(Question.Question, brief.ToText(), StringComparison.Ordinal);
                Assert.DoesNotContain(" will ", brief.ToText(), StringComparison.Ordinal);
            },
            iter: 100
        );

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\u202eright to left\u202c \u0007")]
    [InlineData("| a | b |\n| - | - |")]
    public void Hostile_titles_do_no_harm(string title)
    {
        var hostile = Moves with
        {
            Moves = Moves.Moves.Select(move => move with { Title = title, Means = title, Note = title }).ToValueList(),
            Parties = Moves.Parties.Select(party => party with { Title = title }).ToValueList(),
        };
        var brief = hostile.ToBrief([Question.Ask(hostile, new Run())]);
        Assert.DoesNotContain("<script>alert", brief.ToHtml(), StringComparison.Ordinal);
        Assert.DoesNotContain(brief.ToText(), character => character is '\u202e' or '\u0007');
    }

    private static Equilibria Ask(Negotiation negotiation) => (Equilibria)((Finding.Answered)Question.Ask(negotiation, new Run())).Result;
}
