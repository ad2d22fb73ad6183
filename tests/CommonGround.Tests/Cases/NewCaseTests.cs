using System.Text;
using CommonGround.Cases;

namespace CommonGround.Tests.Cases;

public class NewCaseTests
{
    private static readonly DateOnly Today = new(2024, 2, 29);

    [Theory]
    [InlineData("Talks on a dam")]
    [InlineData("A title: with \"quotes\", a # and\na second line TODAY")]
    public void A_new_case_has_no_problems(string title) => Assert.Empty(Read(title).Problems);

    [Fact]
    public void A_new_case_has_its_title_and_its_day()
    {
        var negotiation = Read("TODAY: \"now\"?\n").Negotiation!;
        Assert.Equal(("TODAY: \"now\"?\n", Today), (negotiation.Title, negotiation.Date));
    }

    private static CaseReading Read(string title) =>
        CaseReader.Read(
            new(
                "new",
                NewCase
                    .Files(title, Today)
                    .ToDictionary(
                        file => file.Key,
                        file => (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(file.Value),
                        StringComparer.Ordinal
                    )
            )
        );
}
