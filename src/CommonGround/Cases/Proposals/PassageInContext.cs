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
            !proposal.Names("passage").Any()
            || In(folder, negotiation, proposals, proposal) is not { } source
            || Find(source, proposal) is not { } passage
        )
        {
            return null;
        }

        var (from, to) = (Math.Max(0, passage.Start - letters), Math.Min(source.Text.Length, passage.End + letters));
        return FoldedText.Fold($"…{source.Text[from..passage.Start]}«{passage.Text}»{source.Text[passage.End..to]}…");
    }

    /// <summary>The source in which it was read, in the case already or still in a file beside it.</summary>
    public static Source? In(CaseFolder folder, Negotiation negotiation, ProposalFile proposals, FiledProposal proposal) =>
        (proposal.Names("source").FirstOrDefault() ?? proposal.Of) is { } name ? Source(folder, negotiation, proposals, name) : null;

    /// <summary>Where the words stand that it quotes or rests on; null when they cannot be found.</summary>
    public static Passage? Find(Source source, FiledProposal proposal)
    {
        var finder = new PassageFinder(source);
        return proposal.Names("passage").FirstOrDefault() is { } quote
                ? finder.Find(new YamlText(new TextFile("", ""), 0, 0, quote, YamlStyle.Plain), new ProblemList())
            : proposal.Words is { } words ? finder.First(words)
            : null;
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
