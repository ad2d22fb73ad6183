using CommonGround.Cases.Formats.Genius;
using CommonGround.Cases.Formats.Ktab;
using CommonGround.Cases.Formats.Negmas;
using CommonGround.Talks;

namespace CommonGround.Cases.Formats;

/// <summary>What came of an export: each file by its name, and what of the case they do not hold. There are no files where no party has what they hold.</summary>
public sealed record Exported(IReadOnlyDictionary<string, string> Files, IReadOnlyList<string> Left);

/// <summary>From a case to the formats of the field, as far as these reach: to values and a reservation, or to positions, salience and influence.</summary>
public static class Exporter
{
    private static readonly Dictionary<string, Func<Table, IReadOnlyList<string>, IReadOnlyDictionary<string, string>>> Writers = new(
        StringComparer.Ordinal
    )
    {
        ["genius"] = GeniusText.Files,
        ["negmas"] = NegmasText.Files,
    };

    private const string Ktab = "ktab";

    public static IReadOnlyCollection<string> Formats { get; } = [.. Writers.Keys, Ktab];

    public static Exported Write(Negotiation negotiation, string format)
    {
        if (format == Ktab)
        {
            return KtabText.Write(negotiation);
        }

        var table = Table.Of(negotiation);
        var left = Leavings.Of(negotiation).ToArray();
        return new(table.Rows.Count == 0 ? new Dictionary<string, string>(StringComparer.Ordinal) : Writers[format](table, left), left);
    }
}
