namespace CommonGround.Reading.Proposals;

/// <summary>
/// The Admiralty grade that a statement is proposed with, from what its form alone shows: who answers for it, and whether
/// his own words stand there. It never says more than 2, which only a second source could confirm.
/// </summary>
internal static class Grades
{
    /// <summary>What a source tells in its own voice.</summary>
    public const string OwnVoice = "B3";

    public static string Of(ReadStatement statement) =>
        statement switch
        {
            { Speaker: null } => OwnVoice,
            { Speaker.IsNamed: true, IsQuote: true } => "B2",
            { Speaker.IsNamed: true } => "B3",
            _ => "C3",
        };
}
