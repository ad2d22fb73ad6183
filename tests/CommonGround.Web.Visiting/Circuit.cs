using System.Buffers;
using System.Net.WebSockets;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace CommonGround.Web.Visiting;

/// <summary>A page that is open as it is in a browser, without the browser: what is live on it comes over a WebSocket, batch by batch.</summary>
public sealed partial class Circuit : IInvocationBinder, IAsyncDisposable
{
    /// <summary>The form that Blazor's script speaks, which the server has for itself alone.</summary>
    private static readonly IHubProtocol Protocol = (IHubProtocol)
        Activator.CreateInstance(
            typeof(Microsoft.AspNetCore.Components.Server.CircuitOptions).Assembly.GetType(
                "Microsoft.AspNetCore.Components.Server.BlazorPack.BlazorPackHubProtocol",
                throwOnError: true
            )!
        )!;

    private readonly ClientWebSocket socket = new();
    private readonly SemaphoreSlim sending = new(1);
    private readonly TaskCompletionSource started = new();
    private Action<ReadOnlyMemory<byte>> drawn = _ => { };
    private Task listening = Task.CompletedTask;

    private Circuit() { }

    /// <summary>Ends when the page does.</summary>
    public Task Ended => listening;

    /// <summary>Opens a page and makes it live.</summary>
    /// <param name="visitor">Whose page it is.</param>
    /// <param name="path">Where it is.</param>
    /// <param name="drawn">Told of everything that is drawn on it, as it comes.</param>
    public static async Task<Circuit> Open(Visitor visitor, string path, Action<ReadOnlyMemory<byte>> drawn)
    {
        var page = await visitor.Text(path);
        var circuit = new Circuit { drawn = drawn };
        circuit.socket.Options.Cookies = new System.Net.CookieContainer();
        circuit.socket.Options.Cookies.Add(visitor.Http.BaseAddress!, visitor.Cookies);
        circuit.socket.Options.SetRequestHeader("Origin", visitor.Http.BaseAddress!.GetLeftPart(UriPartial.Authority));
        var address = new UriBuilder(visitor.Http.BaseAddress) { Scheme = "ws", Path = "/_blazor" }.Uri;
        await circuit.socket.ConnectAsync(address, CancellationToken.None);
        await circuit.Start(page, visitor.Http.BaseAddress.ToString(), new Uri(visitor.Http.BaseAddress, path).ToString());
        return circuit;
    }

    public async ValueTask DisposeAsync()
    {
        socket.Abort();
        await listening;
        socket.Dispose();
        sending.Dispose();
    }

    public Type GetReturnType(string invocationId) => typeof(string);

    public IReadOnlyList<Type> GetParameterTypes(string methodName) =>
        methodName switch
        {
            "JS.RenderBatch" => [typeof(int), typeof(byte[])],
            "JS.EndUpdateRootComponents" => [typeof(long)],
            _ => [typeof(string)],
        };

    public Type GetStreamItemType(string streamId) => typeof(object);

    private async Task Start(string page, string root, string location)
    {
        var handshake = new ArrayBufferWriter<byte>();
        HandshakeProtocol.WriteRequestMessage(new HandshakeRequestMessage(Protocol.Name, Protocol.Version), handshake);
        await socket.SendAsync(handshake.WrittenMemory, WebSocketMessageType.Binary, endOfMessage: true, CancellationToken.None);
        listening = Listen();
        await Call("1", "StartCircuit", root, location, "[]", State().Match(page).Groups["state"].Value);
        await started.Task.WaitAsync(TimeSpan.FromSeconds(60));
        await Call(null, "UpdateRootComponents", Roots(page), "");
    }

    /// <summary>What of the page is live, sealed by the server, as its script would find it.</summary>
    private static string Roots(string page)
    {
        var operations = new JsonArray();
        foreach (Match marker in Marker().Matches(page))
        {
            if (JsonNode.Parse(marker.Groups["marker"].Value) is JsonObject root && root["descriptor"] is not null)
            {
                operations.Add(
                    new JsonObject
                    {
                        ["type"] = "add",
                        ["ssrComponentId"] = operations.Count + 1,
                        ["marker"] = root,
                    }
                );
            }
        }

        return new JsonObject { ["batchId"] = 1, ["operations"] = operations }.ToJsonString();
    }

    private async Task Listen()
    {
        var received = new ArrayBufferWriter<byte>();
        var isGreeted = false;
        try
        {
            while (socket.State == WebSocketState.Open)
            {
                var piece = await socket.ReceiveAsync(received.GetMemory(64 * 1024), CancellationToken.None);
                received.Advance(piece.Count);
                var rest = new ReadOnlySequence<byte>(received.WrittenMemory);
                isGreeted = isGreeted || HandshakeProtocol.TryParseResponseMessage(ref rest, out _);
                while (isGreeted && Protocol.TryParseMessage(ref rest, this, out var message))
                {
                    await Take(message);
                }

                var left = rest.ToArray();
                received.ResetWrittenCount();
                received.Write(left);
            }
        }
        catch (Exception broken) when (broken is WebSocketException or ObjectDisposedException or OperationCanceledException)
        {
            // One side has hung up.
        }
    }

    private async Task Take(HubMessage message)
    {
        switch (message)
        {
            case CompletionMessage { Error: { } error }:
                started.TrySetException(new InvalidOperationException(error));
                break;
            case CompletionMessage:
                started.TrySetResult();
                break;
            case InvocationMessage { Target: "JS.RenderBatch", Arguments: [int batch, byte[] bytes] }:
                drawn(bytes);
                await Call(null, "OnRenderCompleted", (long)batch, null);
                break;
            case InvocationMessage { Target: "JS.Error", Arguments: [string error] }:
                throw new InvalidOperationException(error);
        }
    }

    private async Task Call(string? number, string method, params object?[] arguments)
    {
        var bytes = Protocol.GetMessageBytes(new InvocationMessage(number, method, arguments));
        await sending.WaitAsync();
        try
        {
            await socket.SendAsync(bytes, WebSocketMessageType.Binary, endOfMessage: true, CancellationToken.None);
        }
        finally
        {
            sending.Release();
        }
    }

    [GeneratedRegex("<!--Blazor-Server-Component-State:(?<state>.*?)-->", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex State();

    [GeneratedRegex("<!--Blazor:(?<marker>.*?)-->", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Marker();
}
