using NetArchTest.Rules;

namespace CommonGround.Tests.Architecture;

public sealed class DependencyTests
{
    /// <summary>What every folder may use: the reader of embedded files.</summary>
    private const string Root = "CommonGround";
    private const string Packages = "CommonGround.Packages";
    private const string Talks = "CommonGround.Talks";
    private const string Reading = "CommonGround.Reading";
    private const string Cases = "CommonGround.Cases";
    private const string Briefs = "CommonGround.Briefs";
    private const string Analyses = "CommonGround.Analyses";

    private static readonly string[] All = [Packages, Talks, Reading, Cases, Briefs, Analyses];

    [Theory]
    [InlineData(Packages)]
    [InlineData(Briefs)]
    [InlineData(Talks, Packages)]
    [InlineData(Reading, Talks, Packages)]
    [InlineData(Cases, Talks, Packages)]
    [InlineData(Analyses, Talks, Packages, Briefs)]
    public void A_folder_uses_only_those_below_it(string folder, params string[] below) =>
        AssertApart(folder, [.. All.Except([folder, .. below])]);

    [Fact]
    public void No_analysis_uses_another()
    {
        foreach (var folder in Core.AnalysisFolders)
        {
            AssertApart(folder, [.. Core.AnalysisFolders.Where(other => other != folder)]);
        }
    }

    [Fact]
    public void The_library_touches_no_disk_clock_network_or_screen() =>
        AssertApart(
            "CommonGround",
            [
                "System.Console",
                "System.TimeProvider",
                "System.Diagnostics.Process",
                "System.Diagnostics.Stopwatch",
                "System.IO.Directory",
                "System.IO.DirectoryInfo",
                "System.IO.File",
                "System.IO.FileInfo",
                "System.IO.FileStream",
                "System.Net",
            ]
        );

    [Fact]
    public void The_rules_have_something_to_hold() => Assert.NotEmpty(Core.Types);

    [Fact]
    public void Every_type_has_a_place_in_the_layout() =>
        Assert.Empty(Core.Namespaces.Where(name => name != Root && !All.Any(folder => IsWithin(name, folder))));

    private static bool IsWithin(string name, string folder) => name == folder || name.StartsWith(folder + ".", StringComparison.Ordinal);

    private static void AssertApart(string folder, string[] others)
    {
        var result = Types.InAssembly(Core.Assembly).That().ResideInNamespace(folder).ShouldNot().HaveDependencyOnAny(others).GetResult();
        Assert.True(result.IsSuccessful, $"{folder} reaches too far in: {string.Join(", ", result.FailingTypeNames ?? [])}");
    }
}
