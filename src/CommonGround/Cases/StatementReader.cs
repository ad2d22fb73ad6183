using CommonGround.Cases.Yaml;
using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Cases;

/// <summary>Reads what was said, and finds the words that show it in their source.</summary>
internal sealed class StatementReader(ValueList<Source> sources, CaseNames names, ProblemList problems)
{
    private readonly Dictionary<string, PassageFinder> finders = sources.ToDictionary(
        source => source.Name,
        source => new PassageFinder(source),
        StringComparer.Ordinal
    );

    /// <summary>The statements of both places where they may stand, each name once.</summary>
    public ValueList<Statement> Read(params ReadOnlySpan<YamlNode?> sections)
    {
        var entries = new List<YamlEntry>();
        var first = new Dictionary<string, YamlText>(StringComparer.Ordinal);
        foreach (var section in sections)
        {
            entries.AddRange(
                CaseNames
                    .Entries(section, "statements", CaseLimits.Statements - entries.Count, problems)
                    .Where(entry => IsFirst(entry.Key, first))
            );
        }

        return entries.Select(Statement).OfType<Statement>().ToValueList();
    }

    private bool IsFirst(YamlText key, Dictionary<string, YamlText> first)
    {
        if (first.TryAdd(key.Value, key))
        {
            return true;
        }

        problems.Error(key, Wording.Duplicate(key, first[key.Value]));
        return false;
    }

    private Statement? Statement(YamlEntry entry)
    {
        if (Fields.Open(entry, Shape.Statement, problems) is not { } fields)
        {
            return null;
        }

        var statement = new Statement(entry.Key.Value, new Passage("", 0, 0, ""))
        {
            Speaker = fields.Text("speaker"),
            Affiliation = fields.Text("affiliation"),
            About = names.Parties.Read(fields.Find("about"), problems),
            Named = fields.Flag("named") ?? true,
            Grade = Grade(fields),
            Date = fields.Date("date"),
            Kind = fields.Text("kind"),
            Note = fields.Text("note"),
            VisibleTo = fields.VisibleTo,
        };
        return Passage(fields) is { } passage ? statement with { Passage = passage } : null;
    }

    private string? Grade(Fields fields)
    {
        if (fields.Text("grade") is not { } grade)
        {
            return null;
        }

        if (grade is not [>= 'A' and <= 'F', >= '1' and <= '6'])
        {
            problems.Error(fields.Find("grade")!, $"expected a grade from A1 to F6, such as C3, not “{Wording.Short(grade)}”");
        }

        return grade;
    }

    private Passage? Passage(Fields fields)
    {
        var source = fields.Require("source", "report");
        if (
            fields.Require("passage", "\"first words … last words\"") is not { } node
            || Scalars.Text(node, problems) is null
            || source is null
            || Scalars.Text(source, problems) is null
            || !names.Sources.Knows((YamlText)source, problems)
        )
        {
            return null;
        }

        return finders.GetValueOrDefault(((YamlText)source).Value)?.Find((YamlText)node, problems);
    }
}
