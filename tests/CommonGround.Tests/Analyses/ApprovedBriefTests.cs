using CommonGround.Analyses;
using CommonGround.Briefs;
using CommonGround.Cases;
using CommonGround.Talks;
using CommonGround.Tests.Cases;

namespace CommonGround.Tests.Analyses;

/// <summary>The brief of every example is the one that somebody read and approved: `./commonground brief examples/NAME > examples/NAME/brief.approved.txt`.</summary>
public sealed class ApprovedBriefTests
{
    public static TheoryData<string> Examples =>
        new(
            Directory
                .GetDirectories(Path.Combine(Repository.Root, "examples"))
                .Select(folder => Path.GetFileName(folder))
                .Order(StringComparer.Ordinal)
        );

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_brief_of_each_example_is_the_approved_one(string example)
    {
        var folder = Path.Combine(Repository.Root, "examples", example);
        var approved = Path.Combine(folder, "brief.approved.txt");
        Assert.True(File.Exists(approved), $"Nobody has approved a brief of {example} yet.");
        Assert.Equal(File.ReadAllText(approved), Brief(folder));
    }

    [Fact]
    public void The_first_result_in_the_README_is_how_the_brief_of_Vienna_begins()
    {
        var shown = File.ReadAllText(Path.Combine(Repository.Root, "README.md")).Split("```text\n")[1].Split("```")[0];
        Assert.StartsWith(
            shown,
            File.ReadAllText(Path.Combine(Repository.Root, "examples", "vienna-2015", "brief.approved.txt")),
            StringComparison.Ordinal
        );
    }

    private static string Brief(string folder)
    {
        var files = Directory
            .GetFiles(folder, "*", SearchOption.AllDirectories)
            .ToDictionary(
                file => Path.GetRelativePath(folder, file).Replace('\\', '/'),
                file => (ReadOnlyMemory<byte>)File.ReadAllBytes(file),
                StringComparer.Ordinal
            );
        var negotiation = CaseReader.Read(new CaseFolder(Path.GetFileName(folder), files)).Negotiation!;
        var known = negotiation.AsOf(negotiation.Date);
        return known.ToBrief(Audience.Analyst, Catalogue.All, new Run()).ToText();
    }
}
