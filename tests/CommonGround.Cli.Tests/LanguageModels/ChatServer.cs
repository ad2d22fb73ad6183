using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CommonGround.Cli.Tests.LanguageModels;

/// <summary>A server on this machine that speaks the chat-completions protocol, one connection a request, byte for byte as a test has it.</summary>
internal sealed class ChatServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource closing = new();
    private readonly Func<Asked, Reply> reply;
    private readonly List<Asked> requests = [];
    private readonly Task serving;

    public ChatServer(Func<Asked, Reply> reply)
    {
        this.reply = reply;
        listener.Start();
        serving = Serve();
    }

    public ChatServer(string answer)
        : this(_ => Reply.Answer(answer)) { }

    public Uri Url => new($"http://{listener.LocalEndpoint}/v1");

    public IReadOnlyList<Asked> Requests
    {
        get
        {
            lock (requests)
            {
                return [.. requests];
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        await serving;
        listener.Stop();
        closing.Dispose();
    }

    private async Task Serve()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync(closing.Token);
                await Answer(client.GetStream());
            }
        }
        catch (OperationCanceledException) when (closing.IsCancellationRequested)
        {
            // The test is over.
        }
    }

    private async Task Answer(NetworkStream stream)
    {
        try
        {
            var asked = await Read(stream);
            lock (requests)
            {
                requests.Add(asked);
            }

            var (bytes, isSilentAfter) = reply(asked);
            await stream.WriteAsync(bytes, closing.Token);
            if (isSilentAfter)
            {
                await stream.CopyToAsync(Stream.Null, closing.Token);
            }
        }
        catch (IOException)
        {
            // The program has hung up, as it should on an answer that it does not want.
        }
    }

    private async Task<Asked> Read(NetworkStream stream)
    {
        var received = new List<byte>();
        var buffer = new byte[64 * 1024];
        while (true)
        {
            var count = await stream.ReadAsync(buffer, closing.Token);
            received.AddRange(buffer.AsSpan(0, count));
            var text = Encoding.UTF8.GetString([.. received]);
            var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            if (end >= 0 && Encoding.UTF8.GetByteCount(text[(end + 4)..]) >= Length(text[..end]))
            {
                return new(text[..end], text[(end + 4)..]);
            }
        }
    }

    private static int Length(string head)
    {
        const string name = "Content-Length: ";
        var line = head.Split("\r\n").Single(line => line.StartsWith(name, StringComparison.OrdinalIgnoreCase));
        return int.Parse(line[name.Length..]);
    }
}

/// <summary>A request as it came.</summary>
internal sealed record Asked(string Head, string Body)
{
    public string System => Message(0);

    public string User => Message(1);

    public bool HasSchema => JsonNode.Parse(Body)!["response_format"]?["json_schema"]?["schema"] is not null;

    private string Message(int index)
    {
        var content = JsonNode.Parse(Body)!["messages"]![index]!["content"]!;
        return content is JsonArray parts ? (string)parts[0]!["text"]! : (string)content!;
    }
}

/// <summary>What is sent back, and whether the connection then stays open in silence.</summary>
internal sealed record Reply(byte[] Bytes, bool IsSilentAfter = false)
{
    public static Reply Answer(string content) => Body(Completion(content));

    public static Reply Body(string body, int status = 200, string type = "application/json", string extra = "") =>
        new(
            Encoding.UTF8.GetBytes(
                $"HTTP/1.1 {status} Some\r\nContent-Type: {type}\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n{extra}Connection: close\r\n\r\n{body}"
            )
        );

    public static Reply Silence() => new([], IsSilentAfter: true);

    public static string Completion(string content) =>
        $$$"""
            {"id":"c1","object":"chat.completion","created":1,"model":"parrot","choices":[{"index":0,"message":{"role":"assistant",
            "content":{{{JsonSerializer.Serialize(
                content
            )}}}},"finish_reason":"stop"}],"usage":{"prompt_tokens":1,"completion_tokens":1,"total_tokens":2}}
            """;
}
