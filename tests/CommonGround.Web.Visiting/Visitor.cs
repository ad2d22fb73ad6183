using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CommonGround.Web.Visiting;

/// <summary>Somebody who speaks HTTP to a workspace, with cookies and the tokens of its forms.</summary>
public sealed partial class Visitor : IDisposable
{
    private readonly HttpClientHandler handler = new() { AllowAutoRedirect = false };
    private string? token;

    public Visitor(string url) => Http = new HttpClient(handler) { BaseAddress = new Uri(url) };

    public HttpClient Http { get; }

    public CookieCollection Cookies => handler.CookieContainer.GetAllCookies();

    /// <summary>Sends a form as the page at the same address would.</summary>
    public async Task<HttpResponseMessage> Post(string path, params (string Name, string Value)[] fields)
    {
        var page = await Http.GetStringAsync("/account/setup");
        var ofForm = Token().Match(page).Groups["token"].Value;
        var form = fields
            .Append(("__RequestVerificationToken", ofForm))
            .ToDictionary(one => one.Item1, one => one.Item2, StringComparer.Ordinal);
        return await Http.PostAsync(path, new FormUrlEncodedContent(form));
    }

    public async Task<string> Text(string path) => await Http.GetStringAsync(path);

    /// <summary>What comes of asking for an address.</summary>
    /// <param name="path">The address.</param>
    /// <param name="whole">Whether to wait for the whole answer, which what is live never gives.</param>
    public async Task<HttpStatusCode> Status(string path, bool whole = true)
    {
        using var answer = await Http.GetAsync(
            path,
            whole ? HttpCompletionOption.ResponseContentRead : HttpCompletionOption.ResponseHeadersRead
        );
        return answer.StatusCode;
    }

    /// <summary>Sends JSON with the token that changes need.</summary>
    public Task<HttpResponseMessage> Send(HttpMethod method, string path, object? body) =>
        Send(method, path, body is null ? null : JsonContent.Create(body));

    /// <summary>Changes one place of a case.</summary>
    public Task<HttpResponseMessage> Put(string caseName, string place, string? before, string? after) =>
        Send(HttpMethod.Put, $"/api/cases/{caseName}/text/{place}", new { before, after });

    /// <summary>Sends a case folder as a ZIP file.</summary>
    public Task<HttpResponseMessage> Bring(byte[] zip) => Send(HttpMethod.Post, "/api/cases", new ByteArrayContent(zip));

    /// <summary>Sends a report to be read for a case.</summary>
    public Task<HttpResponseMessage> Report(string caseName, string file, byte[] bytes) =>
        Send(HttpMethod.Post, $"/api/cases/{caseName}/proposals?file={file}", new ByteArrayContent(bytes));

    public Task<LiveFeed> Live(string caseName) => LiveFeed.Open(Http, caseName);

    private async Task<HttpResponseMessage> Send(HttpMethod method, string path, HttpContent? content)
    {
        token ??= (await Http.GetFromJsonAsync<JsonObject>("/api/session"))!["token"]!.GetValue<string>();
        using var request = new HttpRequestMessage(method, path) { Content = content };
        request.Headers.Add("X-CSRF-Token", token);
        return await Http.SendAsync(request);
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
