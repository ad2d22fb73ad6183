using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CommonGround.Cli.Tests;

public sealed partial class ServeTests
{
    private const string Place = "parties/saudi-arabia/positions/departure/salience";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_server_that_is_killed_in_the_middle_of_two_hundred_saves_loses_none_that_it_acknowledged()
    {
        using var scratch = new Scratch();
        var acknowledged = 90;
        await using (var server = await Server.Start(scratch))
        {
            await server.SetUp();
            using var killed = new CancellationTokenSource();
            var saving = Task.Run(
                async () =>
                {
                    for (var number = 0; number < 200; number++)
                    {
                        var next = 1 + (number % 99);
                        if (next == acknowledged)
                        {
                            continue;
                        }

                        var answer = await server.Put(Place, $"{acknowledged}", $"{next}");
                        Assert.Equal(HttpStatusCode.OK, answer);
                        acknowledged = next;
                        if (number == 100)
                        {
                            killed.CancelAfter(20);
                        }
                    }
                },
                Cancellation
            );
            killed.Token.Register(server.Kill);
            await Assert.ThrowsAnyAsync<Exception>(() => saving);
        }

        await using var again = await Server.Start(scratch);
        await again.SignIn();
        var kept = int.Parse(await again.Text(Place), System.Globalization.CultureInfo.InvariantCulture);
        Assert.True(
            kept == acknowledged || kept == acknowledged + 1,
            $"The last acknowledged was {acknowledged}, and {kept} is there; only the one under way may be there beyond it."
        );
        Assert.Equal(0, (await Cli.Run("audit", "--file", scratch["workspace.db"])).ExitCode);
    }

    [Fact]
    public async Task The_first_account_is_for_who_started_the_program()
    {
        using var scratch = new Scratch();
        await using var server = await Server.Start(scratch);
        server.Code = "guessed";
        await server.SetUp();
        Assert.Equal(HttpStatusCode.Unauthorized, await server.Status("/api/session"));
    }

    [Theory]
    [InlineData("nowhere", "there is no folder “nowhere”")]
    public async Task A_case_that_is_not_there_is_refused(string folder, string message)
    {
        using var scratch = new Scratch();
        var ended = await Cli.Run("serve", folder, "--file", scratch["workspace.db"], "--urls", "http://127.0.0.1:0");
        Assert.Equal(2, ended.ExitCode);
        Assert.Contains(message, ended.Error, StringComparison.Ordinal);
    }

    /// <summary>The program as its own process, which can be killed.</summary>
    private sealed partial class Server : IAsyncDisposable
    {
        private readonly Process process;
        private readonly HttpClientHandler handler = new() { AllowAutoRedirect = false };
        private readonly HttpClient http;
        private string? token;

        private Server(Process process, string url, string? code)
        {
            this.process = process;
            Code = code;
            http = new HttpClient(handler) { BaseAddress = new Uri(url) };
        }

        public string? Code { get; set; }

        public static async Task<Server> Start(Scratch scratch)
        {
            var started = Cli.Launch("serve", "--file", scratch["workspace.db"], "--urls", "http://127.0.0.1:0");
            while (await started.StandardError.ReadLineAsync(Cancellation) is { } line)
            {
                if (Address().Match(line) is { Success: true } match)
                {
                    return new(started, match.Groups["url"].Value, match.Groups["code"] is { Success: true } code ? code.Value : null);
                }
            }

            throw new InvalidOperationException("The program ended before it served.");
        }

        public Task SetUp() => Post("/account/setup", ("name", "ada"), ("password", "correct horse battery"), ("code", Code ?? ""));

        public Task SignIn() => Post("/account/sign-in", ("name", "ada"), ("password", "correct horse battery"));

        public async Task<HttpStatusCode> Status(string path) => (await http.GetAsync(path, Cancellation)).StatusCode;

        public async Task<string> Text(string place) =>
            (await http.GetFromJsonAsync<JsonObject>($"/api/cases/vienna-2015/text/{place}", Cancellation))!["text"]!.GetValue<string>();

        public async Task<HttpStatusCode> Put(string place, string before, string after)
        {
            token ??= (await http.GetFromJsonAsync<JsonObject>("/api/session", Cancellation))!["token"]!.GetValue<string>();
            using var request = new HttpRequestMessage(HttpMethod.Put, $"/api/cases/vienna-2015/text/{place}")
            {
                Content = JsonContent.Create(new { before, after }),
            };
            request.Headers.Add("X-CSRF-Token", token);
            return (await http.SendAsync(request, Cancellation)).StatusCode;
        }

        public void Kill() => process.Kill();

        public async ValueTask DisposeAsync()
        {
            if (!process.HasExited)
            {
                process.Kill();
            }

            await process.WaitForExitAsync(CancellationToken.None);
            process.Dispose();
            http.Dispose();
            handler.Dispose();
        }

        private async Task Post(string path, params (string Name, string Value)[] fields)
        {
            var page = await http.GetStringAsync("/account/setup", Cancellation);
            var form = fields
                .Append(("__RequestVerificationToken", Token().Match(page).Groups["token"].Value))
                .ToDictionary(one => one.Item1, one => one.Item2, StringComparer.Ordinal);
            await http.PostAsync(path, new FormUrlEncodedContent(form), Cancellation);
        }

        [GeneratedRegex(
            @"(?<url>http://127\.0\.0\.1:\d+)(/account/setup\?code=(?<code>\w+))?",
            RegexOptions.ExplicitCapture,
            matchTimeoutMilliseconds: 1000
        )]
        private static partial Regex Address();

        [GeneratedRegex(
            """name="__RequestVerificationToken" value="(?<token>[^"]+)""",
            RegexOptions.ExplicitCapture,
            matchTimeoutMilliseconds: 1000
        )]
        private static partial Regex Token();
    }
}
