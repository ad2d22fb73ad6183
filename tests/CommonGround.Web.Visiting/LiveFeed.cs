using System.Text.Json.Nodes;

namespace CommonGround.Web.Visiting;

/// <summary>What a case tells of its changes as they happen, to a program that listens.</summary>
public sealed class LiveFeed : IDisposable
{
    private const string Said = "data: ";

    private readonly HttpResponseMessage answer;
    private readonly StreamReader lines;
    private Task<JsonNode?> next;

    private LiveFeed(HttpResponseMessage answer, Stream stream)
    {
        this.answer = answer;
        lines = new StreamReader(stream);
        next = Read();
    }

    /// <summary>Whether nothing has been told that was not taken yet.</summary>
    public bool IsSilent => !next.IsCompleted;

    public static async Task<LiveFeed> Open(HttpClient http, string caseName)
    {
        var opened = await http.GetAsync($"/api/cases/{caseName}/live", HttpCompletionOption.ResponseHeadersRead);
        opened.EnsureSuccessStatusCode();
        return new(opened, await opened.Content.ReadAsStreamAsync());
    }

    /// <summary>What is told next; null once there will be nothing more.</summary>
    public async Task<JsonNode?> Next()
    {
        var told = await next;
        next = Read();
        return told;
    }

    public void Dispose()
    {
        lines.Dispose();
        answer.Dispose();
    }

    private async Task<JsonNode?> Read()
    {
        try
        {
            while (await lines.ReadLineAsync() is { } line)
            {
                if (line.StartsWith(Said, StringComparison.Ordinal))
                {
                    return JsonNode.Parse(line[Said.Length..]);
                }
            }
        }
        catch (Exception broken) when (broken is IOException or ObjectDisposedException)
        {
            // One side has hung up: there is nothing more.
        }

        return null;
    }
}
