namespace CommonGround.Reading.Formats;

/// <summary>A source cannot be read, for a reason that whoever has it can act on. Its message is one line.</summary>
/// <param name="source">What the source is called.</param>
/// <param name="reason">What goes on after its name, such as “is empty”.</param>
public sealed class UnreadableException(string source, string reason, Exception? cause = null) : Exception($"“{source}” {reason}", cause)
{
    public string Reason => reason;
}
