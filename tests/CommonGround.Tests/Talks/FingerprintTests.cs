using CommonGround.Packages;
using CommonGround.Talks;
using CommonGround.Tests.Cases;

namespace CommonGround.Tests.Talks;

public sealed class FingerprintTests
{
    [Fact]
    public void What_things_are_called_who_says_so_and_what_came_later_does_not_change_it() =>
        Gen.Select(AnyHistory.Negotiation, AnyHistory.Day)
            .Sample(
                (negotiation, day) =>
                {
                    var retold = negotiation with
                    {
                        Title = "retold",
                        Note = "retold",
                        Parties = negotiation
                            .Parties.Select(party => party with { Title = "retold", RedLinesEver = Noted(party.RedLinesEver) })
                            .ToValueList(),
                        Issues = negotiation.Issues.Select(issue => issue with { Note = "retold", Aliases = ["retold"] }).ToValueList(),
                        Kept = [new KeptRecord("first", day, "")],
                    };
                    Assert.Equal(Fingerprint.Of(negotiation.AsOf(day)), Fingerprint.Of(retold.AsOf(day)));
                    Assert.Equal(Fingerprint.Of(negotiation.AsOf(day)), Fingerprint.Of(negotiation.AsOf(day.AddDays(2)).AsOf(day)));
                },
                iter: 200
            );

    [Theory]
    [InlineData("as-of: 2024-03-04", "as-of: 2024-03-04 # the day", true)]
    [InlineData("closing >= 12 months, certainty: stated", "\"closing>=12 months\", certainty: stated", true)]
    [InlineData("name: The fishers", "name: Those who fish", true)]
    [InlineData("evidence: [s1]\n    walk-away", "evidence: [s2]\n    walk-away", true)]
    [InlineData("closing >= 12 months, certainty: stated", "closing >= 9 months, certainty: stated", false)]
    [InlineData("value: 40..60, by", "value: 40..61, by", false)]
    [InlineData("salience: 90", "salience: 91", false)]
    [InlineData("rejects: none, unknown: political", "rejects: none", false)]
    [InlineData("option: stays", "option: goes", false)]
    [InlineData("signs: yes", "signs: no", false)]
    [InlineData("all-but: 1, vetoes", "all-but: 0, vetoes", false)]
    [InlineData("to: 24, step: 3", "to: 27, step: 3", false)]
    public void It_tells_what_verdicts_and_forecasts_read_and_nothing_else(string part, string instead, bool isSame) =>
        Assert.Equal(isSame, Of(SomeCase.Whole) == Of(SomeCase.Whole.Replace(part, instead, StringComparison.Ordinal)));

    private static string Of(string talks)
    {
        var negotiation = CommonGround.Cases.CaseReader.Read(SomeCase.Folder(talks)).Negotiation!;
        return Fingerprint.Of(negotiation.AsOf(negotiation.Date));
    }

    private static ValueList<RedLine> Noted(ValueList<RedLine> lines) => lines.Select(line => line with { Note = "retold" }).ToValueList();
}
