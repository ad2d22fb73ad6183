using CommonGround.Reading.Texts;

namespace CommonGround.Reading.Acts;

/// <content>What somebody will do or is ready for: “will open”, “is set to close”, “has not said that it will”.</content>
internal ref partial struct ActSentence
{
    /// <summary>“Will open the lock”, “is ready to talk”, “is set to close the port”, “won’t sign”.</summary>
    private int Intention(int at, VerbGroup group)
    {
        var isModal = tokens.Is(at, WordClass.Aux);
        var verb = isModal ? PastHelpers(at + 1) : AfterTo(at);
        if (verb <= 0 || verb >= tokens.Count || !tokens.IsWord(verb))
        {
            return 0;
        }

        if (Announced(at) is var announced and > 0)
        {
            group = VerbGroup.Before(tokens, announced);
        }

        var isNegated = group.IsNegated || IsNegatedBetween(at, verb) || tokens.Is(at, WordClass.Negation);
        var whole = isModal ? new VerbGroup(Math.Min(group.Start, at), at) : group;
        if (
            !isModal
            && (group.IsInfinitive || (IsState(at) && !group.HasBe) || (!group.HasHelper && tokens.Is(at - 1, WordClass.Determiner)))
        )
        {
            return 0;
        }

        var clause = Clause.After(tokens, verb);
        if (tokens.StartsWith(at, "would") && !IsReported(whole) || (tokens.Is(verb, "be") && !tokens.EndsWith(verb + 1, "ing")))
        {
            return 0;
        }

        var start = tokens.Is(verb, "be") ? verb + 1 : verb;
        return isNegated ? Unwilling(at, start, whole, clause) : Willing(start, whole, clause, isModal);
    }

    /// <summary>“Announced plans to”, “expressed readiness to”.</summary>
    private int Announced(int at) =>
        tokens.IsOneOf(at, "plans", "plan") || tokens.StartsWith(at, "intention") || tokens.EndsWith(at, "ness")
            ? VerbOf(at, 4, "announced", "expressed", "declared", "voiced", "unveiled", "reiterated", "signalled", "signaled", "announces")
            : 0;

    /// <summary>“Is ready to”; but “prepared to” without “is” tells what was done.</summary>
    private bool IsState(int at) =>
        tokens.IsOneOf(at, "ready", "prepared", "willing", "set", "committed", "determined", "going", "about", "poised", "resolved");

    private int Willing(int verb, VerbGroup group, Clause clause, bool isModal)
    {
        if (tokens.Is(verb, WordClass.Rejecting) && IsRefusal(verb, clause) && !tokens.Is(verb, WordClass.Stopping))
        {
            return Add(ReadAct.Reject, "will refuse", group, clause);
        }

        if (tokens.Is(verb, WordClass.Demanding) && IsDemand(verb, clause))
        {
            return Add(ReadAct.Demand, "will demand", group, clause);
        }

        if (tokens.Is(verb, WordClass.Agreeing | WordClass.Supporting))
        {
            return Add(ReadAct.Offer, "will accept", group, clause);
        }

        var deed = isModal ? Deeds.Of(tokens, verb, clause.ObjectEnd) : Deeds.In(tokens, verb, clause.ObjectEnd);
        var isUltimatum = clause.HasCondition && tokens.Is(clause.Condition, "unless");
        return deed == Deeds.Kind.Harming || (isUltimatum && deed != Deeds.Kind.Helping) ? Add(ReadAct.Threaten, "will harm", group, clause)
            : deed == Deeds.Kind.Helping
                ? clause.HasCondition && tokens.Is(clause.Condition, "only") ? Add(ReadAct.Demand, "will only if", group, clause)
                    : Add(ReadAct.Offer, "will help", group, clause)
            : 0;
    }

    private int Unwilling(int at, int verb, VerbGroup group, Clause clause)
    {
        if (clause.HasCondition && IsDemandingCondition(clause.Condition))
        {
            return Add(ReadAct.Demand, "will not unless", group, clause);
        }

        var deed = Deeds.Of(tokens, verb, clause.ObjectEnd);
        return tokens.Is(at, "ready") || group.IsPerfect ? Add(ReadAct.Undecided, "not ready", group, clause)
            : tokens.Is(verb, WordClass.Agreeing | WordClass.Supporting)
            || deed == Deeds.Kind.Helping
            || tokens.IsOneOf(verb, "tolerate", "bow", "negotiate")
                ? Add(ReadAct.Reject, "will not", group, clause)
            : deed == Deeds.Kind.Harming ? Add(ReadAct.Offer, "will not harm", group, clause)
            : !tokens.Is(at, WordClass.Aux) ? Add(ReadAct.Reject, "is not willing", group, clause)
            : 0;
    }

    /// <summary>“Has not said that it is willing to…” says neither yes nor no.</summary>
    private int Silence(int at, VerbGroup group)
    {
        var clause = Clause.After(tokens, at);
        return
            group.IsPerfect
            && tokens.Is(at, WordClass.Strong)
            && HasClass(clause, WordClass.Intending | WordClass.Agreeing | WordClass.Supporting)
            ? Add(ReadAct.Undecided, "has not said", group, clause)
            : 0;
    }

    /// <summary>Only “unless” and “only if” turn a refusal into a demand: “until” may just tell when.</summary>
    private bool IsDemandingCondition(int at) => tokens.IsOneOf(at, "unless", "only");

    /// <summary>“Would” tells a will only where its holder says it: “the guild said it would strike”.</summary>
    private bool IsReported(VerbGroup group)
    {
        var subject = subjects.Before(group.Start);
        return !subject.Equals(None) && subjects.IsPronoun(subject) && !subjects.Sayer(group.Start).Equals(None);
    }

    private int PastHelpers(int at)
    {
        while (at < tokens.Count && (tokens.Is(at, WordClass.Negation) || tokens.IsCircumstance(at)))
        {
            at++;
        }

        return at;
    }

    private int AfterTo(int at)
    {
        if ((tokens.StartsWith(at, "talk") || tokens.IsOneOf(at, "considering", "planning")) && TalkedOf(at) is var gerund and > 0)
        {
            return gerund;
        }

        for (var to = at + 1; to < tokens.Count && to < at + 3; to++)
        {
            if (tokens.Is(to, "to"))
            {
                return PastHelpers(to + 1);
            }
        }

        return 0;
    }

    private int TalkedOf(int at)
    {
        var next = tokens.IsOneOf(at + 1, "about", "of") ? at + 2 : at + 1;
        return tokens.IsWord(next) && tokens.EndsWith(next, "ing") ? next : 0;
    }
}
