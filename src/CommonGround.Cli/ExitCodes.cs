namespace CommonGround.Cli;

/// <summary>What the process says when it ends.</summary>
internal static class ExitCodes
{
    public const int Done = 0;
    public const int CaseHasErrors = 1;

    /// <summary>Bad usage, or files that cannot be read or written.</summary>
    public const int Refused = 2;

    public const int Cancelled = 130;
}
