using CommonGround.Talks;

namespace CommonGround.Cases;

/// <summary>A case as it lies on a disk: its name, and the bytes of each file by its path within the folder, with <c>/</c>.</summary>
public sealed record CaseFolder(string Name, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Files);

/// <summary>What came of reading a case: the negotiation, unless some problem is an error, and every problem in order of place.</summary>
public sealed record CaseReading(Negotiation? Negotiation, IReadOnlyList<Problem> Problems);

/// <summary>Whether a case can be read in spite of a problem.</summary>
public enum Severity
{
    Error,
    Warning,
}

/// <summary>Something in a case that its author should look at; line and column count from 1, columns in UTF-16 units.</summary>
public sealed record Problem(Severity Severity, string File, int Line, int Column, string Message)
{
    public override string ToString() =>
        FormattableString.Invariant($"{File}:{Line}:{Column}: {(Severity == Severity.Error ? "error" : "warning")}: {Message}");
}
