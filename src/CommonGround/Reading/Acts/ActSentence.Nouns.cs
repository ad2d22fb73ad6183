using CommonGround.Reading.Texts;

namespace CommonGround.Reading.Acts;

/// <content>Nouns and adjectives that do a verb’s work: “has an incentive to”, “made threats to”, “have different views”.</content>
internal ref partial struct ActSentence
{
    /// <summary>“Has an incentive to…”, “made threats to…”, “reached a deal”.</summary>
    private int Noun(int at)
    {
        if (tokens.Is(at, WordClass.Agreeing) && !IsConsent(at))
        {
            var reach = VerbOf(at, 7, "reach", "reached", "struck", "strike");
            return
                reach > 0
                && !tokens.Is(reach - 1, "to")
                && VerbGroup.Before(tokens, reach) is { HasBe: false, IsNegated: var isNegated } agreed
                ? Add(isNegated ? ReadAct.Undecided : ReadAct.Agree, "reaches agreement", agreed, Clause.After(tokens, at))
                : 0;
        }

        var hasTo = tokens.Is(at + 1, "to") || tokens.Is(at + 1, "of") && tokens.Is(at, WordClass.Threatening);
        if (tokens.Is(at, WordClass.Motive))
        {
            var have = hasTo ? VerbOf(at, 5, "has", "have", "had", "’ve") : 0;
            return have > 0 && !IsNegatedBetween(have, at)
                ? Add(ReadAct.Support, "has an incentive", VerbGroup.Before(tokens, have + 1), Clause.After(tokens, at))
                : 0;
        }

        var isNoun =
            tokens.StartsWith(at, "threat") && (tokens.IsOneOf(at, "threat", "threats"))
            || tokens.StartsWith(at, "ultimatum")
            || tokens.Is(at, "deadline")
            || tokens.StartsWithOneOf(at, "proposal", "offer", "pledge", "promise");
        var light =
            isNoun && (hasTo || tokens.StartsWith(at, "ultimatum") || tokens.Is(at, "deadline"))
                ? VerbOf(at, 6, "make", "made", "issued", "gave", "set", "repeated", "renewed", "issue", "delivered", "sent", "makes")
                : 0;
        return light > 0
            ? Add(
                tokens.Is(at, WordClass.Threatening) && !tokens.StartsWith(at, "p") ? ReadAct.Threaten : ReadAct.Offer,
                "makes threats",
                VerbGroup.Before(tokens, light),
                Clause.After(tokens, at)
            )
            : 0;
    }

    /// <summary>“Differ over”, “have different views”, “failed to agree”.</summary>
    private int Wavering(int at, VerbGroup group)
    {
        if (tokens.StartsWith(at, "fail"))
        {
            return tokens.Is(at + 1, "to") && HasClass(new(at + 2, Math.Min(at + 7, tokens.Count), -1), WordClass.Agreeing)
                ? Add(ReadAct.Undecided, "failed to agree", group, Clause.After(tokens, at))
                : 0;
        }

        if (tokens.Is(at, "different"))
        {
            var have = VerbOf(at, 2, "have", "had", "hold", "held");
            return have > 0 && !tokens.EndsWith(have + 1, "ed")
                ? Add(
                    ReadAct.Undecided,
                    "differs",
                    VerbGroup.Before(tokens, have).Start < have ? VerbGroup.Before(tokens, have) : new(have, have),
                    Clause.After(tokens, at)
                )
                : 0;
        }

        var isState = tokens.Is(at, "divided") || tokens.StartsWith(at, "und") || tokens.EndsWith(at, "ant");
        return group.IsInfinitive || group.IsNegated || tokens.Is(at, "unclear") || (isState && !group.HasBe)
            ? 0
            : Add(ReadAct.Undecided, "differs", group, Clause.After(tokens, at));
    }

    /// <summary>“Began raids to put pressure on the south”: a deed that is to force somebody.</summary>
    private int Pressure(int at)
    {
        var put = VerbOf(at, 3, "put", "keep", "increase", "exert");
        if (put <= 0 || !tokens.Is(put - 1, "to") || !tokens.Is(at + 1, "on"))
        {
            return 0;
        }

        return Add(ReadAct.Threaten, "puts pressure on", subjects.AtClauseStart(put - 1), at, Clause.After(tokens, at), isFormer: false);
    }

    private int VerbOf(int noun, int reach, params ReadOnlySpan<string> verbs)
    {
        for (var at = noun - 1; at > 0 && at >= noun - reach && (tokens.IsWord(at) || tokens.Is(at, ItemKind.Other)); at--)
        {
            if (tokens.IsOneOf(at, verbs))
            {
                return at;
            }
        }

        return 0;
    }
}
