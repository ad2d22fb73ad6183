using System.Text;
using System.Text.Json.Nodes;
using CommonGround.Cases.Yaml;
using CommonGround.Packages;

namespace CommonGround.Cases.Proposals;

/// <summary>
/// Takes proposals into the files of a case, as many as leave it without errors: all at once, and where that fails each half
/// by itself, down to the single ones that the case refuses.
/// </summary>
internal sealed class Splicing(CaseFolder folder)
{
    private readonly SortedDictionary<string, ReadOnlyMemory<byte>> files = new(
        folder.Files.ToDictionary(StringComparer.Ordinal),
        StringComparer.Ordinal
    );

    public SortedDictionary<string, string> Changed { get; } = new(StringComparer.Ordinal);

    public List<string> Taken { get; } = [];

    public List<RefusedProposal> Refused { get; } = [];

    public void Take(FiledProposal[] proposals)
    {
        if (proposals.Length == 0)
        {
            return;
        }

        var (texts, problems) = Try(proposals);
        if (problems.Count == 0)
        {
            Keep(texts);
            Taken.AddRange(proposals.Select(one => one.Id));
        }
        else if (proposals is [var single])
        {
            Refused.Add(new(single.Id, problems));
        }
        else
        {
            Take(proposals[..(proposals.Length / 2)]);
            Take(proposals[(proposals.Length / 2)..]);
        }
    }

    private void Keep(IReadOnlyDictionary<string, string> texts)
    {
        foreach (var (path, text) in texts)
        {
            Changed[path] = text;
            files[path] = Encoding.UTF8.GetBytes(text);
        }
    }

    private (IReadOnlyDictionary<string, string> Texts, ValueList<string> Problems) Try(FiledProposal[] proposals)
    {
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var clashes = new List<string>();
        foreach (var group in proposals.GroupBy(FileOf, StringComparer.Ordinal))
        {
            var root = YamlReader.Read(new TextFile(group.Key, Encoding.UTF8.GetString(files[group.Key].Span)), new ProblemList())!;
            var additions = new JsonObject();
            foreach (var one in group)
            {
                Join(additions, EntryTree.Rooted(PathIn(root, one), one.As.DeepClone()), "", clashes);
            }

            var (text, clashing) = YamlSplicer.Insert(root, additions);
            clashes.AddRange(clashing);
            if (text != root.File.Text)
            {
                texts[group.Key] = text;
            }
        }

        return clashes.Count > 0
            ? (
                texts,
                clashes.Select(place => $"the case says something else at {place} already; change one of the two by hand").ToValueList()
            )
            : (texts, ProblemsWith(texts));
    }

    private ValueList<string> ProblemsWith(IReadOnlyDictionary<string, string> texts)
    {
        var tried = new SortedDictionary<string, ReadOnlyMemory<byte>>(files, StringComparer.Ordinal);
        foreach (var (path, text) in texts)
        {
            tried[path] = Encoding.UTF8.GetBytes(text);
        }

        var reading = CaseReader.Read(folder with { Files = tried });
        return reading.Negotiation is not null
            ? []
            : reading.Problems.Where(problem => problem.Severity == Severity.Error).Select(problem => problem.Message).ToValueList();
    }

    /// <summary>Statements go where the case keeps them.</summary>
    private string FileOf(FiledProposal proposal) =>
        proposal.Path[0] == "statements" && files.ContainsKey(CaseReader.StatementsFile) ? CaseReader.StatementsFile : CaseReader.TalksFile;

    private static string[] PathIn(YamlMap root, FiledProposal proposal) =>
        root.File.Path == CaseReader.StatementsFile && root.Find("statements") is null ? proposal.Path[1..] : proposal.Path;

    /// <summary>Two proposals for one place become one where they do not contradict each other.</summary>
    private static void Join(JsonObject into, JsonObject more, string path, List<string> clashes)
    {
        foreach (var (key, value) in more)
        {
            switch (into[key], value)
            {
                case (null, _):
                    into[key] = value?.DeepClone();
                    break;
                case (JsonObject map, JsonObject other):
                    Join(map, other, $"{path}{key}/", clashes);
                    break;
                case (JsonArray list, JsonArray other):
                    foreach (var item in other.Where(item => !list.Any(known => JsonNode.DeepEquals(known, item))))
                    {
                        list.Add(item?.DeepClone());
                    }

                    break;
                case var (known, other) when JsonNode.DeepEquals(known, other):
                    break;
                default:
                    clashes.Add(path + key);
                    break;
            }
        }
    }
}
