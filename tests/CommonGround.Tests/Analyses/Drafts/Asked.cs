using System.Text;
using CommonGround.Analyses;
using CommonGround.Analyses.Drafts;
using CommonGround.Cases;
using CommonGround.Packages;
using CommonGround.Talks;
using CommonGround.Tests.Cases;

namespace CommonGround.Tests.Analyses.Drafts;

/// <summary>Negotiations that were asked about their text.</summary>
internal static class Asked
{
    public static DraftAnswer Of(Negotiation negotiation, NegotiatingText? question = null) =>
        Assert.IsType<DraftAnswer>(Assert.IsType<Finding.Answered>((question ?? new()).Ask(negotiation, new Run())).Result);

    /// <summary>The case of the chapter, as it stands in the chapter.</summary>
    public static Negotiation Ferry { get; } = FromChapter();

    public static NegotiatingText Settling(params string[] package) => new() { Package = package.ToValueList() };

    private static Negotiation FromChapter()
    {
        var chapter = File.ReadAllText(Path.Combine(Repository.Root, "src", "CommonGround", "Analyses", "Drafts", "Drafts.md"));
        var texts = chapter.Split("```markdown\n")[1..].Select(part => part.Split("```")[0]).ToArray();
        var files = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal)
        {
            ["talks.yaml"] = Encoding.UTF8.GetBytes(chapter.Split("```yaml\n")[1].Split("```")[0]),
            ["drafts/first.md"] = Encoding.UTF8.GetBytes(texts[0]),
            ["drafts/second.md"] = Encoding.UTF8.GetBytes(texts[1]),
        };
        var reading = CaseReader.Read(new CaseFolder("ferry", files));
        Assert.DoesNotContain(reading.Problems, problem => problem.Severity == Severity.Error);
        return reading.Negotiation!;
    }
}
