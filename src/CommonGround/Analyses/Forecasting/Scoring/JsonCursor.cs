using System.Text;
using System.Text.Json;

namespace CommonGround.Analyses.Forecasting.Scoring;

/// <summary>Goes through JSON value by value, and notes with line and column what is not as expected.</summary>
internal ref struct JsonCursor(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> bytes = bytes;
    private Utf8JsonReader reader = new(bytes, new JsonReaderOptions { MaxDepth = 32 });

    public List<string> Problems { get; } = [];

    /// <summary>Of the value at which it stands, in bytes.</summary>
    public readonly int Place => (int)reader.TokenStartIndex;

    public readonly bool Is(JsonTokenType type) => reader.TokenType == type;

    public void Next() => reader.Read();

    /// <summary>Nothing may follow.</summary>
    public void End() => reader.Read();

    public void Skip() => reader.Skip();

    /// <summary>The name of the object's next member, standing at its value; null at its end.</summary>
    public string? Member()
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.EndObject)
        {
            return null;
        }

        var name = reader.GetString();
        reader.Read();
        return name;
    }

    /// <summary>Whether the list has a next item, standing at it.</summary>
    public bool Item()
    {
        reader.Read();
        return reader.TokenType != JsonTokenType.EndArray;
    }

    public bool List(string what) => Opens(JsonTokenType.StartArray, what);

    public bool Object(string what) => Opens(JsonTokenType.StartObject, what);

    /// <summary>Null where the file says so.</summary>
    public string? Text(string name)
    {
        if (reader.TokenType is JsonTokenType.String)
        {
            return reader.GetString();
        }

        Unless(JsonTokenType.Null, $"text for “{name}”");
        return null;
    }

    /// <summary>Null where the file says so.</summary>
    public double? Number(string name, double most)
    {
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetDouble(out var number) && number >= 0 && number <= most)
        {
            return number;
        }

        Unless(JsonTokenType.Null, FormattableString.Invariant($"a number from 0 to {most:0} for “{name}”, or null where it is not known"));
        return null;
    }

    public void Expected(string what)
    {
        Problem($"expected {what}");
        Skip();
    }

    public readonly void Problem(string problem) => Problem(problem, Place);

    public readonly void Problem(string problem, int place)
    {
        if (Problems.Count > DecisionFile.MostProblems)
        {
            return;
        }

        var before = bytes[..place];
        var line = before.Count((byte)'\n') + 1;
        var column = Encoding.UTF8.GetCharCount(before[(before.LastIndexOf((byte)'\n') + 1)..]) + 1;
        Problems.Add(FormattableString.Invariant($"{line}:{column}: {problem}"));
    }

    private bool Opens(JsonTokenType type, string what)
    {
        if (reader.TokenType == type)
        {
            return true;
        }

        Expected(what);
        return false;
    }

    private void Unless(JsonTokenType type, string what)
    {
        if (reader.TokenType != type)
        {
            Expected(what);
        }
    }
}
