using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Analyses.Comparisons;

/// <summary>How a party is told to stand to an option.</summary>
public enum Answer
{
    Accepts,
    Rejects,
    Unknown,
}

/// <summary>What is told of a party on an issue: its answer wherever the condition holds.</summary>
public sealed record Side(Answer Answer, Condition Condition);

/// <summary>Two tellings of one party on one issue that cannot both be so, and the options on which they clash.</summary>
public sealed record Contradiction(string Party, Issue Issue, Telling<Side> One, Telling<Side> Other, ValueList<Option> Options);

/// <summary>One source accepts what another rejects, or knows what another does not.</summary>
internal static class Contradictions
{
    private sealed record Stand(string Party, Issue Issue, Telling<Side> Side);

    public static ValueList<Contradiction> Of(Tellings tellings) =>
        Accepted(tellings)
            .Concat(Proposed(tellings))
            .GroupBy(stand => (stand.Party, Issue: stand.Issue.Name))
            .SelectMany(group => Pairs([.. group]))
            .ToValueList();

    private static IEnumerable<Contradiction> Pairs(Stand[] stands) =>
        stands
            .SelectMany((one, place) => stands[(place + 1)..].Select(other => (One: one, Other: other)))
            .Where(pair => pair.One.Side.What.Answer != pair.Other.Side.What.Answer && !AreReconciled(pair.One.Side, pair.Other.Side))
            .Select(pair => new Contradiction(
                pair.One.Party,
                pair.One.Issue,
                pair.One.Side,
                pair.Other.Side,
                Clash(pair.One.Issue, pair.One.Side.What, pair.Other.Side.What)
            ))
            .Where(clash => clash.Options.Count > 0);

    /// <summary>What a person took over from the same sources was seen together.</summary>
    private static bool AreReconciled(Telling<Side> one, Telling<Side> other) =>
        one.Proposal is null && other.Proposal is null && one.Sources.Equals(other.Sources);

    private static ValueList<Option> Clash(Issue issue, Side one, Side other) =>
        issue
            .Options.Where(
                (_, place) => new Package([issue], [place]) is var package && one.Condition.Holds(package) && other.Condition.Holds(package)
            )
            .ToValueList();

    private static IEnumerable<Stand> Accepted(Tellings tellings)
    {
        var negotiation = tellings.Negotiation;
        foreach (var party in negotiation.Parties)
        {
            foreach (var position in negotiation.Issues.Select(party.On).OfType<Position>())
            {
                foreach (var stand in Of(party.Name, tellings.Accepted(position, position.Evidence)))
                {
                    yield return stand;
                }
            }

            foreach (var stand in party.RedLines.SelectMany(line => Of(party.Name, tellings.Accepted(line, line.Evidence))))
            {
                yield return stand;
            }
        }
    }

    private static IEnumerable<Stand> Proposed(Tellings tellings) =>
        tellings
            .Proposed((CaseEntry.OfPosition one) => one)
            .SelectMany(one => Of(one.What.Party, one.With(one.What.Position)))
            .Concat(tellings.Proposed((CaseEntry.OfRedLine one) => one).SelectMany(one => Of(one.What.Party, one.With(one.What.RedLine))));

    private static IEnumerable<Stand> Of(string party, Telling<Position> position) =>
        new[]
        {
            (Answer.Accepts, position.What.Accepts),
            (Answer.Rejects, position.What.Rejects),
            (Answer.Unknown, position.What.Unknown),
        }.SelectMany(side =>
            side.Item2 is { } condition
                ? [new Stand(party, position.What.Issue, position.With(new Side(side.Item1, condition)))]
                : Array.Empty<Stand>()
        );

    /// <summary>A red line on one issue alone refuses whatever does not meet it.</summary>
    private static IEnumerable<Stand> Of(string party, Telling<RedLine> line)
    {
        var issues = line.What.Condition.Issues.ToArray();
        var answer = line.What.Certainty == Certainty.Unknown ? Answer.Unknown : Answer.Rejects;
        return issues is [var issue] ? [new Stand(party, issue, line.With(new Side(answer, new Not(line.What.Condition))))] : [];
    }
}
