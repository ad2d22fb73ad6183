using System.Globalization;
using CommonGround.Cases.Yaml;
using CommonGround.Talks;

namespace CommonGround.Cases;

/// <summary>Finds what is dated after the day of which the case tells, and after every later round that it tells of.</summary>
internal sealed class DateWarnings(Negotiation negotiation, CaseTree tree, ProblemList problems)
{
    private readonly DateOnly last = LastDay(negotiation);

    public void Warn()
    {
        foreach (var source in negotiation.Sources)
        {
            Warn(source.Date, tree.Place("sources", source.Name, "date"));
        }

        foreach (var statement in negotiation.Statements)
        {
            Warn(statement.Date, tree.StatementPlace(statement.Name));
        }

        foreach (var point in negotiation.AgreedEver)
        {
            Warn(point.Since, tree.Place("agreed", point.Issue.Name, "since"));
            Warn(point.Until?.Date, tree.Place("agreed", point.Issue.Name, "until"));
        }

        foreach (var item in negotiation.Events)
        {
            Warn(item.Date, tree.Place("events", item.Name, "date"));
        }

        foreach (var round in negotiation.Rounds.Where(round => !round.Expected))
        {
            Warn(round.Date, tree.Place("rounds", round.Name, "date"), "; a round to come has “expected: yes”");
        }

        foreach (var party in negotiation.Parties)
        {
            Demands(party);
        }
    }

    /// <summary>A later round counts as held when something that was said on its day or after it shows that it was.</summary>
    private static DateOnly LastDay(Negotiation negotiation)
    {
        var said = negotiation.Statements.ToDictionary(statement => statement.Name, negotiation.KnownFrom, StringComparer.Ordinal);
        return negotiation
            .Rounds.Where(round => !round.Expected && round.Evidence.Any(name => said[name] >= round.Date))
            .Select(round => round.Date ?? negotiation.Date)
            .Append(negotiation.Date)
            .Max();
    }

    private void Demands(Party party)
    {
        foreach (var position in party.Positions)
        {
            Warn(position.Since, tree.Place("parties", party.Name, "positions", position.Issue.Name, "since"));
        }

        foreach (var line in party.RedLinesEver)
        {
            Warn(line.Since, tree.Place("parties", party.Name, "red-lines", line.Name, "since"));
            Warn(line.Until?.Date, tree.Place("parties", party.Name, "red-lines", line.Name, "until"));
        }

        Warn(party.WalkAwayEver?.Since, tree.Place("parties", party.Name, CaseNames.WalkAway, "since"));
    }

    private void Warn(DateOnly? date, YamlNode place, string advice = "")
    {
        if (date > last)
        {
            problems.Warn(
                place,
                string.Create(CultureInfo.InvariantCulture, $"{date:yyyy-MM-dd} is after as-of, {negotiation.Date:yyyy-MM-dd}{advice}")
            );
        }
    }
}
