using CommonGround.Packages;

namespace CommonGround.Talks;

/// <summary>Something on record that stands at one place of an issue's scale, and that can be tried at another: a wish, or a limit.</summary>
/// <param name="Place">The keys that lead to it in the case folder, by which it is also known.</param>
/// <param name="Certainty">How what it is part of is known.</param>
public abstract record Standpoint(Party Party, Issue Issue, string Place, Certainty Certainty)
{
    /// <summary>The options at which it may stand, in the issue's order.</summary>
    public abstract IReadOnlyList<Option> Places { get; }

    /// <summary>At which of them it stands.</summary>
    public abstract int At { get; }

    /// <summary>The party if it stood at another.</summary>
    public abstract Party Placed(int at);

    /// <summary>The words that stand in the case folder where it stands at another.</summary>
    public abstract string Written(int at);

    /// <summary>The keys that lead to what it is part of.</summary>
    public string Whole => Place[..Place.LastIndexOf('/')];

    /// <summary>What a party would like best, then its limits; none of what is not known to stand anywhere, or stands at several places.</summary>
    public static IEnumerable<Standpoint> Of(Party party, Issue issue) =>
        [
            .. party.On(issue) is { } position ? Of(party, issue, position) : [],
            .. party.RedLines.SelectMany(line => Of(party, issue, line)),
        ];

    private static IEnumerable<Standpoint> Of(Party party, Issue issue, Position position)
    {
        var place = $"parties/{party.Name}/positions/{issue.Name}";
        if (position.Ideal is { } ideal)
        {
            yield return new IdealPoint(party, issue, $"{place}/ideal", position, ideal);
        }

        if (position.Rejects is { } refused && Line(refused, issue) is { } from)
        {
            yield return new Limit(party, issue, $"{place}/rejects", position.Certainty, refused, from)
            {
                IsRefusal = true,
                Put = other => party.With(position, position with { Rejects = other }),
            };
        }

        if (position.Unknown is { } open && Line(open, issue) is { } until)
        {
            yield return new Limit(party, issue, $"{place}/unknown", Certainty.Unknown, open, until)
            {
                Put = other => party.With(position, position with { Unknown = other }),
            };
        }
    }

    private static IEnumerable<Standpoint> Of(Party party, Issue issue, RedLine line)
    {
        if (Line(line.Condition, issue) is { } at)
        {
            yield return new Limit(party, issue, $"parties/{party.Name}/red-lines/{line.Name}/demand", line.Certainty, line.Condition, at)
            {
                Put = other => party.With(line, line with { Condition = other }),
            };
        }
    }

    private static Against? Line(Condition condition, Issue issue) =>
        condition.PlacesOn(issue).ToArray() is [{ Place: not null } only] ? only : null;
}

/// <summary>What a party would like best; a range is moved as a whole.</summary>
public sealed record IdealPoint(Party Party, Issue Issue, string Place, Position Position, Ideal Ideal)
    : Standpoint(Party, Issue, Place, Position.Certainty)
{
    public override IReadOnlyList<Option> Places => [.. Issue.Options.Take(Issue.Options.Count - Width)];

    public override int At => Issue.IndexOf(Ideal.Low.Name);

    private int Width => Issue.IndexOf(Ideal.High.Name) - At;

    public Ideal To(int at) => new(Issue.Options[at], Issue.Options[at + Width]);

    public override Party Placed(int at) => Party.With(Position, Position with { Ideal = To(at) });

    public override string Written(int at) => To(at).ToString();
}

/// <summary>The one place at which a demand of a party's draws a line on the scale.</summary>
public sealed record Limit(Party Party, Issue Issue, string Place, Certainty Certainty, Condition Condition, Against Line)
    : Standpoint(Party, Issue, Place, Certainty)
{
    private readonly Option[] numbers = [.. Issue.Options.Where(option => option.At is not null)];

    /// <summary>Whether the condition is what the party refuses, and not what it insists on.</summary>
    public bool IsRefusal { get; init; }

    /// <summary>Whether what lies below the line is what the condition speaks of.</summary>
    public bool IsUpper => Line.Relation is Relation.Less or Relation.AtMost;

    public override IReadOnlyList<Option> Places => numbers;

    /// <summary>The last step up to which it goes, where it stands between two.</summary>
    public override int At => Math.Max(0, Array.FindLastIndex(numbers, option => option.At <= Line.Place));

    /// <summary>The party with another condition in the place of this one.</summary>
    public required Func<Condition, Party> Put { get; init; }

    public Condition To(int at) => Condition.Placed(Issue, numbers[at].At);

    public override Party Placed(int at) => Put(To(at));

    public override string Written(int at) => To(at).ToString();
}
