namespace CommonGround.Analyses;

/// <summary>Something that a person may choose about a question, in words: each choice gives the question so asked.</summary>
/// <param name="Name">Lower case with hyphens; the command line puts two before it.</param>
/// <param name="Placeholder">What stands for a value in the help, such as STATEMENT.</param>
/// <param name="Meaning">What the choice does, in one sentence.</param>
/// <param name="Choose">Takes the values as written. Throws <see cref="FormatException"/>, with words for the reader, on one it cannot take.</param>
public sealed record Setting(string Name, string Placeholder, string Meaning, Func<IReadOnlyList<string>, Analysis> Choose)
{
    /// <summary>Whether it may be given more than once.</summary>
    public bool Repeats { get; init; }

    /// <summary>Whether a value may also be the name of a file, each line of which is a value.</summary>
    public bool MayBeFile { get; init; }
}
