using System.Globalization;
using CommonGround.Cases.Yaml;
using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Cases;

/// <summary>Reads who talks, with all that is recorded of each party.</summary>
internal sealed class PartyReader(CaseIssues issues, CaseMoves moves, CaseNames names, ProblemList problems)
{
    private readonly PositionReader positions = new(issues, names, problems);
    private readonly WishReader wishes = new(moves, names, problems);
    private readonly CommitmentReader commitments = new(names, problems);
    private readonly CaseConditions conditions = new(issues, problems);
    private readonly Dictionary<string, string> letters = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> aliases = new(StringComparer.OrdinalIgnoreCase);

    public ValueList<Party> Read(YamlNode? section) =>
        CaseNames.Entries(section, "parties", CaseLimits.Parties, problems).Select(Party).OfType<Party>().ToValueList();

    private Party? Party(YamlEntry entry)
    {
        if (Fields.Open(entry, Shape.Party, problems) is not { } fields)
        {
            return null;
        }

        var name = entry.Key.Value;
        var (wants, isAll) = wishes.Read(fields);
        var (seat, seats) = new SeatReader(names, problems).Read(fields);
        return new Party(name)
        {
            Title = fields.Text("name") ?? name,
            Letter = Letter(fields, name),
            Seat = seat,
            Seats = seats,
            SaysSigns = fields.Flag("signs"),
            Mediates = fields.Flag("mediator") ?? false,
            Role = fields.Text("role"),
            Aliases = Aliases(fields, name),
            Influence = fields.Find("influence") is { } influence ? Influence(influence) : null,
            WalkAway = fields.Entry("walk-away") is { } walkAway ? WalkAway(walkAway) : null,
            Positions = Section(fields, "positions", "positions").SelectMany(positions.Read).ToValueList(),
            RedLines = Section(fields, "red-lines", "red lines").Select(RedLine).OfType<RedLine>().ToValueList(),
            Wishes = wants,
            WantsNothingElse = isAll,
            Ranking = wishes.Ranking(fields),
            Factions = Section(fields, "factions", "factions").Select(Faction).OfType<Faction>().ToValueList(),
            Evidence = Evidence(fields),
            Since = fields.Date("since"),
            Note = fields.Text("note"),
            VisibleTo = fields.VisibleTo,
        };
    }

    private IEnumerable<YamlEntry> Section(Fields fields, string key, string noun) =>
        CaseNames.Entries(fields.Find(key), noun, CaseLimits.Entries, problems);

    private ValueList<string> Evidence(Fields fields) => names.Statements.Read(fields.Find("evidence"), problems);

    private string? Letter(Fields fields, string party)
    {
        if (fields.Text("letter") is not { } letter)
        {
            return null;
        }

        var place = fields.Find("letter")!;
        if (!letter.All(char.IsLetterOrDigit) || StringInfo.ParseCombiningCharacters(letter).Length is < 1 or > 2)
        {
            problems.Error(place, $"expected one or two letters, such as “{party[..1].ToUpperInvariant()}”, not “{Wording.Short(letter)}”");
        }
        else if (!letters.TryAdd(letter, party))
        {
            problems.Error(place, $"“{letter}” is already the letter of “{letters[letter]}”");
        }

        return letter;
    }

    private ValueList<string> Aliases(Fields fields, string party)
    {
        var written = fields.Find("aliases") is { } node ? Scalars.Texts(node, problems).ToArray() : [];
        foreach (var alias in written)
        {
            if (!aliases.TryAdd(alias.Value, party))
            {
                problems.Error(alias, $"“{Wording.Short(alias.Value)}” is already an alias of “{aliases[alias.Value]}”");
            }
        }

        return written.Select(alias => alias.Value).ToValueList();
    }

    private Judgement? Influence(YamlNode node)
    {
        if (node is not YamlMap)
        {
            return Scalars.Percentages(node, problems) is { } plain ? new Judgement(plain, null) : null;
        }

        if (Fields.Open(node, node, Shape.Influence, problems) is not { } fields)
        {
            return null;
        }

        var (by, evidence) = (fields.Text("by"), Evidence(fields));
        return Percentages(fields) is { } value ? new Judgement(value, by) { Evidence = evidence, VisibleTo = fields.VisibleTo } : null;
    }

    private WalkAway? WalkAway(YamlEntry entry)
    {
        if (entry.Value is not YamlMap)
        {
            return Scalars.Percentages(entry.Value, problems) is { } plain ? new WalkAway(plain) : null;
        }

        if (Fields.Open(entry, Shape.WalkAway, problems) is not { } fields)
        {
            return null;
        }

        var evidence = Evidence(fields);
        var (since, until) = commitments.Read(fields);
        return new WalkAway(Percentages(fields) ?? Interval.Anything)
        {
            Certainty = fields.Choice("certainty", Choices.Certainties) ?? Choices.DefaultCertainty(evidence),
            Evidence = evidence,
            Since = since,
            Until = until,
            Note = fields.Text("note"),
            VisibleTo = fields.VisibleTo,
        };
    }

    private Interval? Percentages(Fields fields) => fields.Require("value", "40") is { } node ? Scalars.Percentages(node, problems) : null;

    private RedLine? RedLine(YamlEntry entry)
    {
        var name = entry.Key.Value;
        if (name == CaseNames.WalkAway || issues.Names.Contains(name))
        {
            problems.Error(
                entry.Key,
                $"a red line cannot be named “{name}”, which is {(name == CaseNames.WalkAway ? "another demand" : names.Issues.Contains(name) ? "an issue" : "a step of the roadmap")}; give it a name of its own"
            );
        }

        if (Fields.Open(entry, Shape.RedLine, problems) is not { } fields)
        {
            return null;
        }

        var evidence = Evidence(fields);
        var (scope, by) = Scope(fields);
        var demand = fields.Require("demand", "departure <= 12 months") is { } node ? conditions.Read(node) : null;
        var certainty = fields.Choice("certainty", Choices.Certainties) ?? Choices.DefaultCertainty(evidence);
        var (since, until) = commitments.Read(fields);
        var note = fields.Text("note");
        return demand is null
            ? null
            : new RedLine(name, demand)
            {
                Certainty = certainty,
                Scope = scope ?? Talks.Scope.Final,
                ScopeBy = by,
                Evidence = evidence,
                Since = since,
                Until = until,
                Note = note,
                VisibleTo = fields.VisibleTo,
            };
    }

    private (Scope? Scope, string? By) Scope(Fields fields)
    {
        if (fields.Find("scope") is not YamlMap map)
        {
            return (fields.Choice("scope", Choices.Scopes), null);
        }

        if (Fields.Open(map, map, Shape.Scope, problems) is not { } inner)
        {
            return (null, null);
        }

        inner.Require("value", "final");
        return (inner.Choice("value", Choices.Scopes), inner.Text("by"));
    }

    private Faction? Faction(YamlEntry entry) =>
        Fields.Open(entry, Shape.Faction, problems) is not { } fields
            ? null
            : new Faction(entry.Key.Value)
            {
                Title = fields.Text("name") ?? entry.Key.Value,
                Evidence = Evidence(fields),
                Note = fields.Text("note"),
                VisibleTo = fields.VisibleTo,
            };
}
