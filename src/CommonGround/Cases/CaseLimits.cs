namespace CommonGround.Cases;

/// <summary>How large a case may be; whatever exceeds this is refused before it takes memory.</summary>
public static class CaseLimits
{
    public const int FileBytes = 16 * 1024 * 1024;
    public const int CaseBytes = 64 * 1024 * 1024;
    public const int Files = 1_000;
    public const int Sources = 500;
    public const int Parties = 500;
    public const int Issues = 1_000;
    public const int Statements = 10_000;

    /// <summary>Ten thousand steps from one end of a scale to the other.</summary>
    public const int OptionsPerIssue = 10_001;

    /// <summary>Options of all issues together.</summary>
    public const int Options = 100_000;

    /// <summary>Options of all issues on which a position gives values or points, counted once for every such position.</summary>
    public const int Values = 1_000_000;

    /// <summary>Camps, claims, events or rounds, and the red lines or factions of one party.</summary>
    public const int Entries = 10_000;

    /// <summary>Majorities that a rule asks for at once.</summary>
    public const int Majorities = 8;

    /// <summary>Moves outside the room: a situation is a number with a bit for each.</summary>
    public const int Moves = 30;

    /// <summary>Situations that a case names itself.</summary>
    public const int States = 10_000;

    /// <summary>What cannot be together, and the wishes of one party.</summary>
    public const int Conditions = 1_000;

    /// <summary>Steps of the roadmap.</summary>
    public const int Steps = 1_000;

    /// <summary>Versions of the negotiating text; the bytes, clauses and brackets of one, and how deep brackets stand in each other.</summary>
    public const int Drafts = 200;
    public const int DraftBytes = 1024 * 1024;
    public const int Clauses = 1_000;
    public const int Brackets = 10_000;
    public const int BracketDepth = 16;

    public const int NameLength = 100;

    /// <summary>How deep maps and lists stand inside each other.</summary>
    public const int YamlDepth = 64;

    /// <summary>Maps, lists, keys and texts in one file.</summary>
    public const int YamlNodes = 1_000_000;

    /// <summary>Problems that are reported of one case.</summary>
    public const int Problems = 1_000;
}
