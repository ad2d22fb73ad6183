namespace CommonGround.Tests.Briefs;

public sealed class BriefTests
{
    [Fact]
    public void It_knows_what_it_cites() => Assert.Equal(["s1"], Sample.Brief.Cited);
}
