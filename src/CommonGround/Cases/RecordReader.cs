using System.Globalization;
using CommonGround.Cases.Yaml;
using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Cases;

/// <summary>Reads what the case records around the positions: claims, camps and events.</summary>
internal sealed class RecordReader(CaseNames names, ProblemList problems)
{
    public ValueList<Claim> Claims(YamlNode? section) => Read(section, "claims", Claim);

    public ValueList<Camp> Camps(YamlNode? section) => Read(section, "camps", Camp);

    public ValueList<Event> Events(YamlNode? section) => Read(section, "events", Event);

    private ValueList<T> Read<T>(YamlNode? section, string noun, Func<YamlEntry, T?> read)
        where T : class => CaseNames.Entries(section, noun, CaseLimits.Entries, problems).Select(read).OfType<T>().ToValueList();

    private ValueList<string> Evidence(Fields fields) => names.Statements.Read(fields.Find("evidence"), problems);

    private Claim? Claim(YamlEntry entry) =>
        Fields.Open(entry, Shape.Claim, problems) is not { } fields
            ? null
            : new Claim(entry.Key.Value)
            {
                Title = fields.Text("name") ?? entry.Key.Value,
                Claimed = fields.Text("claimed"),
                Listed = fields.Text("listed"),
                Evidence = Evidence(fields),
                Note = fields.Text("note"),
                VisibleTo = fields.VisibleTo,
            };

    private Camp? Camp(YamlEntry entry)
    {
        var name = entry.Key.Value;
        if (entry.Value is YamlList list)
        {
            return new Camp(name, names.Parties.Read(list, problems));
        }

        if (Fields.Open(entry, Shape.Camp, problems) is not { } fields)
        {
            return null;
        }

        fields.Require("members", "[one-party, another-party]");
        return new Camp(name, names.Parties.Read(fields.Find("members"), problems))
        {
            Title = fields.Text("name") ?? name,
            Evidence = Evidence(fields),
            Since = fields.Date("since"),
            Note = fields.Text("note"),
            VisibleTo = fields.VisibleTo,
        };
    }

    private Event? Event(YamlEntry entry) =>
        Fields.Open(entry, Shape.Event, problems) is not { } fields
            ? null
            : new Event(entry.Key.Value, fields.Text("title") ?? entry.Key.Value)
            {
                Date = fields.Date("date"),
                Kind = fields.Text("kind"),
                Place = fields.Text("place"),
                Counts = Counts(fields.Find("counts")),
                BearsOn = names.PartiesAndIssues.Read(fields.Find("bears-on"), problems),
                Evidence = Evidence(fields),
                Note = fields.Text("note"),
                VisibleTo = fields.VisibleTo,
            };

    private ValueList<Count> Counts(YamlNode? node)
    {
        if (node is YamlMap map)
        {
            return map.Entries.Select(Count).OfType<Count>().ToValueList();
        }

        if (node is not null)
        {
            problems.Error(node, "expected what is counted, such as {killed: {at-least: 40}}");
        }

        return [];
    }

    private Count? Count(YamlEntry entry) =>
        entry.Value switch
        {
            YamlMap => Bounds(entry),
            YamlText text when text.Value.Split("..") is [var low, var high] => Range(entry.Key.Value, text, low, high),
            var node => Number(node) is { } number ? new Count(entry.Key.Value, number, number) : null,
        };

    private Count? Bounds(YamlEntry entry)
    {
        if (Fields.Open(entry, Shape.Count, problems) is not { } fields)
        {
            return null;
        }

        var (low, high) = (fields.Find("at-least"), fields.Find("at-most"));
        if (low is null && high is null)
        {
            problems.Error(entry.Key, "a count needs at-least or at-most, such as {at-least: 40}");
        }

        return InOrder(entry.Value, new Count(entry.Key.Value, low is null ? null : Number(low), high is null ? null : Number(high)));
    }

    private Count? Range(string what, YamlText node, string low, string high)
    {
        if (Whole(low) is { } least && Whole(high) is { } most)
        {
            return InOrder(node, new Count(what, least, most));
        }

        Number(node);
        return null;
    }

    private Count InOrder(YamlNode place, Count count)
    {
        if (count.AtLeast > count.AtMost)
        {
            problems.Error(
                place,
                string.Create(CultureInfo.InvariantCulture, $"at least {count.AtLeast} and at most {count.AtMost} cannot both be")
            );
        }

        return count;
    }

    private long? Number(YamlNode node)
    {
        if (Scalars.Text(node, problems) is not { } written)
        {
            return null;
        }

        if (Whole(written) is { } value)
        {
            return value;
        }

        problems.Error(node, $"expected a count such as 40, 40..50 or {{at-least: 40}}, not “{Wording.Short(written)}”");
        return null;
    }

    private static long? Whole(string written) =>
        long.TryParse(written.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
}
