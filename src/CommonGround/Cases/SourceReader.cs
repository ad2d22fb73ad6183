using System.Security.Cryptography;
using CommonGround.Cases.Yaml;
using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Cases;

/// <summary>Reads the texts that a case rests on, and holds each against the hash that froze it.</summary>
internal sealed class SourceReader(CaseFolder folder, ProblemList problems)
{
    private const int ShownDigits = 12;

    public ValueList<Source> Read(YamlNode? section) =>
        CaseNames.Entries(section, "sources", CaseLimits.Sources, problems).Select(Source).OfType<Source>().ToValueList();

    private Source? Source(YamlEntry entry)
    {
        if (Fields.Open(entry, Shape.Source, problems) is not { } fields)
        {
            return null;
        }

        var described = new Source(entry.Key.Value, "", "")
        {
            Title = fields.Text("title") ?? entry.Key.Value,
            Publisher = fields.Text("publisher"),
            Date = fields.Date("date"),
            Note = fields.Text("note"),
            VisibleTo = fields.VisibleTo,
        };
        if (File(fields) is not (var path, var bytes))
        {
            return null;
        }

        if (TextFile.Decode(path, bytes, linesEndWithLf: true, problems) is not { } file)
        {
            return null;
        }

        var sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes.Span));
        CheckHash(fields, path, sha256);
        return described with { File = path, Text = file.Text, Sha256 = sha256 };
    }

    private (string Path, ReadOnlyMemory<byte> Bytes)? File(Fields fields)
    {
        if (fields.Require("file", "sources/report.md") is not { } node || Scalars.Text(node, problems) is not { } path)
        {
            return null;
        }

        if (folder.Files.TryGetValue(path, out var bytes))
        {
            return (path, bytes);
        }

        problems.Error(node, $"the folder has no file “{Wording.Short(path)}”{Wording.Meant(path, folder.Files.Keys)}");
        return null;
    }

    private void CheckHash(Fields fields, string path, string actual)
    {
        if (fields.Find("sha256") is not { } node)
        {
            problems.Warn(fields.Place, $"nothing would tell if {path} changed; add “sha256: {actual}”");
            return;
        }

        if (Scalars.Text(node, problems) is not { } written)
        {
            return;
        }

        if (written.Length != actual.Length || !written.All(char.IsAsciiHexDigit))
        {
            problems.Error(
                node,
                FormattableString.Invariant($"expected the {actual.Length} hexadecimal digits of a SHA-256; the file's are {actual}")
            );
        }
        else if (!string.Equals(written, actual, StringComparison.OrdinalIgnoreCase))
        {
            problems.Error(
                node,
                $"the source has changed: {path} has the hash {actual[..ShownDigits]}…, not {written[..ShownDigits].ToLowerInvariant()}…"
            );
        }
    }
}
