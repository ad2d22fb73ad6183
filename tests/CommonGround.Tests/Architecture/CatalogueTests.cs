using CommonGround.Analyses;

namespace CommonGround.Tests.Architecture;

public sealed class CatalogueTests
{
    [Fact]
    public void Every_analysis_is_in_the_catalogue() =>
        Assert.Equal(
            Core.Types.Where(type => type.IsSubclassOf(typeof(Analysis)) && !type.IsAbstract).OrderBy(type => type.Name),
            Catalogue.All.Select(analysis => analysis.GetType()).OrderBy(type => type.Name)
        );

    [Fact]
    public void No_two_analyses_share_a_name() => Assert.Distinct(Catalogue.All.Select(analysis => analysis.Name), StringComparer.Ordinal);

    [Fact]
    public void Every_analysis_asks_a_question_and_says_where_it_comes_from() =>
        Assert.All(
            Catalogue.All,
            analysis =>
            {
                Assert.EndsWith("?", analysis.Question, StringComparison.Ordinal);
                Assert.NotEmpty(analysis.Citation);
            }
        );
}
