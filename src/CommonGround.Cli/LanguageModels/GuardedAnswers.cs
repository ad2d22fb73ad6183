namespace CommonGround.Cli.LanguageModels;

/// <summary>Lets only answers through that are JSON by what they say of themselves, and no longer than is sane.</summary>
internal sealed class GuardedAnswers(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    /// <summary>In bytes: more than a thousand times what a piece should need.</summary>
    public const int Longest = 4 * 1024 * 1024;

    /// <summary>An answer that is not let through is an <see cref="InvalidDataException"/>, with the reason in its message.</summary>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        try
        {
            await response.Content.LoadIntoBufferAsync(Longest, cancellationToken);
            return !response.IsSuccessStatusCode || IsJson(response)
                ? response
                : throw new InvalidDataException("its answer is not JSON by its content type");
        }
        catch (HttpRequestException cause) when (cause.HttpRequestError == HttpRequestError.ConfigurationLimitExceeded)
        {
            response.Dispose();
            throw new InvalidDataException($"its answer is longer than {Longest / 1024 / 1024} MiB", cause);
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    private static bool IsJson(HttpResponseMessage response) =>
        response.Content.Headers.ContentType?.MediaType is { } type
        && (
            type.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            || type.EndsWith("+json", StringComparison.OrdinalIgnoreCase)
        );
}
