namespace CommonGround.Cli.Tests;

public sealed class UsageTests
{
    [Theory]
    [InlineData("there is no command “agre”; did you mean “agree”?", "agre", "x")]
    [InlineData("there is no option “--jsn”; did you mean “--json”?", "agree", "--jsn", "x")]
    [InlineData("there is no option “--formt”; did you mean “--format”?", "brief", "x", "--formt", "html")]
    [InlineData("agree needs CASE", "agree")]
    [InlineData("agree does not take “y”", "agree", "x", "y")]
    [InlineData("--output needs FILE", "brief", "x", "-o")]
    [InlineData("--as-of takes a day such as 2015-10-30, not “2015-02-30”", "agree", "x", "--as-of", "2015-02-30")]
    [InlineData("--seed takes a whole number, not “many”", "agree", "x", "--seed", "many")]
    [InlineData("--format takes text, html, markdown, json, docx or pdf, not “odt”", "brief", "x", "--format", "odt")]
    [InlineData("which command?")]
    public async Task Bad_usage_is_refused_with_what_was_meant(string message, params string[] arguments)
    {
        var ended = await Cli.Run(arguments);
        Assert.Equal((2, ""), (ended.ExitCode, ended.Output));
        Assert.StartsWith($"commonground: {message}\n", ended.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_arguments_is_only_a_name()
    {
        var ended = await Cli.Run("check", "@/etc/hostname");
        Assert.Equal((2, "commonground: there is no folder “@/etc/hostname”\n"), (ended.ExitCode, ended.Error));
    }

    [Fact]
    public async Task Help_names_every_command()
    {
        var ended = await Cli.Run("--help");
        Assert.Equal(0, ended.ExitCode);
        Assert.All(
            ["new", "check", "agree", "brief"],
            command => Assert.Contains($"\n  {command} <", ended.Output, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task An_analysis_has_an_option_for_each_setting()
    {
        var ended = await Cli.Run("agree", "--help");
        Assert.Contains("--without <STATEMENT>", ended.Output, StringComparison.Ordinal);
    }
}
