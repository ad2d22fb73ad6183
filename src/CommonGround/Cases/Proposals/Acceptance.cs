using System.Text.Json.Nodes;
using CommonGround.Cases.Yaml;
using CommonGround.Packages;

namespace CommonGround.Cases.Proposals;

/// <summary>What came of accepting or declining proposals: the files that change, whole, and what happened to each proposal.</summary>
/// <param name="Files">The new text of each changed file by its path in the case.</param>
/// <param name="Done">The proposals that were asked for and done with, in the order of the file.</param>
/// <param name="Along">Those that went along, since one of the others needs them, or needs what was declined.</param>
/// <param name="Refused">Those that would have made the case invalid.</param>
public sealed record Acceptance(
    IReadOnlyDictionary<string, string> Files,
    ValueList<string> Done,
    ValueList<Companion> Along,
    ValueList<RefusedProposal> Refused
)
{
    /// <summary>Takes proposals over into a case without errors, each with those that it needs; the case stays without errors.</summary>
    public static Acceptance Accept(CaseFolder folder, ProposalFile proposals, IReadOnlyCollection<string> ids)
    {
        var along = Needs.Of(proposals.Pending, ids);
        var chosen = Needs.InOrder(proposals.Pending.Where(one => ids.Contains(one.Id) || along.Any(other => other.Id == one.Id)));
        var splicing = new Splicing(folder);
        splicing.Take([.. chosen]);
        var taken = splicing.Taken.ToHashSet(StringComparer.Ordinal);
        var files = new SortedDictionary<string, string>(splicing.Changed, StringComparer.Ordinal);
        if (taken.Count > 0)
        {
            files[ProposalFile.Name] = proposals.Without(proposals.Pending.Where(one => taken.Contains(one.Id)));
        }

        return new(
            files,
            proposals.Pending.Select(one => one.Id).Where(id => taken.Contains(id) && ids.Contains(id)).ToValueList(),
            along.Where(one => taken.Contains(one.Id)).ToValueList(),
            splicing.Refused.ToValueList()
        );
    }

    /// <summary>Remembers that nobody wants them, nor what rests on them.</summary>
    public static Acceptance Decline(ProposalFile proposals, IReadOnlyCollection<string> ids)
    {
        var along = Needs.OnThese(proposals.Pending, ids);
        var gone = proposals.Pending.Where(one => ids.Contains(one.Id) || along.Any(other => other.Id == one.Id)).ToArray();
        if (gone.Length == 0)
        {
            return new(new Dictionary<string, string>(StringComparer.Ordinal), [], [], []);
        }

        var left = proposals.Without(gone);
        var kept = new JsonObject(gone.Select(one => KeyValuePair.Create<string, JsonNode?>(one.Id, ProposalText.Of(one))));
        var root = YamlReader.Read(new TextFile(ProposalFile.Name, left), new ProblemList())!;
        var (text, _) = YamlSplicer.Insert(root, new JsonObject { [ProposalFile.DeclinedKey] = kept });
        return new(
            new Dictionary<string, string>(StringComparer.Ordinal) { [ProposalFile.Name] = text },
            gone.Select(one => one.Id).Where(ids.Contains).ToValueList(),
            along,
            []
        );
    }
}

/// <summary>A proposal that goes the way of another.</summary>
/// <param name="For">The other.</param>
public sealed record Companion(string Id, string For);

/// <summary>A proposal that the case cannot take, and why.</summary>
public sealed record RefusedProposal(string Id, ValueList<string> Problems);
