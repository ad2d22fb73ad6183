using CommonGround.Reading;

namespace CommonGround.Tests.Reading.Times;

/// <summary>The articles are of Wednesday, 18 March 2020.</summary>
public sealed class DayTests
{
    private static readonly DateOnly Wednesday = new(2020, 3, 18);

    [Theory]
    [InlineData("The envoy said Friday that the locks are shut.", "2020-03-13")]
    [InlineData("The envoy said on Wednesday that the locks are shut.", "2020-03-18")]
    [InlineData("The envoy said last Wednesday that the locks are shut.", "2020-03-11")]
    [InlineData("The envoy said yesterday that the locks are shut.", "2020-03-17")]
    [InlineData("On 30 October 2019, the envoy said that the locks are shut.", "2019-10-30")]
    [InlineData("The envoy said on October 30, 2019, that the locks are shut.", "2019-10-30")]
    [InlineData("The envoy said on Dec. 30 that the locks are shut.", "2019-12-30")]
    [InlineData("The envoy said on Monday, 2 March, that the locks are shut.", "2020-03-02")]
    [InlineData("Two weeks ago the envoy said that the locks are shut.", "2020-03-04")]
    public void A_statement_has_the_day_on_which_it_was_said(string sentence, string day) =>
        Assert.Equal(day, $"{Statement(sentence, Wednesday).Date:O}");

    [Theory]
    [InlineData("The envoy said that the locks were shut on Friday.")]
    [InlineData("The envoy has said that the locks are shut since Friday.")]
    [InlineData("The envoy said in February that the locks are shut.")]
    [InlineData("The delegates sat. The envoy said that the locks are shut.")]
    [InlineData("The envoy said they may 30 times shut the locks.")]
    public void No_day_is_made_up(string sentence) => Assert.Null(Statement(sentence, Wednesday).Date);

    [Fact]
    public void A_weekday_stays_open_where_nobody_gave_the_articles_day() =>
        Assert.Null(Statement("The envoy said Friday that the locks are shut.", null).Date);

    [Fact]
    public void A_whole_date_needs_no_day_of_the_article() =>
        Assert.Equal(new(2019, 10, 30), Statement("The envoy said on 30 October 2019 that the locks are shut.", null).Date);

    [Fact]
    public void The_json_has_the_day() =>
        Assert.Equal(
            "2020-03-13",
            (string?)ExtractJson.Of(Read("The envoy said Friday that the locks are shut.", Wednesday))["statements"]![0]!["date"]
        );

    private static ReadStatement Statement(string text, DateOnly? date) => Assert.Single(Read(text, date).Statements);

    private static Extract Read(string text, DateOnly? date) => Reader.Read(new("invented", text) { Date = date }, Roster.Empty);
}
