using CommonGround.Bench;

namespace CommonGround.Tests.Reading;

public sealed class ReadingFuzzTests
{
    [Fact]
    public void A_thousand_damaged_articles_are_read_and_every_offset_is_valid() =>
        Assert.All(Enumerable.Range(0, 1000), number => Assert.Null(ReadingFuzz.Fault(number)));
}
