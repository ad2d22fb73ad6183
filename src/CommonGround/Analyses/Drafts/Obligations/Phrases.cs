using System.Text.RegularExpressions;

namespace CommonGround.Analyses.Drafts.Obligations;

/// <summary>The words by which obligations, deadlines and verifiers are known. They are English, and rules of thumb.</summary>
internal static class Phrases
{
    private const string Number =
        "[0-9]+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|eighteen|twenty|thirty|sixty|ninety";

    private const string Unit = "hours?|days?|weeks?|months?|years?";

    private const string Months = "january|february|march|april|may|june|july|august|september|october|november|december";

    /// <summary>Who owes something: shall, must, will, undertakes to…</summary>
    public static Regex Obligation { get; } =
        Of(@"\b(shall|must|will|undertakes? to|agrees? to|commits? (itself to|themselves to|to)|is to|are to)\b");

    public static Regex Ban { get; } = Of(@"\b(shall|must|will|is|are) not\b");

    /// <summary>It says that something is done, and a doer can follow behind “by” only.</summary>
    public static Regex Passive { get; } =
        Of(
            @"^ *(not )?be (\w+ly )?(\w+ed|\w+en|held|made|done|built|kept|set|put|sent|paid|met|begun|brought|drawn|withdrawn|left|cut|led|sought|told|found)\b"
        );

    /// <summary>Something comes about, and nobody is said to bring it about.</summary>
    public static Regex Happening { get; } =
        Of(@"^ *(not )?(take place|occur|begin|start|commence|cease|end|follow|enter into force|come into force|open|be)\b");

    public static Regex Deadline { get; } =
        Of(
            $@"\b(within|no later than|not later than|by (the )?(end|month|day|week|year|[0-9]+|{Months})|before|until|throughout|at all times|on signature|upon signature|from signature|from the day|on the day|on [0-9]+|every|each (day|week|month|quarter|year)|daily|weekly|monthly|quarterly|annually|({Number}) ({Unit}) (after|of|from))\b"
        );

    public static Regex Verifier { get; } =
        Of(
            @"\b(verif(y|ies|ied|ication)|monitor(s|ed|ing)?|certif(y|ies|ied)|supervis(e|es|ed|ion)|observ(e|es|ed|ers)|inspect(s|ed|ion|ors)?|audit(s|ed|ors)?|confirm(s|ed)?|reports? to)\b"
        );

    public static Regex Vague { get; } =
        Of(
            @"\b(as soon as (possible|practicable)|as far as possible|where (possible|appropriate)|if possible|in due course|in good time|without delay|in a timely manner|timely|promptly|swiftly|immediately|soon|gradually|appropriate(ly)?|reasonabl[ey]|adequate(ly)?|sufficient(ly)?|necessary|relevant|significant(ly)?|substantial(ly)?|meaningful|credible|best efforts|good faith|to the extent possible|and so on|etc)\b"
        );

    /// <summary>A span from signature: a number and a unit.</summary>
    public static Regex Due { get; } =
        Of(
            $@"\b(within|no later than|not later than|by)? ?(?<number>{Number}) (?<unit>days?|weeks?|months?|years?) (of|from|after) (the )?(day of )?signature\b"
        );

    public static Regex DueMonth { get; } = Of(@"\b(by|in) (the end of )?(?<unit>month|week|day|year) (?<number>[0-9]+)\b");

    /// <summary>A clause that has to come first or later.</summary>
    public static Regex Order { get; } =
        Of(@"\b(?<order>after|once|following|before) (the )?(\w+ (of|in|under) )?clause (?<clause>[\w.()-]*[\w)])");

    /// <summary>A term with capitals behind an article.</summary>
    public static Regex Term { get; } =
        new(
            @"\b([Tt]he|[Ee]ach|[Ee]very|[Aa]ny|[Aa]n?|[Ii]ts) (?<term>\p{Lu}[\p{L}-]+( (of |for |and )?\p{Lu}[\p{L}-]+)*)",
            RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
        );

    /// <summary>Words in quotes, by which a text defines a term.</summary>
    public static Regex Quoted { get; } = Of("[“\"](?<term>[^”\"\n]{1,80})[”\"]");

    /// <summary>Words that can follow “by” and name nobody.</summary>
    public static Regex NoActor { get; } =
        Of($@"^(the |a |an )?([0-9]|end\b|month\b|day\b|week\b|year\b|date\b|signature\b|means\b|way\b|then\b|({Months})\b)");

    public static int? NumberOf(string word) =>
        int.TryParse(word, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? number
        : Array.FindIndex(NumberWords.All, name => name.Equals(word, StringComparison.OrdinalIgnoreCase)) is var small and > 0 ? small
        : word.ToLowerInvariant() switch
        {
            "fifteen" => 15,
            "eighteen" => 18,
            "twenty" => 20,
            "thirty" => 30,
            "sixty" => 60,
            "ninety" => 90,
            _ => null,
        };

    private static Regex Of(string pattern) =>
        new(pattern, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);
}
