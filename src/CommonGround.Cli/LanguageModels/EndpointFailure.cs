using System.ClientModel;
using System.Globalization;
using System.Text.Json;

namespace CommonGround.Cli.LanguageModels;

/// <summary>Why an endpoint gave no answer, told without any of its own words: they might hold the key.</summary>
/// <param name="IsFinal">Whether asking again, about anything, would be in vain.</param>
internal sealed record EndpointFailure(string Message, bool IsFinal = false)
{
    /// <summary>Null where the cause is none of the endpoint's.</summary>
    public static EndpointFailure? Of(Endpoint endpoint, Exception cause) =>
        cause switch
        {
            AggregateException { InnerExceptions: [.., var last] } => Of(endpoint, last),
            ClientResultException { Status: 0, InnerException: HttpRequestException network } => Unreached(endpoint.Host, network),
            ClientResultException refused => Refused(endpoint.Host, refused),
            TimeoutException => new($"{endpoint.Host} did not answer within {Seconds(endpoint.Patience)} seconds"),
            InvalidDataException guarded => new($"{endpoint.Host}: {guarded.Message}"),
            // What the client throws, by what it stumbles over, where JSON is broken or is no chat completion.
            JsonException or InvalidOperationException or ArgumentException or FormatException or NullReferenceException => new(
                $"{endpoint.Host}: its answer is not a chat completion"
            ),
            _ => null,
        };

    private static EndpointFailure Unreached(string host, HttpRequestException cause) =>
        cause.HttpRequestError switch
        {
            HttpRequestError.NameResolutionError => new($"there is no host {host}", IsFinal: true),
            HttpRequestError.ConnectionError => new($"{host} cannot be reached", IsFinal: true),
            HttpRequestError.SecureConnectionError => new($"{host} cannot be reached securely", IsFinal: true),
            _ => new($"{host} broke off"),
        };

    private static EndpointFailure Refused(string host, ClientResultException cause)
    {
        var status = cause.Status.ToString(CultureInfo.InvariantCulture);
        var meaning = cause.Status switch
        {
            >= 300 and < 400 => "it points elsewhere, which is not followed",
            401 or 403 => "it does not take the key, or wants one",
            404 => "the address or the model's name is wrong",
            429 => "it has no time for more questions",
            >= 500 => "it has failed",
            _ => "it does not take the question",
        };
        // Another article may be shorter, and another moment quieter.
        return new($"{host} answered {status}: {meaning}", cause.Status is >= 300 and < 500 and not (400 or 408 or 413 or 422 or 429));
    }

    private static string Seconds(TimeSpan span) => span.TotalSeconds.ToString(CultureInfo.InvariantCulture);
}
