using System.Text;
using CommonGround.Cases.Yaml;
using CommonGround.Talks;

namespace CommonGround.Cases.Proposals;

/// <summary>The words that a proposed statement quotes, with those around them, so that a person can judge what was read.</summary>
public static class PassageInContext
{
    /// <summary>The passage between «guillemets»; null for what quotes nothing, or nothing that can be found.</summary>
    public static string? Of(CaseFolder folder, Negotiation negotiation, ProposalFile proposals, FiledProposal proposal, int letters)
    {
        if (
            proposal.Names("source").FirstOrDefault() is not { } name
            || proposal.Names("passage").FirstOrDefault() is not { } quote
            || Source(folder, negotiation, proposals, name) is not { } source
        )
        {
            return null;
        }

        var text = new YamlText(new TextFile("", ""), 0, 0, quote, YamlStyle.Plain);
        if (new PassageFinder(source).Find(text, new ProblemList()) is not { } passage)
        {
            return null;
        }

        var (from, to) = (Math.Max(0, passage.Start - letters), Math.Min(source.Text.Length, passage.End + letters));
        return FoldedText.Fold($"…{source.Text[from..passage.Start]}«{passage.Text}»{source.Text[passage.End..to]}…");
    }

    private static Source? Source(CaseFolder folder, Negotiation negotiation, ProposalFile proposals, string name) =>
        negotiation.Sources.FirstOrDefault(source => source.Name == name)
        ?? (
            proposals.Pending.FirstOrDefault(one => one.At == $"sources/{name}")?.Names("file").FirstOrDefault() is { } file
            && folder.Files.TryGetValue(file, out var bytes)
                ? new Source(name, file, Encoding.UTF8.GetString(bytes.Span))
                : null
        );
}
