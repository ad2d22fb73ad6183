namespace CommonGround.Cli.LanguageModels;

/// <summary>An endpoint gave no answer.</summary>
internal sealed class EndpointException(string message, Exception cause) : Exception(message, cause)
{
    /// <summary>Whether asking again, about anything, would be in vain.</summary>
    public required bool IsFinal { get; init; }
}
