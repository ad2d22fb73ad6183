using System.Text;

namespace CommonGround.Cases.Formats.Ktab;

/// <summary>One cell of a table, with the place where it starts.</summary>
internal sealed record CsvCell(string Text, int Line, int Column);

/// <summary>Reads values between commas: in double quotes where they hold one, blanks around them cut off, empty lines passed over.</summary>
internal static class CsvReader
{
    public static IReadOnlyList<IReadOnlyList<CsvCell>> Read(string text)
    {
        var rows = new List<IReadOnlyList<CsvCell>>();
        var line = 0;
        foreach (var written in text.Split('\n'))
        {
            line++;
            if (!string.IsNullOrWhiteSpace(written))
            {
                rows.Add(Cells(written.TrimEnd('\r'), line));
            }
        }

        return rows;
    }

    /// <summary>A comma at the end ends the last cell and starts no other.</summary>
    private static List<CsvCell> Cells(string written, int line)
    {
        var cells = new List<CsvCell>();
        var (cell, start, isQuoted) = (new StringBuilder(), 0, false);
        for (var at = 0; at < written.Length; at++)
        {
            if (written[at] == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (written[at] == ',' && !isQuoted)
            {
                cells.Add(At(written, cell.ToString(), line, start));
                cell.Clear();
                start = at + 1;
            }
            else
            {
                cell.Append(written[at]);
            }
        }

        if (cell.ToString().Trim().Length > 0)
        {
            cells.Add(At(written, cell.ToString(), line, start));
        }

        return cells;
    }

    private static CsvCell At(string written, string cell, int line, int start)
    {
        var blanks = written.AsSpan(start).Length - written.AsSpan(start).TrimStart().Length;
        return new(cell.Trim(), line, start + blanks + 1);
    }
}
