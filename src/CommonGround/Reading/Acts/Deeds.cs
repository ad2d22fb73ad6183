using CommonGround.Reading.Texts;

namespace CommonGround.Reading.Acts;

/// <summary>Whether what somebody means to do helps or harms, by the first word that tells.</summary>
internal static class Deeds
{
    public enum Kind
    {
        Unknown,
        Helping,
        Harming,
    }

    private const int Reach = 14;

    /// <summary>Verbs that leave it to their object: “launch an offensive”, “send food”.</summary>
    private static readonly string[] Light =
    [
        "deliver",
        "send",
        "begin",
        "start",
        "take",
        "make",
        "use",
        "using",
        "hold",
        "carry",
        "continue",
        "resume",
        "conduct",
        "stage",
        "respond",
        "do",
        "go",
        "have",
        "put",
        "seek",
        "try",
        "increase",
        "expand",
        "step",
        "work",
        "be",
        "grant",
        "come",
        "open",
        "set",
        "also",
        "deploy",
        "further",
        "institute",
    ];

    /// <summary>Of the verb at <paramref name="verb"/>, and of its object where the verb leaves it open.</summary>
    public static Kind Of(Tokens tokens, int verb, int end)
    {
        if (verb >= end)
        {
            return Kind.Unknown;
        }

        return tokens.Is(verb, WordClass.Helping | WordClass.Harming | WordClass.Stopping) || IsLight(tokens, verb)
            ? In(tokens, verb, end)
            : Kind.Unknown;
    }

    public static Kind In(Tokens tokens, int start, int end)
    {
        for (var at = start; at < end && at < start + Reach; at++)
        {
            if (tokens.Is(at, WordClass.Stopping))
            {
                return In(tokens, at + 1, Math.Min(end, at + 6)) == Kind.Harming ? Kind.Helping : Kind.Harming;
            }

            if (tokens.Is(at, WordClass.Helping) && !(at == start && IsLight(tokens, at)))
            {
                return Kind.Helping;
            }

            if (tokens.Is(at, WordClass.Harming) && !(at == start && IsLight(tokens, at)))
            {
                return Kind.Harming;
            }
        }

        return tokens.Is(start, WordClass.Helping) ? Kind.Helping
            : tokens.Is(start, WordClass.Harming) ? Kind.Harming
            : Kind.Unknown;
    }

    private static bool IsLight(Tokens tokens, int at) => tokens.IsOneOf(at, Light);
}
