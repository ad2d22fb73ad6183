namespace CommonGround.Packages;

/// <summary>A question refused because of its size, before the memory for it was spent; the message names the limit.</summary>
public sealed class TooLargeException(string message) : Exception(message);
