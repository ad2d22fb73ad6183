using CommonGround.Talks;
using UglyToad.PdfPig;

namespace CommonGround.Web.Tests;

/// <summary>The envoy's brief on paper, printed by a real browser beside the server.</summary>
public sealed class PaperTests(SharedWorkspace shared)
{
    /// <summary>A red line of Saudi Arabia, which is nobody's but its own and the mediator's.</summary>
    private const string Secret = "departure-guaranteed";

    [Fact]
    public async Task A_mediator_gets_two_sides_and_the_evidence_from_the_third_on()
    {
        var sides = await Print(await shared.Mediator());
        Assert.Equal(2, sides.FindIndex(side => side.StartsWith("Evidence", StringComparison.Ordinal)));
        Assert.Contains(Secret, string.Concat(sides), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_delegation_gets_two_sides_without_a_word_of_what_another_keeps_secret()
    {
        var sides = await Print(await shared.Member(new(Role.Delegation, "iran")));
        Assert.Equal(2, sides.Count);
        Assert.Contains("International talks on Syria", sides[0], StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, string.Concat(sides), StringComparison.Ordinal);
    }

    /// <summary>The words on each side.</summary>
    private static async Task<List<string>> Print(Visitor visitor)
    {
        Assert.SkipUnless(File.Exists(RealBrowser.Program), $"{RealBrowser.Program} is not installed");
        using var answer = await visitor.Http.GetAsync(
            "/api/cases/vienna-2015/brief.paper?audience=envoy",
            TestContext.Current.CancellationToken
        );
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType?.MediaType);
        using var paper = PdfDocument.Open(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        return [.. paper.GetPages().Select(page => page.Text)];
    }
}
