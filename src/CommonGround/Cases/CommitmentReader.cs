using CommonGround.Cases.Yaml;
using CommonGround.Talks;

namespace CommonGround.Cases;

/// <summary>Reads from when until when something holds, and what shows that it was taken back.</summary>
internal sealed class CommitmentReader(CaseNames names, ProblemList problems)
{
    /// <summary>The day from which it holds, and its end where it has one.</summary>
    public (DateOnly? Since, Ending? Until) Read(Fields fields)
    {
        var (since, until) = (fields.Date("since"), Ending(fields));
        if (until is not null && until.Date <= since)
        {
            problems.Error(
                fields.Find("until")!,
                FormattableString.Invariant(
                    $"it is taken back on {until.Date:yyyy-MM-dd} and holds since {since:yyyy-MM-dd}, so there is no day on which it holds"
                )
            );
        }

        return (since, until);
    }

    private Ending? Ending(Fields fields)
    {
        if (fields.Find("until") is not { } node)
        {
            return null;
        }

        if (node is not YamlMap)
        {
            return Scalars.Date(node, problems) is { } day ? new Ending(day) : null;
        }

        if (Fields.Open(node, node, Shape.Ending, problems) is not { } inner)
        {
            return null;
        }

        inner.Require("date", "2015-11-14");
        var evidence = names.Statements.Read(inner.Find("evidence"), problems);
        return inner.Date("date") is { } date
            ? new Ending(date)
            {
                Evidence = evidence,
                Note = inner.Text("note"),
                VisibleTo = inner.VisibleTo,
            }
            : null;
    }
}
