using System.Text;

namespace CommonGround.Cases.Formats.Genius;

/// <summary>Writes a domain template and a utility space for each party, as GENIUS reads them: every issue discrete.</summary>
internal static class GeniusText
{
    public static IReadOnlyDictionary<string, string> Files(Table table, IReadOnlyList<string> left)
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal) { ["domain.xml"] = Domain(table, left) };
        foreach (var row in table.Rows)
        {
            files.Add(row.File + ".xml", Profile(table, row));
        }

        return files;
    }

    private static string Domain(Table table, IReadOnlyList<string> left)
    {
        var text = new StringBuilder(Comment(left));
        text.Append("<negotiation_template>\n");
        Space(text, table, row: null);
        return text.Append("</negotiation_template>\n").ToString();
    }

    private static string Profile(Table table, TableRow row)
    {
        var text = new StringBuilder();
        Space(text, table, row);
        return text.ToString();
    }

    private static void Space(StringBuilder text, Table table, TableRow? row)
    {
        text.Append(FormattableString.Invariant($"<utility_space number_of_issues=\"{table.Issues.Count}\">\n"));
        text.Append("<objective index=\"0\" etype=\"objective\" type=\"objective\" description=\"\"")
            .Append(Named("name", table.Title))
            .Append(">\n");
        for (var issue = 0; issue < table.Issues.Count; issue++)
        {
            Issue(text, table, issue, row);
        }

        for (var issue = 0; row is not null && issue < table.Issues.Count; issue++)
        {
            text.Append(FormattableString.Invariant($"<weight index=\"{issue + 1}\" value=\"{Numbers.Decimal(row.Weight(issue))}\"/>\n"));
        }

        text.Append("</objective>\n");
        if (row is not null)
        {
            text.Append("<discount_factor value=\"1.0\"/>\n");
            text.Append("<reservation").Append(Named("value", Numbers.Decimal(row.Reservation))).Append("/>\n");
        }

        text.Append("</utility_space>\n");
    }

    private static void Issue(StringBuilder text, Table table, int place, TableRow? row)
    {
        var issue = table.Issues[place];
        text.Append(FormattableString.Invariant($"<issue index=\"{place + 1}\" etype=\"discrete\" type=\"discrete\" vtype=\"discrete\""))
            .Append(Named("name", issue.Name))
            .Append(">\n");
        for (var option = 0; option < issue.Options.Count; option++)
        {
            text.Append(FormattableString.Invariant($"<item index=\"{option + 1}\"")).Append(Named("value", issue.Options[option].Name));
            if (issue.Options[option].Description is { } description)
            {
                text.Append(Named("description", description));
            }

            if (row is not null)
            {
                text.Append(Named("evaluation", Numbers.Decimal(row.Worth(place, option) * 100)));
            }

            text.Append("/>\n");
        }

        text.Append("</issue>\n");
    }

    private static string Named(string attribute, string value) => $" {attribute}=\"{References.Encode(value)}\"";

    /// <summary>GENIUS takes the first <c>&gt;</c> for the end of a comment, and skips comments before the first element only.</summary>
    private static string Comment(IReadOnlyList<string> left) =>
        left.Count == 0 ? "" : $"<!--\nWhat these files leave out of the case:\n{string.Join('\n', left.Select(Plain))}\n-->\n";

    private static string Plain(string line) =>
        line.Replace("<=", "≤", StringComparison.Ordinal)
            .Replace(">=", "≥", StringComparison.Ordinal)
            .Replace("<", " less than ", StringComparison.Ordinal)
            .Replace(">", " more than ", StringComparison.Ordinal)
            .Replace("--", "- -", StringComparison.Ordinal)
            .ReplaceLineEndings(" ");
}
