using System.Globalization;
using System.Text.RegularExpressions;
using CommonGround.Cases;
using CommonGround.Cases.Editing;
using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Web.Cases;

/// <summary>One cell on its way into the table: who wants what, and how much it matters where that was written behind it in brackets.</summary>
public sealed record PastedCell(Party Party, Issue Issue, string Ideal, string? Salience);

/// <summary>Cells of a spreadsheet on their way into the table. They come in together, as one change that one undo takes back, or none does.</summary>
/// <param name="Edits">The change, place by place; none where there is nothing to change, or something is wrong.</param>
/// <param name="Problems">What is wrong, cell by cell.</param>
public sealed partial record TablePaste(IReadOnlyList<PastedCell> Cells, IReadOnlyList<CaseEdit> Edits, IReadOnlyList<string> Problems)
{
    private const int MostCells = 500;

    /// <summary>What the cells would change, seen before anything of it is kept.</summary>
    /// <param name="folder">The case.</param>
    /// <param name="parties">The rows of the table from the one on where the first cell goes.</param>
    /// <param name="issues">Its columns, likewise.</param>
    /// <param name="text">What was pasted.</param>
    public static TablePaste Of(CaseFolder folder, IReadOnlyList<Party> parties, IReadOnlyList<Issue> issues, string text)
    {
        if (Spreadsheet.Cells(text.ReplaceLineEndings("\n")) is not { } rows)
        {
            return new([], [], ["A quotation mark opens a cell and none closes it."]);
        }

        if (rows.Sum(row => row.Count) > MostCells)
        {
            return new([], [], [FormattableString.Invariant($"At most {MostCells} cells at once.")]);
        }

        var judged = Written(rows).Select(one => Judge(folder, parties, issues, one)).ToArray();
        PastedCell[] cells = [.. judged.Select(one => one.Cell).OfType<PastedCell>()];
        string[] problems = [.. judged.Select(one => one.Problem).OfType<string>()];
        return new(cells, problems.Length > 0 ? [] : [.. cells.SelectMany(cell => EditsOf(folder, cell))], problems);
    }

    private static IEnumerable<(int Row, int Column, string Text)> Written(IReadOnlyList<IReadOnlyList<string>> rows) =>
        rows.SelectMany((cells, row) => cells.Select((text, column) => (row, column, text))).Where(one => one.text.Length > 0);

    /// <summary>The cell, or what is wrong with it.</summary>
    private static (PastedCell? Cell, string? Problem) Judge(
        CaseFolder folder,
        IReadOnlyList<Party> parties,
        IReadOnlyList<Issue> issues,
        (int Row, int Column, string Text) written
    )
    {
        var (row, column, text) = written;
        var where = FormattableString.Invariant($"Row {row + 1}, column {column + 1}");
        if (row >= parties.Count || column >= issues.Count)
        {
            return (null, $"{where}: “{text}” falls outside the table.");
        }

        var cell = Read(parties[row], issues[column], text);
        return Problem(folder, cell) is { } problem ? (null, $"{where} ({cell.Party.Title}, {cell.Issue.Title}): {problem}") : (cell, null);
    }

    private static PastedCell Read(Party party, Issue issue, string text)
    {
        var match = Wish().Match(text);
        return new(
            party,
            issue,
            string.Join("..", match.Groups["ideal"].Value.Split("..").Select(option => option.Trim())),
            match.Groups["salience"] is { Success: true } salience ? salience.Value : null
        );
    }

    private static string? Problem(CaseFolder folder, PastedCell cell)
    {
        var options = cell.Ideal.Split("..");
        if (options.Length > 2 || Array.Exists(options, option => cell.Issue.IndexOf(option) < 0))
        {
            var wrong = options.FirstOrDefault(option => cell.Issue.IndexOf(option) < 0) ?? cell.Ideal;
            return $"“{wrong}” is not an option; there are {string.Join(", ", cell.Issue.Options.Select(option => option.Name))}.";
        }

        if (cell.Salience is { } salience && decimal.Parse(salience, CultureInfo.InvariantCulture) > 100)
        {
            return $"“{salience}” is more than 100.";
        }

        return CaseEditor.TextAt(folder, PlaceOf(cell))?.StartsWith("- ", StringComparison.Ordinal) is true
            ? "it has several positions by date; edit them one by one."
            : null;
    }

    private static IEnumerable<CaseEdit> EditsOf(CaseFolder folder, PastedCell cell)
    {
        var place = PlaceOf(cell);
        if (CaseEditor.TextAt(folder, place) is null)
        {
            var salience = cell.Salience is null ? "" : $", salience: {cell.Salience}";
            return [new(place, null, $"{{ideal: {cell.Ideal}{salience}, certainty: assumed}}")];
        }

        return new (string Place, string? Text)[] { ($"{place}/ideal", cell.Ideal), ($"{place}/salience", cell.Salience) }
            .Where(one => one.Text is not null)
            .Select(one => new CaseEdit(one.Place, CaseEditor.TextAt(folder, one.Place), one.Text))
            .Where(edit => edit.Before != edit.After);
    }

    private static string PlaceOf(PastedCell cell) => $"parties/{cell.Party.Name}/positions/{cell.Issue.Name}";

    [GeneratedRegex(
        @"^(?<ideal>.*?)\s*(\((?<salience>\d{1,3}(\.\d+)?)\))?$",
        RegexOptions.ExplicitCapture | RegexOptions.Singleline,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Wish();
}
