using CommonGround.Reading.People;
using CommonGround.Reading.Texts;
using CommonGround.Talks;

namespace CommonGround.Reading.Models;

/// <summary>
/// Holds what a language model proposes against the piece that it was sent. What comes out is made of the article's words, the
/// case's names and our acts alone: nothing that the model wrote gets through.
/// </summary>
internal sealed class ProposalCheck(Article article, Stretch piece, Roster roster)
{
    public const string Rule = "model";

    /// <summary>The longest quotation that still shows something, in UTF-16 units.</summary>
    private const int LongestQuote = 1000;
    private const int LongestHolder = 100;

    private readonly PieceText words = new(article.Text, piece);
    private readonly Gazetteer gazetteer = Gazetteer.Of(roster);

    /// <summary>The position, without an id; or why there is none.</summary>
    public (ReadPosition? Position, RefusalReason Reason) Of(Proposal? proposal) =>
        proposal is not { Quote: { } quote, Holder: { } holder, Act: { } act } ? (null, RefusalReason.Shape)
        : !IsOfGoodLength(quote) ? (null, RefusalReason.Length)
        : Places(quote, proposal.Before) is not [var passage, .. var others] ? (null, RefusalReason.NotInText)
        : others.Count > 0 ? (null, RefusalReason.MoreThanOnce)
        : ActNames.Find(act) is not { } known ? (null, RefusalReason.Act)
        : Holder(holder, passage) is not var (name, mention) ? (null, RefusalReason.Holder)
        : !TryIssue(proposal.Issue, out var issue) ? (null, RefusalReason.Issue)
        : !TryCondition(proposal.Condition, passage, out var condition) ? (null, RefusalReason.Condition)
        : (
            new ReadPosition("", name, known, passage, Rule)
            {
                Issue = issue,
                Mention = mention,
                Condition = condition,
            },
            default
        );

    private static bool IsOfGoodLength(string quote) => quote.Length <= LongestQuote && FoldedText.Fold(quote).Contains(' ');

    private List<Stretch> Places(string quote, string? before)
    {
        var places = words.Find(quote);
        return places.Count > 1 && !string.IsNullOrWhiteSpace(before) && words.Find(quote, before) is { Count: > 0 } narrowed
            ? narrowed
            : places;
    }

    /// <summary>A party of the case, else words of the article; whichever, with the place nearest to the passage where it is named.</summary>
    private (string Name, Stretch? Mention)? Holder(string holder, Stretch passage)
    {
        if (holder.Length > LongestHolder || string.IsNullOrWhiteSpace(holder) || IsOnlyPointing(holder))
        {
            return null;
        }

        var name = gazetteer.Find(FoldedText.Fold(holder));
        var party = roster.Parties.FirstOrDefault(party => party.Name == name);
        var names = party is null ? [holder] : party.Aliases.Append(party.Title).Append(party.Name).Prepend(holder);
        var mention = Nearest([.. names.SelectMany(words.Find)], passage);
        return party is not null ? (party.Name, mention)
            : mention is { } place ? (name ?? FoldedText.Fold(place.In(article.Text)), place)
            : null;
    }

    /// <summary>“They”, “the two”: words that name nobody by themselves.</summary>
    private static bool IsOnlyPointing(string holder) =>
        holder
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .All(word => (Lexicon.Of(word) & (WordClass.Pronoun | WordClass.Personal | WordClass.Determiner)) != WordClass.None);

    /// <summary>Within the passage, else before it, else after it.</summary>
    private static Stretch? Nearest(List<Stretch> places, Stretch passage) =>
        places.Count == 0
            ? null
            : places.MinBy(place =>
                place.Overlaps(passage) ? (0, place.Start)
                : place.End <= passage.Start ? (1, passage.Start - place.End)
                : (2, place.Start - passage.End)
            );

    private bool TryIssue(string? name, out string? issue)
    {
        issue = roster.Issues.FirstOrDefault(known => known.Name == name)?.Name;
        return issue is not null || string.IsNullOrWhiteSpace(name);
    }

    private bool TryCondition(string? condition, Stretch passage, out Stretch? place)
    {
        place = null;
        if (string.IsNullOrWhiteSpace(condition))
        {
            return true;
        }

        var within = words.Find(condition).FindAll(found => passage.Start <= found.Start && found.End <= passage.End);
        place = within.Count == 1 ? within[0] : null;
        return place is not null;
    }
}
