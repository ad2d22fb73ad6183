using System.Text;
using System.Text.Json.Nodes;

namespace CommonGround.Cli.Tests.LanguageModels;

/// <summary><c>read --model</c>, as whole processes.</summary>
public sealed class ReadWithModelTests
{
    private const string Key = "sk-of-the-test";

    // Nothing that a rule would take for a position.
    private const string Lie =
        """{"positions": [{"quote": "The river is low at Lowbridge", "holder": "Lowbridge", "act": "support"}, {"quote": "It gave up", "holder": "Lowbridge", "act": "accept"}]}""";

    [Fact]
    public async Task A_person_sees_what_is_proposed_and_how_much_was_refused()
    {
        using var scratch = new Scratch();
        await using var server = new ChatServer(Lie);
        var ended = await Read(scratch, server.Url);
        Assert.Equal((0, ""), (ended.ExitCode, ended.Error));
        Assert.Contains("it would open in May", ended.Output, StringComparison.Ordinal);
        Assert.Contains("The river is low at Lowbridge", ended.Output, StringComparison.Ordinal);
        Assert.EndsWith(
            "Language model parrot, asked about 1 piece: 1 proposed, 0 found already, 1 refused (1 not in the text).\n",
            ended.Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_program_sees_the_same()
    {
        using var scratch = new Scratch();
        await using var server = new ChatServer(Lie);
        var read = JsonNode.Parse((await Read(scratch, server.Url, "--json")).Output)!;
        var expected = """{"name":"parrot","asked":1,"kept":1,"repeated":0,"refused":[{"reason":"not-in-text","count":1}],"failures":[]}""";
        Assert.Equal(expected, read["model"]!.ToJsonString());
        Assert.Equal("model", (string?)read["positions"]!.AsArray()[^1]!["rule"]);
    }

    [Fact]
    public async Task A_model_that_fails_takes_nothing_away()
    {
        using var scratch = new Scratch();
        await using var server = new ChatServer(_ => Reply.Body($$$"""{"error": {"message": "{{{Key}}} is bad"}}""", 401));
        var rules = await Cli.Run("read", Article(scratch));
        var ended = await Read(scratch, server.Url);
        Assert.Equal(2, ended.ExitCode);
        Assert.StartsWith(rules.Output, ended.Output, StringComparison.Ordinal);
        Assert.Equal(
            $"commonground: report.txt: language model parrot: {server.Url.Authority} answered 401: it does not take the key, or wants one\n",
            ended.Error
        );
    }

    [Fact]
    public async Task Without_the_option_nothing_is_asked()
    {
        using var scratch = new Scratch();
        await using var server = new ChatServer(Lie);
        var ended = await Cli.RunInShell(With(scratch, server.Url), "read", Article(scratch), "--json");
        Assert.Empty(server.Requests);
        Assert.Null(JsonNode.Parse(ended.Output)!["model"]);
    }

    [Fact]
    public async Task Without_an_endpoint_the_option_is_refused()
    {
        using var scratch = new Scratch();
        var ended = await Cli.RunInShell($"XDG_CONFIG_HOME='{scratch.Root}' \"$@\"", "read", Article(scratch), "--model");
        Assert.Equal(
            (
                2,
                "",
                "commonground: --model needs the address of an endpoint: set COMMONGROUND_MODEL_URL or write it to "
                    + $"“{scratch["commonground/model.json"]}”; docs/howto-language-model.md tells how\n"
            ),
            (ended.ExitCode, ended.Output, ended.Error)
        );
    }

    [Fact]
    public async Task The_file_configures_and_the_environment_has_the_last_word()
    {
        using var scratch = new Scratch();
        await using var server = new ChatServer(Lie);
        scratch.Write(
            "commonground/model.json",
            Encoding.UTF8.GetBytes($$"""{"url": "{{server.Url}}", "model": "from-file", "key": "{{Key}}"}"""),
            UnixFileMode.UserRead
        );
        var ended = await Cli.RunInShell(
            $"XDG_CONFIG_HOME='{scratch.Root}' COMMONGROUND_MODEL=parrot \"$@\"",
            "read",
            Article(scratch),
            "--model"
        );
        Assert.Contains("Language model parrot, ", ended.Output, StringComparison.Ordinal);
        Assert.Contains($"Bearer {Key}", server.Requests.Single().Head, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ctrl_C_while_it_thinks_leaves_nothing()
    {
        using var scratch = new Scratch();
        var asked = new TaskCompletionSource();
        await using var server = new ChatServer(_ =>
        {
            asked.SetResult();
            return Reply.Silence();
        });
        var running = Cli.StartInShell(With(scratch, server.Url, "exec"), "read", Article(scratch), "--model");
        await asked.Task.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        Assert.Equal(new Ended(130, "", ""), await running.Interrupt());
    }

    private static async Task<Ended> Read(Scratch scratch, Uri url, params string[] options)
    {
        var ended = await Cli.RunInShell(With(scratch, url), ["read", Article(scratch), "--model", .. options]);
        Assert.DoesNotContain(Key, ended.Output + ended.Error, StringComparison.Ordinal);
        return ended;
    }

    private static string With(Scratch scratch, Uri url, string how = "env") =>
        $"export XDG_CONFIG_HOME='{scratch.Root}' COMMONGROUND_MODEL_URL={url} COMMONGROUND_MODEL=parrot COMMONGROUND_MODEL_KEY={Key}; {how} \"$@\"";

    private static string Article(Scratch scratch) =>
        scratch.Write("report.txt", "The port said that it would open in May. The river is low at Lowbridge.\n"u8.ToArray());
}
