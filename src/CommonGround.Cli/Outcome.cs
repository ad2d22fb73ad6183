namespace CommonGround.Cli;

/// <summary>What a command has come to. Nothing is shown or written before it is published, so a cancelled command leaves nothing.</summary>
internal sealed record Outcome(int ExitCode, Action Publish);
