using CommonGround.Cases.Yaml;
using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Cases;

/// <summary>Reads where a party is while the others talk, always or from one day to the next.</summary>
internal sealed class SeatReader(CaseNames names, ProblemList problems)
{
    /// <summary>Where it is now, and where it has been since when; no such list where it has always been in one place.</summary>
    public (Seat Seat, ValueList<Seating> Seats) Read(Fields fields)
    {
        if (fields.Find("seat") is not YamlList list)
        {
            return (fields.Choice("seat", Choices.Seats) ?? Seat.AtTheTable, []);
        }

        var seats = list.Items.Select(Seating).OfType<Seating>().ToValueList();
        for (var place = 0; place < Math.Min(seats.Count, list.Items.Count); place++)
        {
            Check(list.Items[place], place == 0 ? null : seats[place - 1], seats[place]);
        }

        return (seats.Count > 0 ? seats[^1].Seat : Seat.AtTheTable, seats);
    }

    private Seating? Seating(YamlNode node)
    {
        if (node is not YamlMap)
        {
            return Scalars.Choice(node, Choices.Seats, problems) is { } plain ? new Seating(plain) : null;
        }

        if (Fields.Open(node, node, Shape.Seating, problems) is not { } fields)
        {
            return null;
        }

        fields.Require("value", "at-the-table");
        var seat = fields.Choice("value", Choices.Seats);
        var evidence = names.Statements.Read(fields.Find("evidence"), problems);
        var since = fields.Date("since");
        return seat is { } taken
            ? new Seating(taken)
            {
                Evidence = evidence,
                Since = since,
                Note = fields.Text("note"),
                VisibleTo = fields.VisibleTo,
            }
            : null;
    }

    private void Check(YamlNode place, Seating? before, Seating seating)
    {
        if (before is null)
        {
            if (seating.Since is not null || seating.VisibleTo is not null)
            {
                problems.Error(
                    place,
                    "the first seat of a list is where the party was from the start, for all who see the party; it has no since and no visible-to"
                );
            }
        }
        else if (seating.Since is not { } since)
        {
            problems.Error(place, "a seat that follows another needs since, such as “since: 2015-11-14”");
        }
        else if (since <= before.Since)
        {
            problems.Error(
                place,
                FormattableString.Invariant(
                    $"since {since:yyyy-MM-dd} is not after {before.Since:yyyy-MM-dd}, the day of the seat before it"
                )
            );
        }
    }
}
