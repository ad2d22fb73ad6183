namespace CommonGround.Cli;

/// <summary>The command cannot do what was asked, for a reason that the person who asked can act on.</summary>
internal sealed class RefusalException(string message, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>Does something with files; what the system refuses is refused with the reason it gives.</summary>
    public static T Unless<T>(string what, Func<T> action)
    {
        try
        {
            return action();
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new RefusalException($"{what}: {cause.Message}", cause);
        }
    }
}
