namespace CommonGround.Briefs;

/// <summary>A brief cannot be had in some form on this machine, for a reason that whoever runs it can act on.</summary>
public sealed class UnwritableException(string message, Exception? cause = null) : Exception(message, cause);
