using System.Globalization;
using CommonGround.Cases.Yaml;
using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Cases;

/// <summary>Reads the sessions of the talks: when, where and who, as it was expected and as it was held.</summary>
internal sealed class RoundReader(CaseNames names, NameSet known, ProblemList problems)
{
    private const string Example = "2015-11-13";

    /// <summary>The day of each round that has been read, null where it gives none.</summary>
    private readonly Dictionary<string, DateOnly?> days = new(StringComparer.Ordinal);

    public ValueList<Round> Read(YamlNode? section) =>
        CaseNames.Entries(section, "rounds", CaseLimits.Entries, problems).Select(Round).OfType<Round>().ToValueList();

    private Round? Round(YamlEntry entry)
    {
        if (Fields.Open(entry, Shape.Round, problems) is not { } fields)
        {
            return null;
        }

        var round = Meeting(entry.Key.Value, fields) with
        {
            Expected = fields.Flag("expected") ?? false,
            Since = fields.Date("since"),
            VisibleTo = fields.VisibleTo,
        };
        var held = fields.Find("held") is { } node ? Held(round, node) : round;
        days[entry.Key.Value] = held?.Date;
        return held;
    }

    private Round Meeting(string name, Fields fields) =>
        new(name)
        {
            Title = fields.Text("name") ?? name,
            Date = fields.Find("date") is { } date ? Day(date) : null,
            Place = fields.Text("place"),
            Parties = names.Parties.Read(fields.Find("parties"), problems),
            Evidence = names.Statements.Read(fields.Find("evidence"), problems),
            Note = fields.Text("note"),
        };

    private Round? Held(Round announced, YamlNode node)
    {
        if (!announced.Expected)
        {
            problems.Error(node, "only a round with “expected: yes” is also held; write what is known of this one beside its date");
        }

        if (Fields.Open(node, node, Shape.Held, problems) is not { } fields)
        {
            return null;
        }

        fields.Require("date", Example);
        var held = Meeting(announced.Name, fields);
        return held with { Title = fields.Text("name") ?? announced.Title, VisibleTo = announced.VisibleTo, Announced = announced };
    }

    /// <summary>A day of the calendar, or so long after a round that stands before this one: 2 weeks after vienna-1.</summary>
    private DateOnly? Day(YamlNode node)
    {
        if (
            node is not YamlText text
            || text.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries) is not [var number, var unit, "after", var name]
        )
        {
            return Scalars.Date(node, problems);
        }

        if (
            !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            || count > 1_000
            || DaysIn(unit) is not { } length
        )
        {
            problems.Error(node, $"expected a date such as {Example}, or days or weeks such as “2 weeks after {name}”");
            return null;
        }

        if (known.Refusal(name) is { } refusal)
        {
            problems.Error(node, refusal);
            return null;
        }

        if (!days.TryGetValue(name, out var day))
        {
            problems.Error(node, $"“{name}” stands after this round or is this round; a round is counted from one before it");
        }
        else if (day is null)
        {
            problems.Error(node, $"the round “{name}” has no date from which to count");
        }

        return day?.AddDays(count * length);
    }

    private static int? DaysIn(string unit) =>
        unit switch
        {
            "day" or "days" => 1,
            "week" or "weeks" => 7,
            _ => null,
        };
}
