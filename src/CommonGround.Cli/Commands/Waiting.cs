using CommonGround.Cases;
using CommonGround.Cases.Proposals;

namespace CommonGround.Cli.Commands;

/// <summary>A case together with the proposals that wait beside it.</summary>
internal static class Waiting
{
    /// <summary>Proposals that cannot be read are errors here: an answer without them would look complete.</summary>
    public static CaseReading Read(string path, CancellationToken cancellation)
    {
        var folder = CaseDisk.Folder(path, cancellation);
        var reading = CaseReader.Read(folder);
        if (reading.Negotiation is not { } negotiation)
        {
            return reading;
        }

        var filed = ProposalFile.Read(folder);
        if (filed.HasErrors)
        {
            return new(null, filed.Problems);
        }

        var (proposals, problems) = ProposalReader.Read(folder, negotiation, filed);
        return problems.Count > 0 ? new(null, [.. problems]) : reading with { Negotiation = negotiation with { Proposals = proposals } };
    }
}
