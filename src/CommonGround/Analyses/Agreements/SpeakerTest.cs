using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Analyses.Agreements;

/// <summary>Whether the verdict stands or falls with one speaker who is unnamed or speaks for others.</summary>
internal sealed class SpeakerTest(DemandSpace demands, CompleteAnswer complete, FrameworkAnswer frameworks, Run run)
{
    public ValueList<SpeakerWarning> Warnings() =>
        demands
            .Negotiation.Statements.Where(statement => statement.Speaker is not null)
            .GroupBy(statement => statement.Voice, StringComparer.Ordinal)
            .Where(group => group.Any(IsWeak))
            .Select(group => Warning(group.Key, group.Select(statement => statement.Name).ToHashSet(StringComparer.Ordinal)))
            .OfType<SpeakerWarning>()
            .ToValueList();

    /// <summary>Unnamed, or the evidence of something that is only reported of a party.</summary>
    private bool IsWeak(Statement statement) =>
        !statement.Named
        || demands.Demands.Any(demand => demand.Certainty == Certainty.Reported && demand.Evidence.Contains(statement.Name));

    private SpeakerWarning? Warning(string speaker, HashSet<string> statements)
    {
        var his = demands.Where(demand =>
            !demand.IsUnknown && demands.Binds(demand) && demand.Evidence.Count > 0 && demand.Evidence.All(statements.Contains)
        );
        var blocks = complete.Refusing.Can == false && !his.IsEmpty && demands.Space.Can(demands.Binding - his, run.Cancellation) == true;
        if (!blocks && !CarriesFramework(statements))
        {
            return null;
        }

        var without = new DemandSpace(demands.Negotiation.WithoutSpeakers([speaker]));
        var test = new CompleteTest(without, run).Answer();
        var frameworksWithout = new FrameworkTest(without, run).Answer().Verdict;
        if (!blocks && frameworksWithout == frameworks.Verdict)
        {
            return null;
        }

        var names = demands.DemandsOf(his).Select(demand => demand.Name).ToValueList();
        var cited = demands.DemandsOf(his).SelectMany(demand => demand.Evidence).Distinct(StringComparer.Ordinal);
        return new(
            speaker,
            names,
            (his.IsEmpty ? statements.Order(StringComparer.Ordinal) : cited).ToValueList(),
            test.Verdict,
            test.Refusing.Example ?? test.Consenting.Example,
            frameworksWithout
        );
    }

    /// <summary>Some agreed point or acceptance on which a framework rests is known from these statements alone.</summary>
    private bool CarriesFramework(HashSet<string> statements) =>
        frameworks.Verdict == Verdict.Yes
        && demands
            .Negotiation.AgreedPoints.Select(point => point.Evidence)
            .Concat(
                demands
                    .Negotiation.Signatories.SelectMany(party => party.Positions)
                    .Where(position => position.Accepts is not null)
                    .Select(position => position.Evidence)
            )
            .Any(evidence => evidence.Count > 0 && evidence.All(statements.Contains));
}
