using System.Text.Json;

namespace CommonGround.Reading.Models;

/// <summary>What a language model answers: a list of things that may be proposals.</summary>
internal sealed record Answer(IReadOnlyList<JsonElement>? Positions)
{
    private const string Fence = "```";

    private static readonly JsonSerializerOptions Lenient = new(JsonSerializerDefaults.Web) { MaxDepth = 16 };

    /// <summary>Null where it is no such list; a fence around it, and words outside the fence, are passed over.</summary>
    public static IReadOnlyList<JsonElement>? Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<Answer>(Unfenced(text), Lenient)?.Positions;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Null where it has something else in the place of words.</summary>
    public static Proposal? Proposal(JsonElement element)
    {
        try
        {
            return element.Deserialize<Proposal>(Lenient);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static ReadOnlySpan<char> Unfenced(string text)
    {
        var start = text.IndexOf(Fence, StringComparison.Ordinal);
        var line = start < 0 ? -1 : text.IndexOf('\n', start);
        var end = text.LastIndexOf(Fence, StringComparison.Ordinal);
        return text.TrimStart().StartsWith('{') || line < 0 || end <= line ? text : text.AsSpan(line, end - line);
    }
}

/// <summary>A position as a language model proposes it, in its own words: nothing of it is known to be true.</summary>
internal sealed record Proposal(string? Quote, string? Before, string? Holder, string? Act, string? Issue, string? Condition);
