using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CommonGround.Web.Tests;

/// <summary>Somebody who speaks HTTP to a workspace, with cookies and the tokens of its forms.</summary>
internal sealed partial class Visitor : IDisposable
{
    private readonly HttpClientHandler handler = new() { AllowAutoRedirect = false };

    public Visitor(string url) => Http = new HttpClient(handler) { BaseAddress = new Uri(url) };

    public HttpClient Http { get; }

    public CookieCollection Cookies => handler.CookieContainer.GetAllCookies();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Sends a form as the page at the same address would.</summary>
    public async Task<HttpResponseMessage> Post(string path, params (string Name, string Value)[] fields)
    {
        var page = await Http.GetStringAsync("/account/setup", Cancellation);
        var token = Token().Match(page).Groups["token"].Value;
        var form = fields
            .Append(("__RequestVerificationToken", token))
            .ToDictionary(one => one.Item1, one => one.Item2, StringComparer.Ordinal);
        return await Http.PostAsync(path, new FormUrlEncodedContent(form), Cancellation);
    }

    public async Task<string> Text(string path) => await Http.GetStringAsync(path, Cancellation);

    /// <summary>What comes of asking for an address.</summary>
    /// <param name="path">The address.</param>
    /// <param name="whole">Whether to wait for the whole answer, which what is live never gives.</param>
    public async Task<HttpStatusCode> Status(string path, bool whole = true)
    {
        using var answer = await Http.GetAsync(
            path,
            whole ? HttpCompletionOption.ResponseContentRead : HttpCompletionOption.ResponseHeadersRead,
            Cancellation
        );
        return answer.StatusCode;
    }

    /// <summary>Sends JSON with the token that changes need.</summary>
    public Task<HttpResponseMessage> Send(HttpMethod method, string path, object? body) =>
        Send(method, path, body is null ? null : JsonContent.Create(body));

    /// <summary>Sends a case folder as a ZIP file.</summary>
    public Task<HttpResponseMessage> Bring(byte[] zip) => Send(HttpMethod.Post, "/api/cases", new ByteArrayContent(zip));

    private async Task<HttpResponseMessage> Send(HttpMethod method, string path, HttpContent? content)
    {
        var session = await Http.GetFromJsonAsync<JsonObject>("/api/session", Cancellation);
        using var request = new HttpRequestMessage(method, path) { Content = content };
        request.Headers.Add("X-CSRF-Token", session!["token"]!.GetValue<string>());
        return await Http.SendAsync(request, Cancellation);
    }

    public void Dispose()
    {
        Http.Dispose();
        handler.Dispose();
    }

    [GeneratedRegex(
        """name="__RequestVerificationToken" value="(?<token>[^"]+)""",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Token();
}
