using CommonGround.Talks;
using CommonGround.Tests.Analyses.Agreements;

namespace CommonGround.Tests.Talks;

public sealed class ChanceOfAgreementTests
{
    [Fact]
    public void What_the_ways_to_refuse_say_of_a_draw_is_what_a_search_in_it_finds() =>
        Any.Negotiation.Sample(
            negotiation =>
            {
                if (negotiation.Issues.Count > 0 && Asked.Of(negotiation).Complete.Chance is { } chance)
                {
                    Assert.Equal(Searched(negotiation), chance);
                }
            },
            iter: 60,
            print: Any.Words
        );

    [Fact]
    public void In_Vienna_either_answer_moves_the_chance_by_a_quarter_or_so()
    {
        var chance = Asked.Of(Example.Vienna).Complete.Chance!;
        Assert.Equal(Searched(Example.Vienna), chance);
        Assert.All(chance.Lessons, lesson => Assert.Equal(0.25, lesson.Move, tolerance: 0.03));
        Assert.Equal(["iran/departure?", "russia/departure?"], chance.Lessons.Select(lesson => lesson.Unknown.Name));
    }

    private static ChanceOfAgreement? Searched(Negotiation negotiation) =>
        new ChanceSearch(negotiation, new DrawnUnknowns(negotiation, DrawnUnknowns.Usual, seed: 1, CancellationToken.None)).Find();
}
