namespace CommonGround.Analyses.Drafts.Obligations;

/// <summary>What an obligation in a text may leave unsaid.</summary>
public enum ObligationRule
{
    /// <summary>What is to be done is said, and not by whom.</summary>
    NoActor,

    /// <summary>No day, span or event by which it is to be done.</summary>
    NoDeadline,

    /// <summary>Nobody in the clause sees to it that it is done.</summary>
    NoVerifier,

    /// <summary>A word on which two readers can differ.</summary>
    Vague,

    /// <summary>A term with capitals that is nobody's name and nowhere defined.</summary>
    UndefinedTerm,

    /// <summary>A deadline that does not fit the one of what has to come first.</summary>
    DeadlineOrder,
}

/// <summary>A place of a text where an obligation may leave something unsaid; line and column count from 1.</summary>
/// <param name="Words">The words that show it.</param>
/// <param name="Message">What is missing or may be misread, in a sentence without its full stop.</param>
public sealed record ObligationFinding(
    ObligationRule Rule,
    string Clause,
    int Start,
    int End,
    int Line,
    int Column,
    string Words,
    string Message
);
