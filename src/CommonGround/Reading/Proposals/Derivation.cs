using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Reading.Proposals;

/// <summary>
/// What of an act can be written as a position or a red line without adding anything to the words. Where the words name no
/// option of the issue, nothing follows, and the act stays with the statement that reports it.
/// </summary>
internal sealed class Derivation(OptionWords options)
{
    public Position? Position(ReadPosition read, Issue issue) =>
        read.Act switch
        {
            ReadAct.Undecided => Unknown(read, issue) is { } open ? new Position(issue) { Unknown = open } : null,
            ReadAct.Reject when read.Condition is null => options.BoundOrStep(issue, read.Passage) is { } refused
                ? new Position(issue) { Rejects = refused }
                : null,
            ReadAct.Accept or ReadAct.Agree or ReadAct.Offer or ReadAct.Support when read.Condition is null => options.BoundOrStep(
                issue,
                read.Passage
            )
                is { } taken
                ? new Position(issue) { Accepts = taken }
                : null,
            ReadAct.Demand when read.Condition is null => options.Step(issue, read.Passage) is { } ideal
                ? new Position(issue) { Ideal = ideal }
                : null,
            _ => null,
        };

    /// <summary>“Won't sign unless…”: what comes after is the condition without which it does not sign.</summary>
    public Condition? RedLine(ReadPosition read, Issue issue) =>
        read switch
        {
            { Act: ReadAct.Demand or ReadAct.Reject, Condition: { } words } => options.Bound(issue, words),
            { Act: ReadAct.Demand } => issue.Scale is null ? null : options.Bound(issue, read.Passage),
            _ => null,
        };

    /// <summary>Undecided on an option that the words name; else, on a scale with <c>never</c>, on whether it happens at all.</summary>
    private Condition? Unknown(ReadPosition read, Issue issue) =>
        options.BoundOrStep(issue, read.Passage)
        ?? (
            issue is { Scale.OrNever: true }
            && !options.HasPlace(issue, read.Passage)
            && issue.Options.LastOrDefault(option => option.At is not null) is { At: { } last }
                ? new Against(issue, Relation.AtMost, last)
                : null
        );
}
