using CommonGround.Reading.Speech;
using CommonGround.Reading.Texts;

namespace CommonGround.Reading.Acts;

/// <content>Verbs that name the act: “demanded”, “has refused”, “agreed to”.</content>
internal ref partial struct ActSentence
{
    private int Verb(int at, VerbGroup group)
    {
        var clause = Clause.After(tokens, at);
        return tokens.Is(at, WordClass.Demanding) && IsDemand(at, clause) ? Demand(at, group, clause)
            : tokens.Is(at, WordClass.Rejecting) && IsRefusal(at, clause) ? Refusal(at, group, clause)
            : tokens.Is(at, WordClass.Agreeing) && IsConsent(at) ? Consent(at, group, clause)
            : tokens.Is(at, WordClass.Threatening) && IsThreat(at, clause) ? Add(ReadAct.Threaten, "threatens", group, clause)
            : tokens.Is(at, WordClass.Offering) && IsOffer(at) ? Promise(at, group, clause)
            : tokens.Is(at, WordClass.Supporting) ? Support(group, clause)
            : 0;
    }

    /// <summary>Not “to accept”, “its demand”, “the plan accepted there”: such words are governed by another, or are nouns.</summary>
    private bool IsVerb(int at, VerbGroup group)
    {
        if (group.IsInfinitive || group.Start == 0 || tokens.Is(at, ItemKind.Other))
        {
            return false;
        }

        if (tokens.EndsWith(at, "ing") && !group.HasBe)
        {
            return tokens.Is(at, WordClass.Demanding) && IsDocument(at - 1) && Issued(at) > 0;
        }

        if (group.HasHelper)
        {
            return true;
        }

        var before = group.Start - 1;
        while (before > 0 && tokens.IsCircumstance(before) && !tokens.IsCapital(before))
        {
            before--;
        }

        return !tokens.IsPossessive(before)
            && !tokens.Is(before, ItemKind.Number)
            && !(tokens.Is(before, WordClass.Determiner) && !tokens.Is(before, "that"))
            && !tokens.Is(before, WordClass.Preposition)
            && !(
                tokens.Is(at, WordClass.Either | WordClass.Offering)
                && !tokens.EndsWith(at, "ed")
                && (FollowsVerb(before) || IsNounBefore(at + 1))
            );
    }

    /// <summary>“Offers of help”, “support from the north”.</summary>
    private bool IsNounBefore(int next) =>
        tokens.IsOneOf(next, "of", "from", "among") || !tokens.IsWord(next) || tokens.Is(next, WordClass.Aux);

    /// <summary>“Signed an accord and support…”: a word that may be a noun is one where its clause has a verb already.</summary>
    private bool FollowsVerb(int before)
    {
        for (var at = before; at >= 0 && at > before - Longest && tokens.IsWord(at) && !tokens.Is(at, WordClass.Subordinator); at--)
        {
            if (
                tokens.Is(at, WordClass.Aux) && !tokens.IsPossessive(at)
                || (tokens.Is(at, WordClass.Say | Subjects.Verbs) && !tokens.IsCapital(at) && at < before)
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>“Issued a letter demanding”: whose letter it is.</summary>
    private int Issued(int at) => VerbOf(at, 6, "issued", "released", "published", "sent", "adopted", "passed", "signed", "wrote");

    private bool IsDocument(int at) =>
        tokens.IsOneOf(at, "statement", "declaration", "letter", "resolution", "petition", "communique", "ultimatum");

    /// <summary>“Called on the north to…”, “insisted on a date”, “wants a truce”.</summary>
    private bool IsDemand(int at, Clause clause) =>
        tokens.StartsWithOneOf(at, "call", "appeal", "push") || tokens.StartsWith(at, "press") && !tokens.StartsWith(at, "pressu")
            ? HasSoon(at, 4, "for", "on", "to", "in")
        : tokens.StartsWithOneOf(at, "ask", "order", "pressur", "instruct", "press")
            ? HasSoon(at, tokens.StartsWith(at, "pressur") ? 16 : 8, "to", "for", "that")
        : tokens.StartsWith(at, "insist") ? HasSoon(at, 3, "on") || Has(clause, "must", "should", "be")
        : tokens.StartsWithOneOf(at, "se", "sought") ? !tokens.Is(at + 1, "to") && !tokens.Is(at + 1, "out")
        : clause.End > clause.Start;

    private bool IsRefusal(int at, Clause clause) =>
        tokens.StartsWith(at, "rul") ? HasSoon(at, 5, "out")
        : tokens.StartsWith(at, "turn") ? HasSoon(at, 6, "down")
        : tokens.Is(at, WordClass.Stopping)
            ? HasClass(clause with { End = Math.Min(clause.End, at + 6) }, WordClass.Agreeing | WordClass.Demanding | WordClass.Offering)
        : !IsAboutAnswers(at);

    /// <summary>“Declined to comment” refuses an answer, and nothing that is negotiated.</summary>
    private bool IsAboutAnswers(int at) =>
        tokens.StartsWith(at, "declin")
        && tokens.Is(at + 1, "to")
        && (tokens.Is(at + 2, WordClass.Say) || tokens.IsOneOf(at + 2, "comment", "give", "identify", "elaborate", "answer"));

    private bool IsConsent(int at) =>
        tokens.StartsWith(at, "agree") && !tokens.StartsWith(at, "agreement")
        || tokens.StartsWith(at, "accept")
        || tokens.StartsWith(at, "consent")
        || tokens.StartsWith(at, "acquiesc")
        || tokens.StartsWith(at, "sign")
        || tokens.StartsWith(at, "committed");

    private bool IsOffer(int at) => !(tokens.StartsWithOneOf(at, "plan", "proposal", "call", "appeal", "invit"));

    /// <summary>To warn is to threaten only with a deed that harms, or against one.</summary>
    private bool IsThreat(int at, Clause clause) =>
        tokens.StartsWith(at, "threat")
        || tokens.StartsWith(at, "warn")
            && (
                HasSoon(at, 8, "against", "not") && tokens.IsCapital(at + 1)
                || (HasSoon(at, 8, "it", "they") || Has(clause, "will")) && Deeds.In(tokens, clause.Start, clause.End) == Deeds.Kind.Harming
            )
        || (tokens.Is(at, WordClass.Offering) && Promised(at, clause) is Deeds.Kind.Harming);

    private Deeds.Kind Promised(int at, Clause clause) =>
        tokens.StartsWithOneOf(at, "vow", "sw", "promis", "pledg")
            ? HasSoon(at, 3, "not", "never")
                ? Deeds.Kind.Unknown
                : Deeds.In(tokens, clause.Start, clause.ObjectEnd)
            : Deeds.Kind.Unknown;

    private int Demand(int at, VerbGroup group, Clause clause) =>
        group.IsNegated || (group.HasBe && tokens.EndsWith(at, "ed") && !tokens.Is(at - 1, "being"))
            ? 0
            : Add(ReadAct.Demand, "demands", group.HasBe || !tokens.EndsWith(at, "ing") ? group : new(Issued(at), at), clause);

    private int Refusal(int at, VerbGroup group, Clause clause)
    {
        if (group.IsNegated)
        {
            return group.IsPerfect ? Add(ReadAct.Undecided, "has not refused", group, clause) : 0;
        }

        var isPassive =
            group.HasBe && !tokens.StartsWith(at, "oppos") && !tokens.EndsWith(at, "ing") && !tokens.StartsWith(at, "unwilling");
        return isPassive ? ByWhom(ReadAct.Reject, at, clause)
            : clause.HasCondition && IsDemandingCondition(clause.Condition) ? Add(ReadAct.Demand, "refuses unless", group, clause)
            : Add(ReadAct.Reject, "refuses", group, clause);
    }

    private int Consent(int at, VerbGroup group, Clause clause)
    {
        var isAgreed = tokens.StartsWith(at, "agree");
        if (group.IsNegated)
        {
            return group.IsPerfect || tokens.Is(at - 1, "yet") || isAgreed
                ? Add(ReadAct.Undecided, "has not agreed", group, clause)
                : Add(ReadAct.Reject, "does not accept", group, clause);
        }

        if (group.IsPerfect && tokens.Is(group.Verb - 1, "to"))
        {
            return 0;
        }

        // A signature is a deed, told as an event; and whether all signed is for a table to say.
        return tokens.StartsWith(at, "sign") ? 0
            : group.HasBe && !isAgreed && !tokens.StartsWith(at, "commit") && !tokens.EndsWith(at, "ing")
                ? ByWhom(ReadAct.Accept, at, clause)
            : isAgreed && (tokens.IsOneOf(at + 1, "with", "that")) ? Add(ReadAct.Agree, "agrees", group, clause)
            : Add(isAgreed ? ReadAct.Agree : ReadAct.Accept, isAgreed ? "agrees to" : "accepts", group, clause);
    }

    private int Promise(int at, VerbGroup group, Clause clause) =>
        group.IsNegated || (group.HasBe && !tokens.EndsWith(at, "ing")) ? 0
        : HasSoon(at, 3, "not", "never") ? Add(ReadAct.Reject, "promises not to", group, clause)
        : Add(ReadAct.Offer, "offers", group, clause);

    private int Support(VerbGroup group, Clause clause) =>
        group.HasBe && tokens.EndsWith(group.Verb, "ed") ? ByWhom(ReadAct.Support, group.Verb, clause)
        : tokens.StartsWith(group.Verb, "back")
        && (tokens.Is(group.Verb + 1, WordClass.Preposition) || tokens.EndsWith(group.Verb + 1, "down") || IsAway(group.Verb + 1))
            ? 0
        : !group.IsNegated ? Add(ReadAct.Support, "supports", group, clause)
        : group.IsPerfect ? Add(ReadAct.Undecided, "has not supported", group, clause)
        : Add(ReadAct.Reject, "does not support", group, clause);

    private bool IsAway(int at) => tokens.IsOneOf(at, "away", "out", "off");

    /// <summary>“The south must open the lock,” the north said: the north demands it.</summary>
    private int Obligation(int at)
    {
        var group = VerbGroup.Before(tokens, at);
        var subject = subjects.Before(group.Start);
        return subject.Equals(None) || subjects.IsPronoun(subject)
            ? 0
            : AddSaid(ReadAct.Demand, "must", at, Clause.After(tokens, at), subject);
    }

    /// <summary>“Was rejected by the north”.</summary>
    private int ByWhom(ReadAct act, int at, Clause clause)
    {
        for (var by = at + 1; by < clause.End && by < at + 4; by++)
        {
            if (tokens.Is(by, "by"))
            {
                var end = new NounPhrases(tokens.Items).EndAfter(by + 1);
                return end > by + 1 ? Add(act, "by whom", (by + 1)..end, at, clause, isFormer: false) : 0;
            }
        }

        return 0;
    }
}
