using CommonGround.Cases;
using CommonGround.Cases.Proposals;
using CommonGround.Talks;
using CommonGround.Web.Secrecy;
using CommonGround.Web.Storage;

namespace CommonGround.Web.Cases;

/// <summary>A case as one change left it, read once for all who look at it.</summary>
public sealed class Snapshot(Guid caseId, int revision, CaseFolder folder)
{
    private readonly Lazy<ProposalFile> proposals = new(() => ProposalFile.Read(folder));
    private readonly Dictionary<Clearance, CaseView> views = [];

    public Guid CaseId => caseId;

    public int Revision => revision;

    public CaseFolder Folder => folder;

    public required Negotiation Negotiation { get; init; }

    /// <summary>What the delegations keep for themselves, by party.</summary>
    public required IReadOnlyDictionary<string, Paper> Papers { get; init; }

    public ProposalFile Proposals => proposals.Value;

    /// <summary>What a role reads of it, and all that follows from that alone.</summary>
    public CaseView SeenBy(Clearance clearance)
    {
        lock (views)
        {
            return views.TryGetValue(clearance, out var view) ? view : views[clearance] = new(ReadBy(clearance));
        }
    }

    /// <summary>Takes over every view that is the same as before: to its readers nothing happened.</summary>
    public void Follow(Snapshot before)
    {
        foreach (var (clearance, view) in before.Views())
        {
            if (ReadBy(clearance).Equals(view.Whole))
            {
                lock (views)
                {
                    views.TryAdd(clearance, view);
                }
            }
            else
            {
                view.Leave();
            }
        }
    }

    private Negotiation ReadBy(Clearance clearance)
    {
        var seen = Negotiation.SeenBy(clearance);
        return clearance.IsInside
                ? Papers
                    .Values.Where(paper => paper.IsGranted)
                    .OrderBy(paper => paper.Party, StringComparer.Ordinal)
                    .Aggregate(seen, (before, paper) => OwnPaper.Granted(folder, before, SeenByDelegation(paper), paper.Party, paper.Text))
            : clearance.Party is { } party && Papers.TryGetValue(party, out var own)
                ? OwnPaper.Read(folder, seen, party, own.Text).Seen ?? seen
            : seen;
    }

    private Negotiation SeenByDelegation(Paper paper) => Negotiation.SeenBy(new Clearance(Role.Delegation, paper.Party));

    private KeyValuePair<Clearance, CaseView>[] Views()
    {
        lock (views)
        {
            return [.. views];
        }
    }
}
