using System.Text.Json.Nodes;

namespace CommonGround.Cases.Proposals;

/// <summary>A proposal as its file has it.</summary>
internal static class ProposalText
{
    /// <summary>What the file starts with.</summary>
    public const string Header = """
        # What was read in the sources of this case and waits for a decision; nothing of it is part of the case yet.
        # Change what stands after “as” as you like, then: commonground accept CASE, with the names of those to take over,
        # or --decline for those that you do not want and that reading is not to propose again.
        format: 1
        proposals:

        """;

    public static JsonObject Of(FiledProposal proposal)
    {
        var map = new JsonObject { ["at"] = proposal.At, ["as"] = proposal.As.DeepClone() };
        foreach (
            var (key, value) in new[] { ("of", proposal.Of), ("rule", proposal.Rule), ("grade", proposal.Grade), ("words", proposal.Words) }
        )
        {
            if (value is not null)
            {
                map[key] = value;
            }
        }

        return map;
    }
}
