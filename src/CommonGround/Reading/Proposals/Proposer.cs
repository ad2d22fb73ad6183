using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Reading.Proposals;

/// <summary>
/// What a case could take over from an extract. Every statement comes with its words; a position only where the words name
/// what it is about. Names are provisional: whoever files the proposals makes them fit the case.
/// </summary>
public static class Proposer
{
    public static ValueList<Proposal> Of(Extract extract, Source source, Roster roster)
    {
        var drafts = new StatementDrafts(extract, source, roster);
        var positions = new PositionDrafts(extract, source, roster, drafts).Write();
        var records = new RecordDrafts(extract, source, drafts).Write();
        var parties = new PartyDrafts(extract, source, roster, drafts).Write();
        return [new(new CaseEntry.OfSource(source), "source"), .. parties, .. drafts.Write(), .. positions, .. records];
    }
}
