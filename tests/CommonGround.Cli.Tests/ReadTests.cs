using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace CommonGround.Cli.Tests;

public sealed class ReadTests
{
    private const string Report = "“We are close,” the envoy Ann Lee told reporters on Friday.\n";

    [Fact]
    public async Task One_source_is_told_as_text()
    {
        using var scratch = new Scratch();
        var ended = await Cli.Run("read", Write(scratch, "lee.txt"));
        Assert.Equal((0, ""), (ended.ExitCode, ended.Error));
        Assert.StartsWith("s1 [0–15] the envoy Ann Lee: “We are close,”\n", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_assumed_is_told_first()
    {
        using var scratch = new Scratch();
        var ended = await Cli.Run("read", scratch.Write("lee.txt", Encoding.Unicode.GetBytes(Report)));
        Assert.StartsWith("! no mark says its encoding; it was taken for UTF-16 LE\ns1 ", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_source_is_one_object_with_the_text_in_which_its_offsets_count()
    {
        using var scratch = new Scratch();
        var ended = await Cli.Run("read", Write(scratch, "lee.txt"), "--json", "--date", "2031-04-02", "--publisher", "River Post");
        var json = JsonNode.Parse(ended.Output)!;
        Assert.Equal(
            ("commonground/read/1", "lee.txt", "2031-04-02", "River Post", Report),
            ((string?)json["schema"], (string?)json["source"], (string?)json["date"], (string?)json["publisher"], (string?)json["text"])
        );
    }

    [Fact]
    public async Task A_day_that_there_is_not_is_refused()
    {
        using var scratch = new Scratch();
        var ended = await Cli.Run("read", Write(scratch, "lee.txt"), "--date", "2031-02-30");
        Assert.Equal(2, ended.ExitCode);
        Assert.StartsWith("commonground: --date takes a day such as 2015-10-30, not “2031-02-30”\n", ended.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("missing.txt", "“{0}” cannot be read: ")]
    [InlineData("folder/empty.txt", "“{0}” is empty")]
    public async Task A_source_that_cannot_be_read_is_refused_in_one_line(string name, string message)
    {
        using var scratch = new Scratch();
        scratch.Write("folder/empty.txt", []);
        var ended = await Cli.Run("read", scratch[name]);
        Assert.Equal((2, ""), (ended.ExitCode, ended.Output));
        var told = string.Format(CultureInfo.InvariantCulture, message, name == "missing.txt" ? "missing.txt" : "empty.txt");
        Assert.StartsWith($"commonground: {told}", ended.Error, StringComparison.Ordinal);
        Assert.Equal(1, ended.Error.Count(letter => letter == '\n'));
    }

    [Fact]
    public async Task A_source_over_16_MiB_is_refused_however_it_comes()
    {
        using var scratch = new Scratch();
        var ended = await Cli.RunInShell("head -c 20000000 /dev/zero 2>/dev/null | \"$@\" /dev/stdin", "read");
        Assert.Equal((2, "commonground: “stdin” is longer than 16 MiB, the most that is read\n"), (ended.ExitCode, ended.Error));
    }

    [Fact]
    public async Task A_folder_is_read_in_the_order_of_its_names_and_one_bad_file_keeps_none_back()
    {
        using var scratch = new Scratch();
        Write(scratch, "reports/b.txt");
        Write(scratch, "reports/a/z.txt");
        Write(scratch, "reports/.hidden.txt");
        scratch.Write("reports/bad.txt", []);
        Directory.CreateSymbolicLink(scratch["reports/loop"], scratch["reports"]);
        var ended = await Cli.Run("read", scratch["reports"], "--json");
        var json = JsonNode.Parse(ended.Output)!;
        var bad = $"“{scratch["reports"]}/bad.txt” is empty";
        Assert.Equal((2, $"commonground: {bad}\n"), (ended.ExitCode, ended.Error));
        Assert.Equal("commonground/read-many/1", (string?)json["schema"]);
        Assert.Equal(
            [$"{scratch["reports"]}/a/z.txt", $"{scratch["reports"]}/b.txt"],
            json["sources"]!.AsArray().Select(one => (string?)one!["source"])
        );
        Assert.Equal([bad], json["refused"]!.AsArray().Select(one => (string?)one!["reason"]));
    }

    [Fact]
    public async Task Many_sources_give_the_same_bytes_for_any_number_of_threads()
    {
        using var scratch = new Scratch();
        for (var number = 0; number < 300; number++)
        {
            scratch.Write($"reports/{number:D3}.txt", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Report, (number % 7) + 1))));
        }

        var one = await Cli.RunInShell("DOTNET_PROCESSOR_COUNT=1 exec \"$@\"", "read", scratch["reports"], "--json");
        var many = await Cli.RunInShell("DOTNET_PROCESSOR_COUNT=8 exec \"$@\"", "read", scratch["reports"], "--json");
        Assert.Equal((0, ""), (one.ExitCode, one.Error));
        Assert.Equal(one, many);
        Assert.Equal(300, JsonNode.Parse(one.Output)!["sources"]!.AsArray().Count);
    }

    [Fact]
    public async Task An_empty_folder_is_many_sources_of_none()
    {
        using var scratch = new Scratch();
        Directory.CreateDirectory(scratch["reports"]);
        var ended = await Cli.Run("read", scratch["reports"], "--json");
        Assert.Equal(new Ended(0, "{\"schema\":\"commonground/read-many/1\",\"sources\":[\n],\"refused\":[]}\n", ""), ended);
    }

    [Fact]
    public async Task An_output_that_ends_early_is_one_clear_message()
    {
        using var scratch = new Scratch();
        var ended = await Cli.RunInShell("\"$@\" >/dev/full", "read", Write(scratch, "a.txt"), Write(scratch, "b.txt"));
        Assert.Equal((2, "commonground: the output cannot be written: No space left on device\n"), (ended.ExitCode, ended.Error));
    }

    private static string Write(Scratch scratch, string name) => scratch.Write(name, Encoding.UTF8.GetBytes(Report));
}
