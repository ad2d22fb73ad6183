using CommonGround.Reading.Texts;

namespace CommonGround.Reading.Events;

/// <summary>Whether a verb tells what happens or is decided, or what might, should or did not.</summary>
internal static class Mood
{
    private const int Reach = 4;

    /// <summary>False after “would”, “not”, “failed to”, “if they”, “called on them to”.</summary>
    public static bool IsReal(Words words, int verb)
    {
        if (words.Is(verb - 1, "to"))
        {
            return IsDecided(words, verb - 2);
        }

        for (var at = verb - 1; at >= Math.Max(0, verb - Reach); at--)
        {
            if (words.IsKind(at, ItemKind.Comma) || words.IsKind(at, ItemKind.Semicolon))
            {
                return true;
            }

            if (
                words.Has(at, WordClass.Negation)
                || words.IsAny(at, "would", "could", "might", "may", "should", "must", "can", "if", "unless", "whether")
            )
            {
                return false;
            }
        }

        return !words.Has(verb - 1, WordClass.Preposition);
    }

    /// <summary>“was deployed”, “have been quickly sent”.</summary>
    public static bool IsPassive(Words words, int verb) =>
        words.IsAny(verb - 1, "was", "were", "been", "be", "being") || words.IsAny(verb - 2, "was", "were", "been");

    /// <summary>“is set to”, “agreed to”, “plans to”, “began to”.</summary>
    private static bool IsDecided(Words words, int before) =>
        words.IsAny(before, "set", "due", "about", "plans", "plan", "planning", "agreed", "decided", "going", "began", "started")
        && !words.Has(before - 1, WordClass.Negation)
        && !words.Has(before - 2, WordClass.Negation);
}
