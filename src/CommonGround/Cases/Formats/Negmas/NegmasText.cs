using System.Text;

namespace CommonGround.Cases.Formats.Negmas;

/// <summary>Writes an outcome space of categorical issues and a linear additive utility function for each party, as NegMAS reads them.</summary>
internal static class NegmasText
{
    public static IReadOnlyDictionary<string, string> Files(Table table, IReadOnlyList<string> left)
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal) { ["domain.yml"] = Domain(table, left) };
        foreach (var row in table.Rows)
        {
            files.Add(row.File + ".yml", Function(table, row));
        }

        return files;
    }

    private static string Domain(Table table, IReadOnlyList<string> left)
    {
        var text = new StringBuilder();
        if (left.Count > 0)
        {
            text.Append("# What these files leave out of the case:\n");
            text.AppendJoin("", left.Select(line => $"# {line.ReplaceLineEndings(" ")}\n"));
        }

        text.Append("name: ").Append(YamlWords.Of(table.Title)).Append("\ntype: DiscreteCartesianOutcomeSpace\nissues:\n");
        foreach (var issue in table.Issues)
        {
            text.Append("- name: ").Append(YamlWords.Of(issue.Name)).Append("\n  type: CategoricalIssue\n  values:\n");
            text.AppendJoin("", issue.Options.Select(option => $"  - {YamlWords.Of(option.Name)}\n"));
        }

        return text.ToString();
    }

    private static string Function(Table table, TableRow row)
    {
        var text = new StringBuilder();
        text.Append("name: ").Append(YamlWords.Of(row.Party.Name)).Append("\ntype: LinearAdditiveUtilityFunction\n");
        text.Append("reserved_value: ").Append(Numbers.Decimal(row.Reservation)).Append("\nweights:\n");
        for (var issue = 0; issue < table.Issues.Count; issue++)
        {
            text.Append("- ").Append(Numbers.Decimal(row.Weight(issue))).Append('\n');
        }

        text.Append("values:\n");
        for (var issue = 0; issue < table.Issues.Count; issue++)
        {
            text.Append("- type: TableFun\n  mapping:\n");
            for (var option = 0; option < table.Issues[issue].Options.Count; option++)
            {
                text.Append("    ")
                    .Append(YamlWords.Of(table.Issues[issue].Options[option].Name))
                    .Append(": ")
                    .Append(Numbers.Decimal(row.Worth(issue, option)))
                    .Append('\n');
            }
        }

        return text.ToString();
    }
}
