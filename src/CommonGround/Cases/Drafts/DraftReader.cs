using CommonGround.Cases.Yaml;
using CommonGround.Packages;
using CommonGround.Talks.Drafts;

namespace CommonGround.Cases.Drafts;

/// <summary>Reads the versions of the negotiating text that a case names, each from a file of its own.</summary>
internal sealed class DraftReader(CaseFolder folder, DraftWords words, ProblemList problems)
{
    public ValueList<Draft> Read(YamlNode? section) =>
        CaseNames.Entries(section, "drafts", CaseLimits.Drafts, problems).Select(Draft).OfType<Draft>().ToValueList();

    private Draft? Draft(YamlEntry entry)
    {
        if (Fields.Open(entry, Shape.Draft, problems) is not { } fields)
        {
            return null;
        }

        var day = fields.Require("date", "2015-10-30") is { } node ? Scalars.Date(node, problems) : null;
        var described = new Draft(entry.Key.Value, day ?? default, "", [])
        {
            By = fields.Text("by"),
            Note = fields.Text("note"),
            VisibleTo = fields.VisibleTo,
        };
        var title = fields.Text("title");
        if (File(fields) is not { } file)
        {
            return null;
        }

        var (front, clauses) = new DraftParser(file, words, problems).Read();
        return described with
        {
            File = file.Path,
            Front = front,
            Clauses = clauses,
            Title = title ?? DraftParser.Title(front) ?? described.Name,
        };
    }

    private TextFile? File(Fields fields)
    {
        if (fields.Require("file", "drafts/2015-10-30.md") is not { } node || Scalars.Text(node, problems) is not { } path)
        {
            return null;
        }

        if (!folder.Files.TryGetValue(path, out var bytes))
        {
            problems.Error(node, $"the folder has no file “{Wording.Short(path)}”{Wording.Meant(path, folder.Files.Keys)}");
            return null;
        }

        if (bytes.Length > CaseLimits.DraftBytes)
        {
            problems.Error(
                node,
                FormattableString.Invariant($"a draft has at most {CaseLimits.DraftBytes} bytes, {path} has {bytes.Length}")
            );
            return null;
        }

        return TextFile.Decode(path, bytes, linesEndWithLf: true, problems);
    }
}
