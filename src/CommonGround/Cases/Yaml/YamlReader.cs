using CommonGround.Packages;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace CommonGround.Cases.Yaml;

/// <summary>From the text of a YAML file to maps, lists and texts with their places; aliases, tags and second documents are refused.</summary>
internal sealed class YamlReader
{
    private readonly YamlEvents events;
    private readonly TextFile file;
    private readonly ProblemList problems;
    private readonly Stack<int> openBrackets = [];
    private int nodes;

    private YamlReader(TextFile file, ProblemList problems)
    {
        this.file = file;
        this.problems = problems;
        events = new YamlEvents(file);
    }

    /// <summary>The map that the file consists of; null when it is not one, or its YAML is broken.</summary>
    public static YamlMap? Read(TextFile file, ProblemList problems)
    {
        var reader = new YamlReader(file, problems);
        try
        {
            return reader.Document();
        }
        catch (YamlException error)
        {
            YamlErrors.Explain(error, reader.LastOpenBracket, file, problems);
        }

        return null;
    }

    private YamlMap? Document()
    {
        events.Next();
        events.Next();
        if (events.Current is StreamEnd)
        {
            problems.Error(file, 0, "the file is empty");
            return null;
        }

        events.Next();
        var start = events.Current;
        var root = Node(1);
        if (root is null)
        {
            return null;
        }

        events.Next();
        if (events.Current is DocumentStart second)
        {
            return RefuseAt<YamlMap>(second, "a second document starts here; a case has one");
        }

        return root as YamlMap
            ?? (
                root.IsNothing
                    ? RefuseAt<YamlMap>(start, "the file is empty")
                    : RefuseAt<YamlMap>(start, "expected keys such as “title: …”")
            );
    }

    /// <summary>Reads the node that starts at the current event and moves past it; null when something in it is refused.</summary>
    private YamlNode? Node(int depth)
    {
        var start = events.Current;
        if (Refusal(start, depth) is { } refusal)
        {
            return RefuseAt<YamlNode>(start, refusal);
        }

        return start switch
        {
            MappingStart => InBrackets(start, '{', () => Map(start, depth)),
            SequenceStart => InBrackets(start, '[', () => List(start, depth)),
            Scalar scalar => Text(scalar),
            _ => RefuseAt<YamlNode>(start, "expected a value"),
        };
    }

    private YamlNode? InBrackets(ParsingEvent start, char bracket, Func<YamlNode?> read)
    {
        if (!events.StartsWith(start, bracket))
        {
            return read();
        }

        openBrackets.Push(events.StartOf(start));
        var node = read();
        openBrackets.Pop();
        return node;
    }

    private string? Refusal(ParsingEvent node, int depth) =>
        node switch
        {
            AnchorAlias alias => $"aliases such as *{alias.Value} are not part of the format; write the text again",
            NodeEvent { Anchor.IsEmpty: false } anchored =>
                $"anchors such as &{anchored.Anchor.Value} are not part of the format; write the text where it is needed",
            NodeEvent { Tag.IsEmpty: false } tagged => $"tags such as {tagged.Tag.Value} are not part of the format",
            _ when depth > CaseLimits.YamlDepth => FormattableString.Invariant(
                $"maps and lists stand at most {CaseLimits.YamlDepth} deep in each other"
            ),
            _ when ++nodes > CaseLimits.YamlNodes => FormattableString.Invariant(
                $"a file holds at most {CaseLimits.YamlNodes} keys and values"
            ),
            _ => null,
        };

    private YamlMap? Map(ParsingEvent start, int depth)
    {
        var entries = new List<YamlEntry>();
        var first = new Dictionary<string, YamlText>(StringComparer.Ordinal);
        events.Next();
        while (events.Current is not MappingEnd)
        {
            if (Entry(depth) is not { } entry)
            {
                return null;
            }

            if (first.TryAdd(entry.Key.Value, entry.Key))
            {
                entries.Add(entry);
            }
            else
            {
                problems.Error(entry.Key, Wording.Duplicate(entry.Key, first[entry.Key.Value]));
            }
        }

        var span = Span(start, '{', [.. entries.SelectMany(entry => new[] { entry.Key, entry.Value })]);
        events.Next();
        return new(file, span.Start, span.End, entries.ToValueList());
    }

    private YamlEntry? Entry(int depth)
    {
        var place = events.Current;
        return Node(depth + 1) switch
        {
            null => null,
            YamlText key => Node(depth + 1) is { } value ? new YamlEntry(key, value) : null,
            _ => RefuseAt<YamlEntry>(place, "a key is a plain word, not a list or a map"),
        };
    }

    private YamlList? List(ParsingEvent start, int depth)
    {
        var items = new List<YamlNode>();
        events.Next();
        while (events.Current is not SequenceEnd)
        {
            if (Node(depth + 1) is not { } item)
            {
                return null;
            }

            items.Add(item);
        }

        var span = Span(start, '[', items);
        events.Next();
        return new(file, span.Start, span.End, items.ToValueList());
    }

    private YamlText Text(Scalar scalar)
    {
        events.Next();
        var style = scalar.Style switch
        {
            ScalarStyle.SingleQuoted => YamlStyle.SingleQuoted,
            ScalarStyle.DoubleQuoted => YamlStyle.DoubleQuoted,
            ScalarStyle.Literal or ScalarStyle.Folded => YamlStyle.Block,
            _ => YamlStyle.Plain,
        };
        return new(file, events.StartOf(scalar), events.EndOf(scalar), scalar.Value, style);
    }

    /// <summary>From bracket to bracket; a block without brackets is where its items are.</summary>
    private (int Start, int End) Span(ParsingEvent start, char bracket, List<YamlNode> items)
    {
        var (from, to) = (events.StartOf(start), events.StartOf(events.Current));
        var inBrackets = from < to && events.StartsWith(start, bracket) && events.StartsWith(events.Current, (char)(bracket + 2));
        return (inBrackets, items.Count) switch
        {
            (true, _) => (from, to + 1),
            (_, 0) => (from, from),
            _ => (items.Min(item => item.Start), items.Max(item => item.End)),
        };
    }

    private int? LastOpenBracket => openBrackets.TryPeek(out var offset) ? offset : null;

    private T? RefuseAt<T>(ParsingEvent place, string message)
        where T : class
    {
        problems.Error(file, events.StartOf(place), message);
        return null;
    }
}
