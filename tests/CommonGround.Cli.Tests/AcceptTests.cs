using System.Text;
using System.Text.Json.Nodes;

namespace CommonGround.Cli.Tests;

public sealed class AcceptTests
{
    private const string News = """
        The three communities met again on Thursday.

        “We will wait for the rain,” said Ana Brown, a spokeswoman for Upper Valley. One member of the council said they had no choice.

        """;

    [Fact]
    public async Task Reading_into_a_case_freezes_the_source_and_leaves_the_case_as_it_was()
    {
        using var scratch = new Scratch();
        var (path, talks) = await Filed(scratch, News.ReplaceLineEndings("\r\n"));
        Assert.Equal(talks, await Text(path, "talks.yaml"));
        Assert.Equal(News, await Text(path, "sources/valley-news.txt"));
        Assert.Contains("valley-news-s1:", await Text(path, "proposals.yaml"), StringComparison.Ordinal);
        Assert.Equal((0, ""), await Check(path));
    }

    [Fact]
    public async Task Reading_the_same_source_again_proposes_nothing_new()
    {
        using var scratch = new Scratch();
        var (path, _) = await Filed(scratch, News);
        var before = await Text(path, "proposals.yaml");
        var again = await Cli.Run("read", scratch["Valley News.txt"], "--into", path);
        Assert.Equal((0, $"{path}: nothing new to propose.\n"), (again.ExitCode, again.Output));
        Assert.Equal(before, await Text(path, "proposals.yaml"));
    }

    [Fact]
    public async Task Another_text_under_a_name_that_the_case_has_is_refused_and_nothing_is_written()
    {
        using var scratch = new Scratch();
        var (path, _) = await Filed(scratch, News);
        var before = await Text(path, "proposals.yaml");
        scratch.Write("Valley News.txt", Encoding.UTF8.GetBytes(News + "More.\n"));
        var ended = await Cli.Run("read", scratch["Valley News.txt"], "--into", path);
        Assert.Equal(2, ended.ExitCode);
        Assert.Contains("the case has a source “valley-news” with another text", ended.Error, StringComparison.Ordinal);
        Assert.Equal((before, News), (await Text(path, "proposals.yaml"), await Text(path, "sources/valley-news.txt")));
    }

    [Fact]
    public async Task A_case_with_errors_takes_nothing_and_is_told_where_they_are()
    {
        using var scratch = new Scratch();
        scratch.Write("case/talks.yaml", "format: 1\ntitle: T\n"u8.ToArray());
        scratch.Write("Valley News.txt", Encoding.UTF8.GetBytes(News));
        foreach (
            var arguments in new string[][] { ["read", scratch["Valley News.txt"], "--into", scratch["case"]], ["accept", scratch["case"]] }
        )
        {
            var ended = await Cli.Run(arguments);
            Assert.Equal((1, ""), (ended.ExitCode, ended.Output));
            Assert.Contains("talks.yaml:1:1: error: ", ended.Error, StringComparison.Ordinal);
        }

        Assert.Equal(["talks.yaml"], Directory.EnumerateFileSystemEntries(scratch["case"]).Select(Path.GetFileName));
    }

    [Fact]
    public async Task What_is_accepted_goes_into_the_case_and_out_of_the_proposals()
    {
        using var scratch = new Scratch();
        var (path, talks) = await Filed(scratch, News);
        var ended = await Cli.Run("accept", path, "valley-news-s2");
        Assert.Equal((0, "accepted valley-news-s2\naccepted valley-news, which valley-news-s2 needs\n"), (ended.ExitCode, ended.Output));
        var after = await Text(path, "talks.yaml");
        Assert.Equal(talks.Split('\n'), after.Split('\n').Where(line => !line.StartsWith("  valley-news", StringComparison.Ordinal)));
        Assert.DoesNotContain("valley-news-s2", await Text(path, "proposals.yaml"), StringComparison.Ordinal);
        Assert.Equal(0, (await Check(path)).Item1);
    }

