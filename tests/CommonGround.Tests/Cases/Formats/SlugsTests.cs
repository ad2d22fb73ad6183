using CommonGround.Cases.Formats;

namespace CommonGround.Tests.Cases.Formats;

public sealed class SlugsTests
{
    [Theory]
    [InlineData("Salt & Fish", "salt-fish")]
    [InlineData("  Quay (east)  ", "quay-east")]
    [InlineData("3rd Berth", "issue-3rd-berth")]
    [InlineData("never", "issue-never")]
    [InlineData("IN", "issue-in")]
    [InlineData("Öffnung", "öffnung")]
    [InlineData("???", "issue")]
    public void A_key_has_small_letters_and_hyphens_and_means_nothing_else(string original, string key) =>
        Assert.Equal(key, new Slugs("issue").Key(original));

    [Theory]
    [InlineData("-10", "minus-10")]
    [InlineData("2.50 m", "2.50-m")]
    [InlineData("19'' Screen", "19-screen")]
    [InlineData("", "option")]
    public void An_option_may_be_a_number(string original, string name) => Assert.Equal(name, new Slugs("option").Option(original));

    [Fact]
    public void No_two_names_are_alike()
    {
        var slugs = new Slugs("issue");
        Assert.Equal(["a-b", "a-b-2", "a-b-3"], new[] { "a b", "A-B", "a+b" }.Select(slugs.Key));
    }
}
