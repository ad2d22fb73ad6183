using CommonGround.Cases.Formats.Genius;
using CommonGround.Cases.Formats.Negmas;
using CommonGround.Talks;

namespace CommonGround.Cases.Formats;

/// <summary>What came of an export: each file by its name, and what of the case they do not hold. There are no files where no party has values.</summary>
public sealed record Exported(IReadOnlyDictionary<string, string> Files, IReadOnlyList<string> Left);

/// <summary>From a case to the formats of the field, as far as these reach, which is to values and a reservation.</summary>
public static class Exporter
{
    private static readonly Dictionary<string, Func<Table, IReadOnlyList<string>, IReadOnlyDictionary<string, string>>> Writers = new(
        StringComparer.Ordinal
    )
    {
        ["genius"] = GeniusText.Files,
        ["negmas"] = NegmasText.Files,
    };

    public static IReadOnlyCollection<string> Formats => Writers.Keys;

    public static Exported Write(Negotiation negotiation, string format)
    {
        var table = Table.Of(negotiation);
        var left = Leavings.Of(negotiation).ToArray();
        return new(table.Rows.Count == 0 ? new Dictionary<string, string>(StringComparer.Ordinal) : Writers[format](table, left), left);
    }
}
