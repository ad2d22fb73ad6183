using System.Text.RegularExpressions;
using CommonGround.Talks;
using CommonGround.Talks.Drafts;

namespace CommonGround.Analyses.Drafts.Obligations;

/// <summary>
/// Looks in every sentence that obliges somebody for who does it, by when, and who sees to it. Rules of thumb on words: they miss
/// what is said in other words, and a finding asks for a look and proves nothing.
/// </summary>
internal sealed class ObligationLint
{
    private readonly Negotiation negotiation;
    private readonly Draft text;
    private readonly int[] lineStarts;
    private readonly (Clause Clause, Sentence[] Sentences)[] clauses;

    private ObligationLint(Negotiation negotiation, Draft text)
    {
        (this.negotiation, this.text) = (negotiation, text);
        var written = text.Text;
        lineStarts = [0, .. Enumerable.Range(0, written.Length).Where(at => written[at] == '\n').Select(at => at + 1)];
        clauses = [.. text.Placed.Select(placed => (placed.Clause, Sentence.Of(placed.Clause, placed.Start).ToArray()))];
    }

    /// <summary>Everything that was found, in the order of the text.</summary>
    public static IEnumerable<ObligationFinding> Of(Negotiation negotiation, Draft text)
    {
        var lint = new ObligationLint(negotiation, text);
        return lint
            .clauses.SelectMany(entry => entry.Sentences.SelectMany(lint.InSentence).Concat(lint.Unverified(entry.Sentences)))
            .Concat(lint.UndefinedTerms())
            .Concat(lint.OutOfOrder())
            .OrderBy(finding => finding.Start)
            .ThenBy(finding => finding.Rule);
    }

    private IEnumerable<ObligationFinding> InSentence(Sentence sentence)
    {
        if (Phrases.Obligation.Match(sentence.Words) is { Success: true } duty)
        {
            if (!HasActor(sentence, duty))
            {
                yield return Finding(ObligationRule.NoActor, sentence, duty, "says what is to be done, not who does it");
            }

            if (!Phrases.Ban.IsMatch(sentence.Words) && !Phrases.Deadline.IsMatch(sentence.Words))
            {
                yield return Finding(ObligationRule.NoDeadline, sentence, duty, "says nothing of by when");
            }
        }

        foreach (var vague in Phrases.Vague.Matches(sentence.Words).AsEnumerable())
        {
            yield return Finding(ObligationRule.Vague, sentence, vague, $"“{vague.Value}” can be read in more than one way");
        }
    }

    /// <summary>A doer stands before an active verb, or behind “by” after a passive one.</summary>
    private bool HasActor(Sentence sentence, Match duty)
    {
        var subject = sentence.Words[..duty.Index].TrimEnd();
        var rest = sentence.Words[(duty.Index + duty.Length)..];
        if (Phrases.Passive.IsMatch(rest))
        {
            return IsDoneBySomebody(rest);
        }

        return !(subject.Length == 0 || subject.EndsWith("there", StringComparison.OrdinalIgnoreCase))
            && (!Phrases.Happening.IsMatch(rest) || NamesAParty(subject));
    }

    private static bool IsDoneBySomebody(string rest)
    {
        const string by = " by ";
        for (var at = rest.IndexOf(by, StringComparison.Ordinal); at >= 0; at = rest.IndexOf(by, at + 1, StringComparison.Ordinal))
        {
            if (!Phrases.NoActor.IsMatch(rest[(at + by.Length)..]))
            {
                return true;
            }
        }

        return false;
    }

    private bool NamesAParty(string words) =>
        negotiation
            .Parties.SelectMany(party => party.Aliases.Append(party.Title))
            .Any(name => words.Contains(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Said once of a clause that obliges somebody and in which nobody verifies anything.</summary>
    private IEnumerable<ObligationFinding> Unverified(Sentence[] sentences) =>
        sentences.Any(sentence => Phrases.Verifier.IsMatch(sentence.Words))
            ? []
            : sentences
                .Select(sentence => (sentence, duty: Phrases.Obligation.Match(sentence.Words)))
                .Where(entry => entry.duty.Success)
                .Take(1)
                .Select(entry =>
                    Finding(ObligationRule.NoVerifier, entry.sentence, entry.duty, "nobody in this clause sees to it that it is done")
                );

    private IEnumerable<ObligationFinding> UndefinedTerms()
    {
        var known = new KnownTerms(negotiation, text);
        return clauses
            .SelectMany(entry => entry.Sentences)
            .SelectMany(sentence => Phrases.Term.Matches(sentence.Words).Select(match => (sentence, term: match.Groups["term"])))
            .Where(entry => !known.Has(entry.term.Value))
            .DistinctBy(entry => entry.term.Value, StringComparer.OrdinalIgnoreCase)
            .Select(entry =>
                Finding(
                    ObligationRule.UndefinedTerm,
                    entry.sentence,
                    entry.term,
                    $"“{entry.term.Value}” is nobody’s name here and nowhere defined"
                )
            );
    }

    private IEnumerable<ObligationFinding> OutOfOrder()
    {
        var dues = clauses.ToDictionary(
            entry => entry.Clause.Name,
            entry => entry.Sentences.Select(Due.Of).OfType<Due>().ToArray(),
            StringComparer.Ordinal
        );
        foreach (var sentence in clauses.SelectMany(entry => entry.Sentences))
        {
            foreach (var order in Phrases.Order.Matches(sentence.Words).AsEnumerable())
            {
                var isBefore = order.Groups["order"].Value.Equals("before", StringComparison.OrdinalIgnoreCase);
                if (
                    Due.Of(sentence) is { } own
                    && Meant(order.Groups["clause"].Value) is { } other
                    && dues[other.Name].Where(due => due.IsComparable(own)).MaxBy(due => due.Count) is { } theirs
                    && (isBefore ? own.Count > theirs.Count : own.Count < theirs.Count)
                )
                {
                    yield return Finding(
                        ObligationRule.DeadlineOrder,
                        sentence,
                        order,
                        $"it is due {own}, {order.Groups["order"].Value.ToLowerInvariant()} what “{other.Title}” says, which is due {theirs}"
                    );
                }
            }
        }
    }

    private Clause? Meant(string written) =>
        text.Clauses.FirstOrDefault(clause => clause.Name == written || Bare(clause.Number) == Bare(written) && Bare(written).Length > 0);

    private static string Bare(string number) => number.Trim('.', ')', '(');

    private ObligationFinding Finding(ObligationRule rule, Sentence sentence, Capture match, string message)
    {
        var (start, end) = (sentence.Places[match.Index], sentence.Places[match.Index + match.Length - 1] + 1);
        var found = Array.BinarySearch(lineStarts, start);
        var line = found >= 0 ? found : ~found - 1;
        return new(
            rule,
            sentence.Clause.Name,
            start,
            end,
            line + 1,
            start - lineStarts[line] + 1,
            WordingText.Tidy(sentence.Words),
            message
        );
    }
}
