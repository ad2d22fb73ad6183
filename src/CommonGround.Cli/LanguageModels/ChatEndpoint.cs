using System.ClientModel;
using System.ClientModel.Primitives;
using System.Text.Json;
using CommonGround.Reading.Models;
using Microsoft.Extensions.AI;
using OpenAI;
using OpenAI.Chat;
using ChatMessage = Microsoft.Extensions.AI.ChatMessage;
using ChatResponseFormat = Microsoft.Extensions.AI.ChatResponseFormat;

namespace CommonGround.Cli.LanguageModels;

/// <summary>Asks an endpoint one question at a time, without tools and without memory, and waits for each answer with bounds.</summary>
internal sealed class ChatEndpoint : IDisposable
{
    /// <summary>For endpoints that ask for none.</summary>
    private static readonly ApiKeyCredential NoKey = new("none");

    private readonly Endpoint endpoint;
    private readonly HttpClient http;
    private readonly IChatClient chat;

    /// <summary>Endpoints that do not know schemas refuse the first question that has one.</summary>
    private volatile bool takesSchemas = true;

    public ChatEndpoint(Endpoint endpoint)
    {
        this.endpoint = endpoint;
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = !endpoint.Url.IsLoopback,
        };
        http = new(new GuardedAnswers(handler)) { Timeout = Timeout.InfiniteTimeSpan };
        var options = new OpenAIClientOptions
        {
            Endpoint = endpoint.Url,
            Transport = new HttpClientPipelineTransport(http),
            RetryPolicy = new BriefRetries(),
            NetworkTimeout = Timeout.InfiniteTimeSpan,
        };
        chat = new ChatClient(endpoint.Model, endpoint.Key ?? NoKey, options).AsIChatClient();
    }

    public async Task<string> Ask(Prompt prompt, JsonElement shape, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(endpoint.Patience);
        try
        {
            return await Answer(prompt, shape, patience.Token);
        }
        catch (OperationCanceledException cause) when (!cancellation.IsCancellationRequested)
        {
            throw new TimeoutException(message: null, cause);
        }
    }

    public void Dispose()
    {
        chat.Dispose();
        http.Dispose();
    }

    private async Task<string> Answer(Prompt prompt, JsonElement shape, CancellationToken cancellation)
    {
        var format = takesSchemas ? ChatResponseFormat.ForJsonSchema(shape, "positions") : null;
        try
        {
            return await Answer(prompt, format, cancellation);
        }
        catch (ClientResultException cause) when (format is not null && cause.Status is 400 or 422)
        {
            takesSchemas = false;
            return await Answer(prompt, format: null, cancellation);
        }
    }

    private async Task<string> Answer(Prompt prompt, ChatResponseFormat? format, CancellationToken cancellation)
    {
        var options = new ChatOptions
        {
            ResponseFormat = format,
            AdditionalProperties = new() { ["strict"] = true },
        };
        ChatMessage[] messages = [new(ChatRole.System, prompt.Instructions), new(ChatRole.User, prompt.Material)];
        var response = await chat.GetResponseAsync(messages, options, cancellation);
        return response.Text;
    }
}
