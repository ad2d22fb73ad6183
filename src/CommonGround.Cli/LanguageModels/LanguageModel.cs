using System.Text.Json;
using CommonGround.Analyses;
using CommonGround.Reading;
using CommonGround.Reading.Models;

namespace CommonGround.Cli.LanguageModels;

/// <summary>
/// Asks a language model about articles, from any number of threads. Whatever it answers becomes proposals that hold in the text,
/// or nothing.
/// </summary>
internal sealed class LanguageModel(Endpoint endpoint) : IDisposable
{
    private readonly ChatEndpoint chat = new(endpoint);

    /// <summary>Why the endpoint will not be asked any more.</summary>
    private volatile string? end;

    /// <summary>The one that somebody configured; refused where nobody did.</summary>
    public static LanguageModel Configured() => new(EndpointSettings.Configured());

    /// <summary>Adds what the model proposes to what the rules found. Where it fails, that is all there is, and the extract says so.</summary>
    public Extract Read(Extract extract, Roster roster, IProgress<Headway>? progress, CancellationToken cancellation) =>
        ReadPieces(extract, roster, progress, cancellation).GetAwaiter().GetResult();

    public void Dispose() => chat.Dispose();

    private async Task<Extract> ReadPieces(Extract extract, Roster roster, IProgress<Headway>? progress, CancellationToken cancellation)
    {
        var pieces = Pieces.Of(extract.Article.Text);
        var shape = JsonSerializer.SerializeToElement(Prompt.Shape(roster));
        var answers = new List<ModelAnswer>();
        var failures = new List<string>();
        var asked = 0;
        while (asked < Math.Min(pieces.Count, Pieces.Most) && failures.Count == 0 && end is null)
        {
            var piece = pieces[asked];
            progress?.Report(new($"Asking {endpoint.Model}", (double)asked / pieces.Count));
            var prompt = Prompt.For(extract.Article, piece, roster);
            asked++;
            try
            {
                answers.Add(new(piece, await chat.Ask(prompt, shape, cancellation)));
            }
            catch (Exception cause) when (EndpointFailure.Of(endpoint, cause) is { } failure)
            {
                failures.Add(failure.Message);
                end ??= failure.IsFinal ? failure.Message : null;
            }
        }

        if (failures.Count == 0 && end is { } ended)
        {
            failures.Add(ended);
        }

        if (asked < pieces.Count)
        {
            failures.Add($"it was not asked about the article from {pieces[asked].Start} on");
        }

        return new ModelAnswers(endpoint.Model, asked, [.. answers]) { Failures = [.. failures] }.Into(extract, roster);
    }
}
