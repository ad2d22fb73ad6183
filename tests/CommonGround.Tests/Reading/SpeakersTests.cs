using CommonGround.Reading;

namespace CommonGround.Tests.Reading;

public sealed class SpeakersTests
{
    [Theory]
    [InlineData("Ann Lee came to the port. Lee said that the locks were open.", "lee")]
    [InlineData("Mr. Haddad said that the locks were open.", "haddad")]
    [InlineData("Miguel de la Vega said that the locks were open.", "vega")]
    [InlineData("Secretary of State Ines Duarte said that the locks were open.", "duarte")]
    [InlineData("“The locks were open,” said Pavel Novak of the grain board.", "novak")]
    [InlineData("Russia said that the locks were open.", "russia")]
    public void A_name_is_its_surname_or_its_state(string text, string resolved) => Assert.Equal(resolved, Speaker(text));

    [Theory]
    [InlineData("Jonas Berg left the hall before Omar Haddad. He said that the locks were open.", "berg")]
    [InlineData("Ann Lee met Jonas Berg at the quay. She said that the locks were open.", "lee")]
    [InlineData("Omar Haddad praised Ann Lee’s plan, and he said that the locks were open.", "haddad")]
    [InlineData("Mrs. Tan opened the port. The grain was weighed. She said that the locks were open.", "tan")]
    public void He_and_she_go_back_to_whom_the_sentence_is_about(string text, string resolved) => Assert.Equal(resolved, Speaker(text));

    [Theory]
    [InlineData("Jonas Berg and Omar Haddad left the hall. He said that the locks were open.")]
    [InlineData("Ann Lee left the hall. He said that the locks were open.")]
    [InlineData("Jonas Berg left the hall.\n\nThe grain was weighed.\n\nIt was late.\n\nHe said that the locks were open.")]
    [InlineData("Jonas Berg left. One trader said that grain was short. He said that the locks were open.")]
    [InlineData("Ann Lee met Omar Lee. Lee said that the locks were open.")]
    [InlineData("A spokesman for Ann Lee said that the locks were open.")]
    [InlineData("The harbour minister of Norway said that the locks were open.")]
    [InlineData("The former Norwegian minister said that the locks were open.")]
    public void Whoever_could_be_two_or_nobody_stays_unresolved(string text) => Assert.Null(Speaker(text));

    [Fact]
    public void A_namesake_has_the_first_name_too() =>
        Assert.Equal("omar-lee", Speaker("Ann Lee met Omar Lee. Omar Lee said that the locks were open."));

    [Fact]
    public void Somebody_speaks_for_whom_the_first_mention_names() =>
        Assert.Equal(
            ["norway"],
            Reader
                .Read(new("port", "Norway’s envoy Ann Lee said that the toll was high. Lee said that the locks were open."), Roster.Empty)
                .Statements[1]
                .Affiliation
        );

    /// <summary>Who is meant to have said that the locks were open.</summary>
    private static string? Speaker(string text) =>
        Assert
            .Single(
                Reader.Read(new("port", text), Roster.Empty).Statements,
                one => one.Content[0].In(text).Contains("he locks were open", StringComparison.Ordinal)
            )
            .Speaker!.Resolved;
}
