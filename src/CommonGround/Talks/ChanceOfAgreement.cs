using CommonGround.Packages;

namespace CommonGround.Talks;

/// <summary>In what share of draws something can be signed, and how that share moves with what is not known.</summary>
/// <param name="Share">Of the draws that were decided, 0 to 1.</param>
/// <param name="Error">The standard error of the share.</param>
/// <param name="Undecided">Draws in which the search gave up.</param>
/// <param name="Lessons">The unknowns that move the chance, the most telling first.</param>
public sealed record ChanceOfAgreement(int Draws, double Share, double Error, int Undecided, ValueList<Lesson> Lessons)
{
    /// <summary>What an unknown would tell, by its name; null where no more than draws differ by chance.</summary>
    public Lesson? LessonOf(string unknown) => Lessons.FirstOrDefault(lesson => lesson.Unknown.Name == unknown);
}

/// <summary>What one unknown, once known, would do to the chance of agreement: its value of information.</summary>
/// <param name="IfLower">The chance where it consents, or is in the lower half of its bounds.</param>
/// <param name="IfUpper">The chance where it refuses, or is in the upper half.</param>
/// <param name="Error">The standard error of their difference.</param>
public sealed record Lesson(Unknown Unknown, double IfLower, double IfUpper, double Error)
{
    /// <summary>By how much the chance is expected to move, either way being as likely.</summary>
    public double Move => Math.Abs(IfUpper - IfLower) / 2;
}

/// <summary>Asks in every draw whether something can be signed.</summary>
/// <param name="negotiation">The negotiation as it is known.</param>
/// <param name="draws">The negotiation as it might be.</param>
/// <param name="canDespite">
/// Whether something can be signed where these demands refuse and all else that is unknown consents, if that is known already; it is asked where
/// nothing but consent is unknown.
/// </param>
internal sealed class ChanceSearch(Negotiation negotiation, DrawnUnknowns draws, Func<IReadOnlySet<string>, bool>? canDespite = null)
{
    private readonly int[] relevant =
    [
        .. Enumerable.Range(0, draws.Unknowns.Count).Where(unknown => IsRelevant(negotiation, draws.Unknowns[unknown])),
    ];

    /// <summary>Whether no value that is not known tells on the chance, be it drawn or not.</summary>
    public bool HangsOnConsentAlone =>
        Array.TrueForAll(relevant, unknown => draws.Unknowns[unknown].IsConsent)
        && negotiation
            .Demands.Where(demand => demand.IsUnknown && negotiation.Party(demand.Party).Signs)
            .All(demand => Array.Exists(relevant, unknown => draws.Unknowns[unknown].Name == demand.Name));

    public ChanceOfAgreement? Find()
    {
        if (relevant.Length == 0)
        {
            return null;
        }

        var places = draws.Each(draws.PlacesIn);
        var agreed = Agreed(places);
        var lessons = relevant
            .Select(unknown => ToLesson(unknown, places, agreed))
            .OfType<Lesson>()
            .Where(lesson => lesson.Move > 0 && Math.Abs(lesson.IfUpper - lesson.IfLower) > 2 * lesson.Error)
            .OrderByDescending(lesson => Math.Round(lesson.Move, 9))
            .ThenBy(lesson => lesson.Unknown.Name, StringComparer.Ordinal)
            .ToValueList();
        var (share, error) = Share(agreed.OfType<bool>());
        return new(draws.Count, share, error, agreed.Count(can => can is null), lessons);
    }

    /// <summary>A value tells on the chance only where a walk-away asks for it.</summary>
    private static bool IsRelevant(Negotiation negotiation, Unknown unknown) =>
        unknown.IsConsent || negotiation.Party(unknown.Party).WalkAway is not null;

    /// <summary>Draws in which all that tells on the chance is the same are asked once.</summary>
    private bool?[] Agreed(Rational[][] places)
    {
        if (canDespite is not null && HangsOnConsentAlone)
        {
            return Array.ConvertAll(places, draw => (bool?)canDespite(Refusing(draw)));
        }

        string Key(int draw) =>
            string.Join(
                ' ',
                relevant.Select(unknown =>
                    draws.Unknowns[unknown].IsConsent ? (IsLower(places[draw][unknown]) ? "yes" : "no") : places[draw][unknown].ToString()
                )
            );
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        var like = Enumerable.Range(0, draws.Count).Select(draw => first.TryAdd(Key(draw), draw) ? draw : first[Key(draw)]).ToArray();
        var asked = draws.Each(draw => like[draw] == draw ? Can(draw) : null);
        return Array.ConvertAll(like, draw => asked[draw]);
    }

    private HashSet<string> Refusing(Rational[] places) =>
        relevant
            .Where(unknown => !IsLower(places[unknown]))
            .Select(unknown => draws.Unknowns[unknown].Name)
            .ToHashSet(StringComparer.Ordinal);

    private static bool IsLower(Rational place) => place < new Rational(1, 2);

    private bool? Can(int draw)
    {
        var settled = new DemandSpace(draws.Settled(draw));
        return settled.Space.Can(settled.Binding);
    }

    private Lesson? ToLesson(int unknown, Rational[][] places, bool?[] agreed)
    {
        var lower = new List<bool>();
        var upper = new List<bool>();
        for (var draw = 0; draw < agreed.Length; draw++)
        {
            if (agreed[draw] is { } can)
            {
                (IsLower(places[draw][unknown]) ? lower : upper).Add(can);
            }
        }

        if (lower.Count == 0 || upper.Count == 0)
        {
            return null;
        }

        var (ifLower, lowerError) = Share(lower);
        var (ifUpper, upperError) = Share(upper);
        return new(draws.Unknowns[unknown], ifLower, ifUpper, Math.Sqrt((lowerError * lowerError) + (upperError * upperError)));
    }

    private static (double Share, double Error) Share(IEnumerable<bool> agreed)
    {
        var all = agreed.ToArray();
        var share = all.Length == 0 ? 0 : (double)all.Count(can => can) / all.Length;
        return (share, all.Length == 0 ? 0 : Math.Sqrt(share * (1 - share) / all.Length));
    }
}
