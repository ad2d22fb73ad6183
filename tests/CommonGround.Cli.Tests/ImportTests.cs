using System.Text;
using System.Text.RegularExpressions;

namespace CommonGround.Cli.Tests;

public sealed partial class ImportTests : IDisposable
{
    private static readonly string Chapter = File.ReadAllText(Path.Combine(Root(AppContext.BaseDirectory), "docs", "howto-import.md"));

    private readonly Scratch scratch = new();

    [Fact]
    public async Task The_example_of_the_how_to_works_and_gives_what_it_says()
    {
        foreach (Match file in ExampleFile().Matches(Chapter))
        {
            scratch.Write(file.Groups["name"].Value, Encoding.UTF8.GetBytes(file.Groups["text"].Value));
        }

        foreach (Match command in ExampleCommand().Matches(Chapter))
        {
            var ended = await Cli.RunInShell($"cd '{scratch.Root}' && \"$@\" {command.Groups["words"].Value}");
            Assert.True(ended.ExitCode == 0, ended.Error);
        }

        var told = ExampleYaml().Match(Chapter).Groups["text"].Value;
        Assert.Contains(told, await Read("mill/talks.yaml"), StringComparison.Ordinal);
        Assert.Equal(
            ["baker.yml", "domain.yml", "farmer.yml"],
            Directory.EnumerateFiles(scratch["mill-negmas"]).Select(Path.GetFileName).Order(StringComparer.Ordinal)
        );
        Assert.Equal(["scenario.csv"], Directory.EnumerateFiles(scratch["bay-ktab"]).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_scenario_of_KTAB_goes_in_and_out_with_the_same_forecast()
    {
        var scenario = ExampleFile().Matches(Chapter).Single(file => file.Groups["name"].Value == "bay.csv").Groups["text"].Value;
        var file = scratch.Write("bay.csv", Encoding.UTF8.GetBytes(scenario));
        await Cli.Run("import", file, "-o", scratch["bay"]);
        await Cli.Run("export", scratch["bay"], "--format", "ktab", "-o", scratch["out"]);
        await Cli.Run("import", scratch["out/scenario.csv"], "-o", scratch["again"]);
        var (first, again) = (await Cli.Run("forecast", scratch["bay"], "--json"), await Cli.Run("forecast", scratch["again"], "--json"));
        Assert.Equal((0, ""), (first.ExitCode, first.Error));
        Assert.Contains("\"name\": \"smp\"", first.Output, StringComparison.Ordinal);
        Assert.Equal(first.Output, again.Output);
    }

    [Fact]
    public async Task A_scenario_with_a_number_that_is_none_is_refused_with_its_place_and_leaves_nothing_behind()
    {
        var file = scratch.Write(
            "bay.csv",
            "The bay, , 1, 1\nActor, , Influence, Season Position, Season Salience\nNorth, , 60, NaN, 50\n"u8.ToArray()
        );
        var ended = await Cli.Run("import", file, "-o", scratch["case"]);
        Assert.Equal((1, ""), (ended.ExitCode, ended.Output));
        Assert.Equal($"{file}:3:14: error: expected a number from 0 to 100, not “NaN”\n", ended.Error);
        Assert.Equal(["bay.csv"], scratch.Files);
    }

    [Fact]
    public async Task Files_that_cannot_be_read_leave_nothing_behind()
    {
        var file = scratch.Write("bad.xml", "<!DOCTYPE x [<!ENTITY a \"b\">]><utility_space/>"u8.ToArray());
        var ended = await Cli.Run("import", file, "-o", scratch["case"]);
        Assert.Equal(
            (1, "", $"{file}:1:1: error: document types and entities are not read: remove this declaration\n"),
            (ended.ExitCode, ended.Output, ended.Error)
        );
        Assert.Equal(["bad.xml"], scratch.Files);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_refused()
    {
        var ended = await Cli.Run("import", scratch["none.xml"], "-o", scratch["case"]);
        Assert.Equal(2, ended.ExitCode);
        Assert.StartsWith($"commonground: “{scratch["none.xml"]}” cannot be read", ended.Error, StringComparison.Ordinal);
        Assert.Empty(scratch.Files);
    }

    [Fact]
    public async Task What_an_export_leaves_out_is_listed()
    {
        var ended = await Cli.Run("export", await scratch.NewCase(), "--format", "genius", "-o", scratch["out"]);
        Assert.Equal(0, ended.ExitCode);
        Assert.Contains("commonground: left out: upper-valley/summer-water: flow >= 40 percent\n", ended.Error, StringComparison.Ordinal);
        Assert.Contains("upper-valley/summer-water: flow ≥ 40 percent\n", await Read("out/domain.xml"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("import needs a folder for the case; say -o FOLDER", "import", "x.xml")]
    [InlineData("import needs FILE", "import", "-o", "x")]
    [InlineData("--format takes genius, negmas or ktab, not “word”", "export", "x", "--format", "word", "-o", "y")]
    [InlineData("export needs a format; say --format genius, negmas or ktab", "export", "x", "-o", "y")]
    public async Task Bad_usage_is_refused_with_what_was_meant(string message, params string[] arguments)
    {
        var ended = await Cli.Run(arguments);
        Assert.Equal((2, ""), (ended.ExitCode, ended.Output));
        Assert.StartsWith($"commonground: {message}\n", ended.Error, StringComparison.Ordinal);
    }

    public void Dispose() => scratch.Dispose();

    private Task<string> Read(string name) => File.ReadAllTextAsync(scratch[name], TestContext.Current.CancellationToken);

    private static string Root(string folder) =>
        File.Exists(Path.Combine(folder, "CommonGround.slnx")) ? folder : Root(Path.GetDirectoryName(folder)!);

    [GeneratedRegex(@"```(xml|csv) (?<name>\S+)\n(?<text>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ExampleFile();

    [GeneratedRegex(@"```yaml\n(?<text>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ExampleYaml();

    [GeneratedRegex(@"^    commonground (?<words>.*)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ExampleCommand();
}
