using System.Text;

namespace CommonGround.Web.Cases;

/// <summary>Cells as a spreadsheet hands them out: tabs between them, a line a row, and quotation marks around those that hold either.</summary>
public static class Spreadsheet
{
    /// <summary>The cells, row by row; null when a quotation is not closed.</summary>
    public static IReadOnlyList<IReadOnlyList<string>>? Cells(string text)
    {
        var (rows, row, cell) = (new List<IReadOnlyList<string>>(), new List<string>(), new StringBuilder());
        var isQuoted = false;
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at];
            if (isQuoted && letter == '"' && at + 1 < text.Length && text[at + 1] == '"')
            {
                cell.Append(letter);
                at++;
            }
            else if (letter == '"' && (isQuoted || cell.Length == 0))
            {
                isQuoted = !isQuoted;
            }
            else if (!isQuoted && letter is ('\t' or '\n'))
            {
                row.Add(cell.ToString().Trim());
                cell.Clear();
                if (letter == '\n')
                {
                    rows.Add(row);
                    row = [];
                }
            }
            else
            {
                cell.Append(letter);
            }
        }

        if (row.Count > 0 || cell.Length > 0)
        {
            row.Add(cell.ToString().Trim());
            rows.Add(row);
        }

        return isQuoted ? null : rows;
    }
}
