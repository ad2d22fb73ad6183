using System.Text;
using System.Text.Json.Nodes;
using CommonGround.Briefs;
using CommonGround.Cases;
using CommonGround.Cases.Proposals;
using CommonGround.Packages;

namespace CommonGround.Cli.Commands;

/// <summary>A case with its proposals, on which a person decides.</summary>
internal sealed record ProposalDesk(string Path, CaseFolder Folder, CaseReading Reading, ProposalFile Proposals)
{
    public static ProposalDesk Open(string path, CancellationToken cancellation)
    {
        var folder = CaseDisk.Folder(path, cancellation);
        return new(path, folder, CaseReader.Read(folder), ProposalFile.Read(folder));
    }

    public IReadOnlyList<Problem> Problems =>
        [.. Reading.Problems.Concat(Proposals.Problems).Where(problem => problem.Severity == Severity.Error)];

    public Outcome Complain() => new(ExitCodes.CaseHasErrors, () => Console.Error.Write(CheckCommand.Lines(Path, Problems)));

    /// <summary>Refuses names that no proposal has.</summary>
    public void Check(IReadOnlyList<string> ids)
    {
        var known = Proposals.Pending.Select(one => one.Id).ToArray();
        foreach (var id in ids.Where(id => Problems.Count == 0 && !known.Contains(id, StringComparer.Ordinal)))
        {
            throw new RefusalException(
                Proposals.Declined.Any(one => one.Id == id) ? $"“{id}” was declined; move it back under “proposals:” to accept it"
                : Words.Nearest(id, known) is { } nearest ? $"no proposal is named “{id}”; did you mean “{nearest}”?"
                : $"no proposal is named “{id}”; commonground accept {Path} lists them"
            );
        }
    }

    /// <summary>Declines, then accepts; the files change only when all of it is known.</summary>
    public Outcome Decide(IReadOnlyCollection<string> accept, IReadOnlyCollection<string> decline)
    {
        if (accept.Intersect(decline).FirstOrDefault() is { } both)
        {
            throw new RefusalException($"“{both}” cannot be accepted and declined at once");
        }

        var declined = Acceptance.Decline(Proposals, decline);
        var folder = Changed(Folder, declined.Files);
        var left = ProposalFile.Read(folder);
        var still = accept.Where(id => left.Pending.Any(one => one.Id == id)).ToArray();
        var accepted = Acceptance.Accept(folder, left, still);
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, text) in declined.Files.Concat(accepted.Files))
        {
            files[name] = text;
        }

        return new(accepted.Refused.Count > 0 ? ExitCodes.CaseHasErrors : ExitCodes.Done, () => Publish(files, declined, accepted));
    }

    /// <summary>One line that says what is proposed.</summary>
    public static string Line(FiledProposal one) => $"{one.Id}: {one.At} {Told(one.As)}{Why(one)}";

    public static string Told(JsonNode? node) =>
        node switch
        {
            JsonObject map => $"{{{string.Join(", ", map.Select(entry => $"{entry.Key}: {Told(entry.Value)}"))}}}",
            JsonArray list => $"[{string.Join(", ", list.Select(Told))}]",
            null => "",
            _ => node.GetValue<string>(),
        };

    private static string Why(FiledProposal one)
    {
        var parts = new[]
        {
            one.Grade,
            one.Rule is { } rule ? $"by rule “{rule}”" : null,
            one.Words is { } words ? $"from “{words}”" : null,
        };
        var told = string.Join(", ", parts.OfType<string>());
        return told.Length == 0 ? "" : $" ({told})";
    }

    private static CaseFolder Changed(CaseFolder folder, IReadOnlyDictionary<string, string> files)
    {
        var all = folder.Files.ToDictionary(StringComparer.Ordinal);
        foreach (var (name, text) in files)
        {
            all[name] = Encoding.UTF8.GetBytes(text);
        }

        return folder with
        {
            Files = all,
        };
    }

    /// <summary>The case first: a proposal that is in both is only proposed once more, one that is in neither would be lost.</summary>
    private void Publish(SortedDictionary<string, string> files, Acceptance declined, Acceptance accepted)
    {
        foreach (
            var (name, text) in files.OrderBy(file =>
                file.Key == CaseReader.TalksFile ? 1
                : file.Key == ProposalFile.Name ? 2
                : 0
            )
        )
        {
            SafeFile.Write(System.IO.Path.Combine(Path, name), Encoding.UTF8.GetBytes(text));
        }

        var lines = new List<string>();
        lines.AddRange(declined.Done.Select(id => $"declined {id}"));
        lines.AddRange(declined.Along.Select(one => $"declined {one.Id}, which rests on {one.For}"));
        lines.AddRange(accepted.Done.Select(id => $"accepted {id}"));
        lines.AddRange(accepted.Along.Select(one => $"accepted {one.Id}, which {one.For} needs"));
        lines.AddRange(accepted.Refused.Select(one => $"refused {one.Id}: {string.Join("; ", one.Problems)}"));
        Screen.Show(string.Concat(lines.Select(line => Printable.Of(line) + "\n")));
    }
}
