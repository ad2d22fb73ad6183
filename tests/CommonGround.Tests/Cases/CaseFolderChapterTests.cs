using CommonGround.Cases;

namespace CommonGround.Tests.Cases;

public class CaseFolderChapterTests
{
    private static readonly string Chapter = File.ReadAllText(Path.Combine(Repository.Root, "docs", "case-folder.md"));

    private static readonly IEnumerable<string> Words = Chapter.Split(" `{}[]():;,.|\n".ToCharArray());

    [Fact]
    public void Its_example_is_a_case() =>
        Assert.DoesNotContain(
            CaseReader.Read(SomeCase.Folder(Fenced("yaml"), report: Fenced("text"))).Problems,
            problem => problem.Severity == Severity.Error
        );

    [Fact]
    public void It_tells_of_every_key() => Assert.Empty(Shape.All.SelectMany(shape => shape.Keys).Distinct().Except(Words));

    private static string Fenced(string language)
    {
        var start = Chapter.IndexOf($"```{language}\n", StringComparison.Ordinal) + language.Length + 4;
        return Chapter[start..Chapter.IndexOf("```", start, StringComparison.Ordinal)];
    }
}
