using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;

namespace CommonGround.Cli.Tests;

public sealed class BrowserTests
{
    private const string Browser = "/usr/bin/chromium";

    private static readonly string[] Quiet =
    [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-quic",
        "--no-first-run",
    ];

    [Fact]
    public async Task A_browser_shows_the_verdict_and_loads_nothing()
    {
        Assert.SkipUnless(File.Exists(Browser), $"{Browser} is not installed");
        using var scratch = new Scratch();
        using var outside = new TcpListener(IPAddress.Loopback, 0);
        outside.Start();
        var path = await scratch.NewCase();
        await Entitle(path, $"<img src=http://{outside.LocalEndpoint}/a.png><script src=http://{outside.LocalEndpoint}/b.js></script>");
        await Cli.Run("brief", path, "-o", scratch["brief.html"]);
        var shown = WebUtility.HtmlDecode(await Show(scratch));
        Assert.All(await Verdict(path), words => Assert.Contains(words, shown, StringComparison.Ordinal));
        Assert.Contains("<img src=http://", shown, StringComparison.Ordinal);
        Assert.False(outside.Pending());
    }

    private static async Task Entitle(string path, string title)
    {
        var file = Path.Combine(path, "talks.yaml");
        var lines = await File.ReadAllLinesAsync(file, TestContext.Current.CancellationToken);
        var written = lines.Select(line => line.StartsWith("title:", StringComparison.Ordinal) ? $"title: \"{title}\"" : line);
        await File.WriteAllTextAsync(file, string.Join('\n', written) + "\n", TestContext.Current.CancellationToken);
    }

    private static async Task<IEnumerable<string>> Verdict(string path)
    {
        var brief = JsonNode.Parse((await Cli.Run("brief", path, "--format", "json")).Output)!;
        var verdict = brief["sections"]!
            .AsArray()
            .SelectMany(section => section!["blocks"]!.AsArray())
            .First(block => block!["kind"]!.GetValue<string>() == "callout");
        return verdict!["text"]!.AsArray().Select(phrase => phrase!["text"]!.GetValue<string>());
    }

    /// <summary>The page as the browser has understood it.</summary>
    private static async Task<string> Show(Scratch scratch)
    {
        var page = new Uri(scratch["brief.html"]).AbsoluteUri;
        var start = new ProcessStartInfo(Browser, [.. Quiet, $"--user-data-dir={scratch["profile"]}", "--dump-dom", page])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return (await new Running(Process.Start(start)!).End()).Output;
    }
}
