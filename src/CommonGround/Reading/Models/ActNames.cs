namespace CommonGround.Reading.Models;

/// <summary>The acts as a language model names them.</summary>
internal static class ActNames
{
    private static readonly Dictionary<string, ReadAct> ByName = Enum.GetValues<ReadAct>()
        .ToDictionary(act => act.ToString().ToLowerInvariant(), StringComparer.OrdinalIgnoreCase);

    public static IEnumerable<string> All => ByName.Keys;

    public static ReadAct? Find(string name) => ByName.TryGetValue(name, out var act) ? act : null;
}
