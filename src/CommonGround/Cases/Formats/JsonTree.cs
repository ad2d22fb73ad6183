using System.Text;
using System.Text.Json;
using CommonGround.Cases.Yaml;
using CommonGround.Packages;

namespace CommonGround.Cases.Formats;

/// <summary>From JSON to the maps, lists and texts that YAML is read into, each with its place.</summary>
internal ref struct JsonTree
{
    private readonly TextFile file;
    private readonly ProblemList problems;
    private readonly ReadOnlySpan<byte> bytes;
    private Utf8JsonReader reader;
    private int seenBytes;
    private int seenCharacters;
    private int nodes;

    private JsonTree(TextFile file, ProblemList problems)
    {
        (this.file, this.problems) = (file, problems);
        bytes = Encoding.UTF8.GetBytes(file.Text);
        reader = new(
            bytes,
            new JsonReaderOptions
            {
                AllowTrailingCommas = true,
                CommentHandling = JsonCommentHandling.Skip,
                MaxDepth = CaseLimits.YamlDepth,
            }
        );
    }

    /// <summary>The object that the file consists of; null when it is not one.</summary>
    public static YamlMap? Read(TextFile file, ProblemList problems)
    {
        var tree = new JsonTree(file, problems);
        try
        {
            tree.reader.Read();
            var root = tree.Node() as YamlMap;
            tree.reader.Read();
            return root;
        }
        catch (JsonException broken)
        {
            var line = file.LineStart((int)(broken.LineNumber ?? 0) + 1);
            problems.Error(
                file,
                line + (int)(broken.BytePositionInLine ?? 0),
                "this is not JSON: a comma, a bracket or a quotation mark is wrong here"
            );
            return null;
        }
    }

    private YamlNode Node()
    {
        var start = Place();
        if (++nodes == CaseLimits.YamlNodes)
        {
            problems.Error(file, start, FormattableString.Invariant($"a file holds at most {CaseLimits.YamlNodes} keys and values"));
        }

        return reader.TokenType switch
        {
            JsonTokenType.StartObject => Map(start),
            JsonTokenType.StartArray => List(start),
            JsonTokenType.String => new YamlText(file, start, start, reader.GetString()!, YamlStyle.DoubleQuoted),
            _ => new YamlText(file, start, start, Encoding.UTF8.GetString(reader.ValueSpan), YamlStyle.Plain),
        };
    }

    private YamlMap Map(int start)
    {
        var entries = new List<YamlEntry>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var place = Place();
            var key = new YamlText(file, place, place, reader.GetString()!, YamlStyle.DoubleQuoted);
            reader.Read();
            var value = Node();
            if (seen.Add(key.Value))
            {
                entries.Add(new(key, value));
            }
            else
            {
                problems.Error(key, $"“{Wording.Short(key.Value)}” stands here a second time");
            }
        }

        return new(file, start, start, entries.ToValueList());
    }

    private YamlList List(int start)
    {
        var items = new List<YamlNode>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(Node());
        }

        return new(file, start, start, items.ToValueList());
    }

    /// <summary>The token's place in UTF-16 units; the reader counts bytes, and only goes forward.</summary>
    private int Place()
    {
        var start = (int)reader.TokenStartIndex;
        seenCharacters += Encoding.UTF8.GetCharCount(bytes[seenBytes..start]);
        seenBytes = start;
        return seenCharacters;
    }
}
