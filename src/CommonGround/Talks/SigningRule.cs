using System.Globalization;
using CommonGround.Packages;

namespace CommonGround.Talks;

/// <summary>Which sets of signatories win: those that reach every majority, never without those who hold a veto.</summary>
public sealed record SigningRule(ValueList<Majority> Majorities, ValueList<string> Vetoes)
{
    public static SigningRule Unanimity { get; } = AllBut(0, []);

    /// <summary>How many must stay out to block: fewer lose nothing, whatever the majorities say. Null where numbers do not matter.</summary>
    public int? Blocking { get; init; }

    public bool IsUnanimity =>
        (Blocking is null or <= 1) && Majorities.Any(majority => majority.Weights is null && majority.Quota == Quota.AllBut(0));

    /// <summary>How many may stay out, where the rule only says that; null for any other rule.</summary>
    public int? MayStayOut =>
        this is { Blocking: null, Majorities: [{ Weights: null, Quota: { IsStrict: false } quota }] }
        && quota.Share == 1
        && quota.Beyond.Denominator.IsOne
            ? (int)-quota.Beyond.Numerator
            : null;

    /// <summary>All but so many must sign.</summary>
    public static SigningRule AllBut(int missing, ValueList<string> vetoes) => new([new Majority(Quota.AllBut(missing))], vetoes);

    /// <summary>Whether these can sign without the other signatories.</summary>
    public bool Wins(IReadOnlyCollection<string> signing, IReadOnlyCollection<string> signatories) =>
        Vetoes.All(veto => signing.Contains(veto) || !signatories.Contains(veto))
        && (signatories.Count - signing.Count < Blocking || Majorities.All(majority => majority.IsReached(signing, signatories)));

    /// <summary>Whether those who sign win if all of them do.</summary>
    public bool CanBeMet(ValueList<Party> parties) => ToQuorum(parties).Tolerates(IndexSet.Empty);

    /// <summary>The rule among these alone: who is not there has no weight and no veto, and no more is needed than they have.</summary>
    public SigningRule Among(ValueList<Party> parties) =>
        this with
        {
            Majorities = Majorities.Select(majority => majority.Among(parties)).ToValueList(),
            Vetoes = Vetoes.Where(veto => parties.Any(party => party.Name == veto)).ToValueList(),
            Blocking = Blocking is { } many ? Math.Min(many, Math.Max(1, parties.Count(party => party.Signs))) : null,
        };

    /// <summary>The same rule over the places of parties in a list, in whole numbers.</summary>
    internal Quorum ToQuorum(ValueList<Party> parties)
    {
        var quorum = new Quorum(
            Majorities.Select(majority => majority.ToMargin(parties)).ToValueList(),
            IndexSet.Of(Enumerable.Range(0, parties.Count).Where(place => Vetoes.Contains(parties[place].Name)))
        )
        {
            Blocking = Blocking is { } many ? new Margin(null, many - 1) : null,
        };
        var mayStayOut = Enumerable.Range(0, parties.Count).Any(place => parties[place].Signs && quorum.Tolerates(IndexSet.Of(place)));
        return mayStayOut || !quorum.Tolerates(IndexSet.Empty) ? quorum : Quorum.Unanimity;
    }

    public override string ToString()
    {
        var majorities =
            IsUnanimity ? "unanimity"
            : MayStayOut is { } missing ? string.Create(CultureInfo.InvariantCulture, $"all but {missing}")
            : string.Join(" and ", Majorities);
        var blocking =
            Blocking is { } many && !IsUnanimity ? string.Create(CultureInfo.InvariantCulture, $", or fewer than {many} missing") : "";
        return IsUnanimity || Vetoes.Count == 0
            ? majorities + blocking
            : $"{majorities}{blocking}, never without {string.Join(", ", Vetoes)}";
    }
}
