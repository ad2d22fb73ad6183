using System.Numerics;
using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Analyses.Agreements;

/// <summary>The test on frameworks, which settle some issues and leave the others open.</summary>
/// <param name="IsAll">Whether the maximal ones are all listed.</param>
public sealed record FrameworkAnswer(Verdict Verdict, ValueList<Framework> Maximal, ValueList<string> NotDiscussed, bool IsAll);

/// <summary>A largest set of issues that can be settled together, an example, and how many ways there are to settle exactly these.</summary>
public sealed record Framework(ValueList<SettledIssue> Settled, ValueList<string> Open, BigInteger? Count);

/// <summary>An option on which an issue is settled: agreed by all as a source says, or accepted on record by so many and opposed by none.</summary>
public sealed record SettledIssue(Issue Issue, Option Option, bool IsAgreed, ValueList<string> AcceptedBy, int Signatories)
{
    public string Status => IsAgreed ? "agreed" : $"unopposed ({AcceptedBy.Count} of {Signatories} on record)";
}

/// <summary>Settles issues only on agreed points or on what a signatory accepts on record, as far as the demands admit.</summary>
internal sealed class FrameworkTest
{
    private readonly DemandSpace demands;
    private readonly Run run;
    private readonly ValueList<Issue> issues;
    private readonly int[][] allowed;

    public FrameworkTest(DemandSpace demands, Run run)
    {
        (this.demands, this.run) = (demands, run);
        issues = demands.Negotiation.Issues;
        allowed = issues
            .Select(issue => Enumerable.Range(0, issue.Options.Count).Where(option => IsOnRecord(issue, option)).ToArray())
            .ToArray();
    }

    public FrameworkAnswer Answer()
    {
        run.Report("testing frameworks");
        var settling = IndexSet.Of(Enumerable.Range(0, issues.Count).Where(issue => allowed[issue].Length > 0));
        var refusing = Maximal(settling, demands.Binding, isUnknownAny: true);
        var isYes = refusing.Maximal.Count > 0;
        var consenting =
            isYes || demands.Unknown.IsEmpty && !HasUnknownScope ? refusing : Maximal(settling, demands.Known, isUnknownAny: false);
        var verdict =
            isYes ? Verdict.Yes
            : consenting is { Maximal.Count: 0, IsAll: true } ? Verdict.No
            : refusing.IsAll && consenting.Maximal.Count > 0 ? Verdict.Hinges
            : Verdict.Undecided;
        var silent = issues.Where((_, issue) => allowed[issue].Length == 0).Select(issue => issue.Name).ToValueList();
        return new(verdict, consenting.Maximal, silent, consenting.IsAll);
    }

    private bool HasUnknownScope => Array.Exists(demands.Demands, demand => demand.Scope == Scope.Unknown);

    private (ValueList<Framework> Maximal, bool IsAll) Maximal(IndexSet settling, IndexSet binding, bool isUnknownAny)
    {
        var everywhere = demands.Where(demand => demand.Scope == Scope.Any || (demand.Scope == Scope.Unknown && isUnknownAny));
        var space = demands.Frameworks(everywhere, allowed);
        var soft = IndexSet.Of(settling.Indexes().Select(IsSettled));
        var found = space.LeastBreaches(soft, binding, CompleteTest.Most, run.Cancellation);
        var maximal = found
            .Sets.Where(breach => breach.Broken != soft && breach.Example.Count > 0)
            .Select(breach => ToFramework(breach, settling))
            .ToValueList();
        return (maximal, found.IsAll);
    }

    private int IsSettled(int issue) => demands.Demands.Length + (2 * issue);

    private Framework ToFramework(LeastBreach breach, IndexSet settling)
    {
        var settled = settling.Indexes().Where(issue => !breach.Broken[IsSettled(issue)]).ToArray();
        return new(
            settled.Select(issue => ToSettled(issues[issue], issues[issue].Options[allowed[issue][breach.Example[issue]]])).ToValueList(),
            issues.Where((_, issue) => !settled.Contains(issue)).Select(issue => issue.Name).ToValueList(),
            breach.Count
        );
    }

    private SettledIssue ToSettled(Issue issue, Option option)
    {
        var accepting = demands
            .Negotiation.Signatories.Where(party => Accepts(party, issue, issue.IndexOf(option.Name)))
            .Select(party => party.Name)
            .ToValueList();
        return new(issue, option, IsAgreed(issue, option), accepting, demands.Negotiation.Signatories.Count());
    }

    private bool IsOnRecord(Issue issue, int option) =>
        IsAgreed(issue, issue.Options[option]) || demands.Negotiation.Signatories.Any(party => Accepts(party, issue, option));

    private bool IsAgreed(Issue issue, Option option) =>
        demands.Negotiation.AgreedPoints.Any(point => point.Issue.Name == issue.Name && point.Option.Name == option.Name);

    private static bool Accepts(Party party, Issue issue, int option) =>
        party.On(issue)?.Accepts?.Holds(new Package([issue], [option])) == true;
}
