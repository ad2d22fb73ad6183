using CommonGround.Talks;
using CommonGround.Talks.Drafts;

namespace CommonGround.Analyses.Drafts.Obligations;

/// <summary>Terms that need no definition: names of the case, titles of clauses, and what the text puts in quotes somewhere.</summary>
internal sealed class KnownTerms
{
    private readonly HashSet<string> terms;

    public KnownTerms(Negotiation negotiation, Draft text) =>
        terms = [
            .. negotiation
                .Parties.SelectMany(party => party.Aliases.Append(party.Title).Concat(party.Factions.Select(faction => faction.Title)))
                .Concat(negotiation.Issues.SelectMany(issue => issue.Aliases.Append(issue.Title)))
                .Concat(negotiation.Camps.Select(camp => camp.Title))
                .Concat(text.Clauses.Select(clause => clause.Title))
                .Concat(Phrases.Quoted.Matches(text.Text).Select(match => match.Groups["term"].Value))
                .Select(Bare),
        ];

    public bool Has(string term) => terms.Contains(Bare(term));

    /// <summary>Without an article and the ending of many; capitals make no difference.</summary>
    private static string Bare(string term)
    {
        var words = WordingText.Tidy(term).ToLowerInvariant();
        words = words.StartsWith("the ", StringComparison.Ordinal) ? words[4..] : words;
        return words.EndsWith('s') ? words[..^1] : words;
    }
}
