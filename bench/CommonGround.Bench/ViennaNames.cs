using System.Text.Json;
using CommonGround.Reading;

namespace CommonGround.Bench;

/// <summary>How the report's marks call participants, and how the reader does where that differs.</summary>
internal static class ViennaNames
{
    private static readonly Dictionary<string, string[]> Names = new(StringComparer.Ordinal)
    {
        ["us"] = ["united-states"],
        ["fr"] = ["france"],
        ["eu"] = ["european-union"],
        ["saudi"] = ["saudi-arabia"],
        ["syria-gov"] = ["syrian-government"],
        ["opposition"] = ["opposition", "rebels"],
        ["unsc"] = ["united-nations"],
        ["sohr"] = ["syrian-observatory-for-human-rights"],
    };

    public static bool Is(JsonElement gold, ReadParticipant read)
    {
        var id = gold.GetProperty("id").GetString()!;
        var kind = gold.GetProperty("kind").GetString() is "government" ? "state" : gold.GetProperty("kind").GetString();
        return read.Kind == kind && (Names.GetValueOrDefault(id)?.Contains(read.Name) ?? read.Name == id);
    }
}