    [Fact]
    public async Task What_is_declined_is_not_proposed_again()
    {
        using var scratch = new Scratch();
        var (path, _) = await Filed(scratch, News);
        Assert.Equal("declined valley-news-s1\n", (await Cli.Run("accept", path, "--decline", "valley-news-s1")).Output);
        Assert.EndsWith(
            "nothing new to propose.\n",
            (await Cli.Run("read", scratch["Valley News.txt"], "--into", path)).Output,
            StringComparison.Ordinal
        );
        Assert.Contains("was declined", (await Cli.Run("accept", path, "valley-news-s1")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_is_nearly_right_is_refused_with_the_right_one()
    {
        using var scratch = new Scratch();
        var (path, _) = await Filed(scratch, News);
        var ended = await Cli.Run("accept", path, "valey-news-s1");
        Assert.Equal(
            (2, "commonground: no proposal is named “valey-news-s1”; did you mean “valley-news-s1”?\n"),
            (ended.ExitCode, ended.Error)
        );
    }

    [Fact]
    public async Task Without_names_the_proposals_are_listed_also_for_programs()
    {
        using var scratch = new Scratch();
        var (path, _) = await Filed(scratch, News);
        Assert.Contains(
            "valley-news-s1: statements/valley-news-s1 {source: valley-news,",
            (await Cli.Run("accept", path)).Output,
            StringComparison.Ordinal
        );
        var json = JsonNode.Parse((await Cli.Run("accept", path, "--json")).Output)!;
        Assert.Equal("commonground/proposals/1", (string?)json["schema"]);
        Assert.Equal("sources/valley-news", (string?)json["proposals"]![0]!["at"]);
    }

    [Fact]
    public async Task Answers_may_come_through_a_pipe_and_its_end_is_quit()
    {
        using var scratch = new Scratch();
        var (path, _) = await Filed(scratch, News);
        var ended = await Cli.RunInShell("printf 's\\nwhat\\na\\n' | \"$@\"", "accept", path, "--interactive");
        Assert.Equal((0, "accepted valley-news-s1\naccepted valley-news, which valley-news-s1 needs\n"), (ended.ExitCode, ended.Output));
        Assert.Contains("again on Thursday. «“We will wait for the rain,”", ended.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_that_can_be_accepted_is_and_what_cannot_is_refused_with_its_reason()
    {
        using var scratch = new Scratch();
        var (path, _) = await Filed(scratch, News);
        var proposals = await Text(path, "proposals.yaml");
        await File.WriteAllTextAsync(
            Path.Combine(path, "proposals.yaml"),
            proposals.Replace("grade: B2", "grade: Z2", StringComparison.Ordinal),
            TestContext.Current.CancellationToken
        );
        var ended = await Cli.Run("accept", path, "--all");
        Assert.Equal(1, ended.ExitCode);
        Assert.Contains("refused valley-news-s1: expected a grade from A1 to F6", ended.Output, StringComparison.Ordinal);
        Assert.Contains("accepted valley-news-s2\n", ended.Output, StringComparison.Ordinal);
        Assert.Equal(0, (await Check(path)).Item1);
    }

    [Fact]
    public async Task A_broken_file_of_proposals_is_told_with_its_place_and_the_case_goes_on_working()
    {
        using var scratch = new Scratch();
        var path = await scratch.NewCase();
        scratch.Write("case/proposals.yaml", "format: 1\nproposals:\n  p1: {at: nowhere, as: {}}\n"u8.ToArray());
        Assert.Contains(
            "proposals.yaml:3:12: error: “nowhere” is no place in a case",
            (await Cli.Run("accept", path)).Error,
            StringComparison.Ordinal
        );
        Assert.Equal(1, (await Cli.Run("compare", path)).ExitCode);
        Assert.Equal((0, ""), await Check(path));
    }

    [Fact]
    public async Task The_how_to_on_reading_can_be_followed_word_for_word()
    {
        var page = await File.ReadAllTextAsync(
            Path.Combine(AwkwardCases.Examples, "..", "docs", "howto-read.md"),
            TestContext.Current.CancellationToken
        );
        using var scratch = new Scratch();
        scratch.Write("report.txt", Encoding.UTF8.GetBytes(Fenced(page, "text")));
        var script = "program=$1; cd \"$2\"; commonground() { \"$program\" \"$@\"; }; eval \"$3\"";
        var ended = await Cli.RunInShell(script, scratch.Root, Fenced(page, "sh"));
        Assert.True(ended.ExitCode == 0, ended.Output + ended.Error);
        Assert.Equal(Fenced(page, "console"), ended.Output);
    }

    private static string Fenced(string page, string language)
    {
        var start = page.IndexOf($"```{language}\n", StringComparison.Ordinal) + language.Length + 4;
        return page[start..page.IndexOf("```", start, StringComparison.Ordinal)];
    }

    private static async Task<(string Path, string Talks)> Filed(Scratch scratch, string news)
    {
        var path = await scratch.NewCase();
        var talks = await Text(path, "talks.yaml");
        var ended = await Cli.Run("read", scratch.Write("Valley News.txt", Encoding.UTF8.GetBytes(news)), "--into", path);
        Assert.Equal((0, ""), (ended.ExitCode, ended.Error));
        return (path, talks);
    }

    private static Task<string> Text(string path, string file) =>
        File.ReadAllTextAsync(Path.Combine(path, file), TestContext.Current.CancellationToken);

    private static async Task<(int, string)> Check(string path)
    {
        var ended = await Cli.Run("check", path);
        return (ended.ExitCode, ended.Error);
    }
}
