using CommonGround.Briefs;
using CommonGround.Talks;

namespace CommonGround.Analyses;

/// <summary>Gives every party its letters and every camp its look, the same wherever they appear.</summary>
internal sealed class Badges
{
    private const string NoCamp = "In no camp";

    private readonly Negotiation negotiation;
    private readonly Dictionary<string, string> letters;

    public Badges(Negotiation negotiation)
    {
        this.negotiation = negotiation;
        var taken = negotiation.Parties.Select(party => party.Letter).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        letters = negotiation.Parties.ToDictionary(
            party => party.Name,
            party => party.Letter ?? Letter(party, taken),
            StringComparer.Ordinal
        );
    }

    public Badge Of(Party party)
    {
        var camp = negotiation
            .Camps.Select((camp, index) => (camp, index))
            .FirstOrDefault(entry => entry.camp.Members.Contains(party.Name));
        return camp.camp is null
            ? new(letters[party.Name], NoCamp, 0)
            : new(letters[party.Name], camp.camp.Title, 1 + (camp.index % (Badge.Looks - 1)));
    }

    /// <summary>Initials first, then the first letter with each letter that follows, then a number.</summary>
    private static string Letter(Party party, HashSet<string> taken)
    {
        var words = party.Name.Split('-', StringSplitOptions.RemoveEmptyEntries);
        var all = string.Concat(words);
        var first = all[..1];
        var offers = (words.Length > 1 ? [$"{words[0][0]}{words[1][0]}"] : Array.Empty<string>())
            .Concat(all.Skip(1).Select(next => $"{first}{next}"))
            .Concat(Enumerable.Range(1, taken.Count + 1).Select(number => $"{first}{number}"));
        var letter = offers.Select(offer => offer.ToUpperInvariant()).First(offer => !taken.Contains(offer));
        taken.Add(letter);
        return letter;
    }
}
