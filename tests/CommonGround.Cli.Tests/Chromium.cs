using System.Diagnostics;
using System.Net.WebSockets;
using System.Text.Json.Nodes;

namespace CommonGround.Cli.Tests;

/// <summary>A browser that shows one page from a file, spoken to in its own protocol, so that keys are real keys and paper has a size.</summary>
internal sealed class Chromium : IAsyncDisposable
{
    public const string Program = "/usr/bin/chromium";

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
        "--remote-debugging-port=0",
    ];

    private readonly Process process;
    private readonly ClientWebSocket socket = new();
    private int last;

    private Chromium(Process process) => this.process = process;

    /// <summary>What the page complained of: scripts that failed, and what its policy refused.</summary>
    public List<string> Complaints { get; } = [];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<Chromium> Open(Scratch scratch, string file, int width = 1280)
    {
        Assert.SkipUnless(File.Exists(Program), $"{Program} is not installed");
        var profile = scratch[Path.GetRandomFileName()];
        var start = new ProcessStartInfo(Program, [.. Quiet, $"--user-data-dir={profile}", $"--window-size={width},900", "about:blank"])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        var browser = new Chromium(Process.Start(start)!);
        await browser.Connect(profile);
        await browser.Ask("Runtime.enable");
        await browser.Ask("Log.enable");
        await browser.Ask("Page.enable");
        await browser.Ask("Page.navigate", new() { ["url"] = new Uri(file).AbsoluteUri });
        await browser.Until("document.readyState === 'complete'");
        return browser;
    }

    /// <summary>The value of an expression, as text.</summary>
    public async Task<string> Evaluate(string expression)
    {
        var answer = await Ask(
            "Runtime.evaluate",
            new()
            {
                ["expression"] = expression,
                ["awaitPromise"] = true,
                ["returnByValue"] = true,
            }
        );
        Assert.Null(answer["exceptionDetails"]?.ToJsonString());
        return answer["result"]!["value"]?.ToString() ?? "";
    }

    public async Task Press(string key, int code)
    {
        foreach (var type in new[] { "rawKeyDown", "keyUp" })
        {
            await Ask(
                "Input.dispatchKeyEvent",
                new()
                {
                    ["type"] = type,
                    ["key"] = key,
                    ["code"] = key,
                    ["windowsVirtualKeyCode"] = code,
                }
            );
        }
    }

    /// <summary>The page as it would come out of a printer, on paper of so many inches.</summary>
    public async Task<byte[]> Print(double width, double height)
    {
        var answer = await Ask("Page.printToPDF", new() { ["paperWidth"] = width, ["paperHeight"] = height });
        return Convert.FromBase64String(answer["data"]!.GetValue<string>());
    }

    public async ValueTask DisposeAsync()
    {
        socket.Dispose();
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync(CancellationToken.None);
        process.Dispose();
    }

    private async Task Connect(string profile)
    {
        var file = Path.Combine(profile, "DevToolsActivePort");
        while (!File.Exists(file) || (await File.ReadAllLinesAsync(file, Cancellation)).Length < 2)
        {
            await Task.Delay(50, Cancellation);
        }

        var port = (await File.ReadAllLinesAsync(file, Cancellation))[0];
        using var http = new HttpClient();
        var pages = JsonNode.Parse(await http.GetStringAsync(new Uri($"http://127.0.0.1:{port}/json"), Cancellation))!.AsArray();
        var page = pages.First(entry => entry!["type"]!.GetValue<string>() == "page")!;
        await socket.ConnectAsync(new Uri(page["webSocketDebuggerUrl"]!.GetValue<string>()), Cancellation);
    }

    private async Task Until(string condition)
    {
        while (await Evaluate(condition) is not ("true" or "True"))
        {
            await Task.Delay(50, Cancellation);
        }
    }

    private async Task<JsonNode> Ask(string method, JsonObject? parameters = null)
    {
        var id = ++last;
        var message = new JsonObject
        {
            ["id"] = id,
            ["method"] = method,
            ["params"] = parameters ?? [],
        };
        await socket.SendAsync(
            System.Text.Encoding.UTF8.GetBytes(message.ToJsonString()),
            WebSocketMessageType.Text,
            endOfMessage: true,
            Cancellation
        );
        while (true)
        {
            var answer = await Receive();
            if (answer["id"]?.GetValue<int>() == id)
            {
                Assert.True(answer["error"] is null, answer["error"]?.ToJsonString());
                return answer["result"]!;
            }

            Note(answer);
        }
    }

    private void Note(JsonNode message)
    {
        if (message["method"]?.GetValue<string>() == "Runtime.exceptionThrown")
        {
            Complaints.Add(message["params"]!.ToJsonString());
        }
        else if (message["params"]?["entry"]?["level"]?.GetValue<string>() is "error" or "warning")
        {
            Complaints.Add(message["params"]!["entry"]!["text"]!.GetValue<string>());
        }
    }

    private async Task<JsonNode> Receive()
    {
        using var whole = new MemoryStream();
        var buffer = new byte[65536];
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer, Cancellation);
            whole.Write(buffer, 0, part.Count);
            if (part.EndOfMessage)
            {
                return JsonNode.Parse(whole.ToArray())!;
            }
        }
    }
}
