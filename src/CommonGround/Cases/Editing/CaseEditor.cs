using System.Text;
using CommonGround.Cases.Yaml;

namespace CommonGround.Cases.Editing;

/// <summary>
/// Reads and changes places of a case and leaves every other byte as it was. Two edits of different places never get
/// into each other's way; two of one place are told apart by what their authors saw there.
/// </summary>
public static class CaseEditor
{
    private const string NoKeys = "{}";

    /// <summary>What stands at a place, free of its indentation; null where nothing does.</summary>
    public static string? TextAt(CaseFolder folder, string place) => CasePlace.Find(folder, place)?.Text;

    /// <summary>What stands at a place without some of its keys; null where nothing does.</summary>
    public static string? TextAt(CaseFolder folder, string place, IReadOnlyCollection<string> without) =>
        TextAt(folder, place) is { } text && YamlReader.Read(new TextFile(place, text), new ProblemList()) is { } map
            ? YamlSplicer.Remove(map, [.. without.Select(map.Find).OfType<YamlEntry>()])
            : null;

    /// <summary>The keys at a place, in the order of the file; none where there is no map.</summary>
    public static IReadOnlyList<string> KeysAt(CaseFolder folder, string place) =>
        YamlPlace.Find(folder, place)?.Value is YamlMap map ? [.. map.Entries.Select(entry => entry.Key.Value)] : [];

    /// <summary>The edits, each after those that open the maps in which it is to stand, so that what takes them all back leaves none of them behind.</summary>
    public static IReadOnlyList<CaseEdit> Opening(CaseFolder folder, IReadOnlyList<CaseEdit> edits) =>
        [.. edits.SelectMany(edit => Missing(folder, edit).Select(place => new CaseEdit(place, null, NoKeys)).Append(edit)).Distinct()];

    /// <summary>Makes the edits one after the other: all of them, or none.</summary>
    public static Edited Apply(CaseFolder folder, params IReadOnlyList<CaseEdit> edits)
    {
        var changed = folder;
        foreach (var edit in edits)
        {
            if (Make(ref changed, edit) is { } obstacle)
            {
                return obstacle;
            }
        }

        var reading = CaseReader.Read(changed);
        return reading.Negotiation is null
            ? new Edited.Refused(Errors(changed, reading))
            : new Edited.Done(changed, reading, Differing(folder, changed));
    }

    /// <summary>Makes one edit, in a case that is not read until all are made; what stands in the way of it, or null.</summary>
    private static Edited? Make(ref CaseFolder folder, CaseEdit edit)
    {
        if (CasePlace.Find(folder, edit.Place) is not { } place)
        {
            return new Edited.Refused([.. Errors(folder, CaseReader.Read(folder)).DefaultIfEmpty($"“{edit.Place}” is no place in a case")]);
        }

        var current = place.Text;
        if (IsSame(current, edit.After) || IsInUse(current, edit))
        {
            return null;
        }

        if (!IsSame(current, edit.Before))
        {
            return new Edited.Clash(edit, current);
        }

        if (place.Refusal(edit.After) is { } refusal)
        {
            return new Edited.Refused([refusal]);
        }

        folder = With(folder, place.File, place.With(edit.After));
        return null;
    }

    /// <summary>Blanks at the end of a text are none of its author's.</summary>
    private static bool IsSame(string? one, string? other) => one?.TrimEnd() == other?.TrimEnd();

    /// <summary>Whoever only opens a map for what he puts there, or closes it after taking that out, leaves alone what others have in it.</summary>
    private static bool IsInUse(string? current, CaseEdit edit) =>
        current is not (null or NoKeys) && (edit.Before, edit.After) is (null, NoKeys) or (NoKeys, null);

    /// <summary>The maps that are not there yet, the outermost first; what takes several lines cannot stand in brackets, and brings its own.</summary>
    private static IEnumerable<string> Missing(CaseFolder folder, CaseEdit edit) =>
        edit is { Before: null, After: { } text } && !text.Contains('\n', StringComparison.Ordinal)
            ? YamlPlace.Missing(folder, edit.Place)
            : [];

    private static IReadOnlyList<string> Errors(CaseFolder folder, CaseReading reading) =>
        [
            .. reading
                .Problems.Where(problem => problem.Severity == Severity.Error)
                .Select(problem => ClausePlace.Line(folder, problem) + problem.Message),
        ];

    private static IReadOnlyList<string> Differing(CaseFolder before, CaseFolder after) =>
        [.. after.Files.Where(file => !file.Value.Equals(before.Files[file.Key])).Select(file => file.Key)];

    private static CaseFolder With(CaseFolder folder, string file, string text) =>
        folder with
        {
            Files = new SortedDictionary<string, ReadOnlyMemory<byte>>(
                folder.Files.ToDictionary(StringComparer.Ordinal),
                StringComparer.Ordinal
            )
            {
                [file] = Encoding.UTF8.GetBytes(text),
            },
        };
}
