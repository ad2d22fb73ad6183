using System.Text.Json.Nodes;
using CommonGround.Analyses;
using CommonGround.Tests.Analyses.Agreements;
using CommonGround.Tests.Cases;

namespace CommonGround.Tests.Analyses;

/// <summary>The chapter on formats tells of every member that an analysis writes.</summary>
public sealed class FormatsChapterTests
{
    private static readonly string Chapter = File.ReadAllText(Path.Combine(Repository.Root, "docs", "formats.md"));

    public static TheoryData<string> Analyses => new(Catalogue.All.Select(analysis => analysis.Name));

    [Theory]
    [MemberData(nameof(Analyses))]
    public void Every_member_that_is_no_name_of_the_case_is_explained(string name)
    {
        var start = Chapter.IndexOf($"## `commonground/{name}/1`", StringComparison.Ordinal);
        Assert.True(start >= 0, $"docs/formats.md has nothing of commonground/{name}/1.");
        var end = Chapter.IndexOf("\n## ", start, StringComparison.Ordinal);
        var told = Chapter[start..(end < 0 ? Chapter.Length : end)];
        var analysis = Catalogue.All.Single(analysis => analysis.Name == name);
        foreach (var negotiation in new[] { Example.Vienna, Example.Reservoir })
        {
            var given = negotiation
                .Issues.SelectMany(issue => issue.Options.Select(option => option.Name).Append(issue.Name))
                .Concat(negotiation.Parties.Select(party => party.Name))
                .ToHashSet(StringComparer.Ordinal);
            if (analysis.Ask(negotiation, new Run()) is not Finding.Answered answer)
            {
                continue;
            }

            Assert.All(
                Members(answer.ToJson()).Distinct().Where(member => !given.Contains(member)),
                member => Assert.Contains($"`{member}`", told, StringComparison.Ordinal)
            );
        }
    }

    private static IEnumerable<string> Members(JsonNode? node) =>
        node switch
        {
            JsonObject entries => entries.SelectMany(entry => Members(entry.Value).Prepend(entry.Key)),
            JsonArray items => items.SelectMany(Members),
            _ => [],
        };
}
