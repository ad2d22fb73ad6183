using CommonGround.Packages;

namespace CommonGround.Analyses.Stability;

/// <summary>How a statement of a preference could be other than it is.</summary>
public enum Revision
{
    /// <summary>It no longer matters.</summary>
    Drop,

    /// <summary>The contrary is wanted.</summary>
    Reverse,

    /// <summary>It matters more than all others.</summary>
    PutFirst,
}

/// <summary>One change of what a decision maker prefers.</summary>
/// <param name="Statement">The place of the statement in the list as it was.</param>
public readonly record struct StatementChange(int Statement, Revision Revision)
{
    /// <summary>More than these are not looked at together.</summary>
    public const int MostTogether = 3;

    /// <summary>Every choice of so many changes of different statements, in the order of the statements.</summary>
    internal static IEnumerable<ValueList<StatementChange>> Choices(Preference.Prioritised preference, int count) =>
        Choices(preference.Statements.Count, 0, count).Select(changes => changes.ToValueList());

    /// <summary>The preference after the changes; of several put first, the one first in the list stays so.</summary>
    internal static Preference.Prioritised Apply(Preference.Prioritised preference, ValueList<StatementChange> changes)
    {
        var statements = preference.Statements;
        Readings After(PreferenceStatement said, int place) =>
            changes
                .FirstOrDefault(change => change.Statement == place && change.Revision != Revision.PutFirst, new(-1, Revision.PutFirst))
                .Revision switch
            {
                Revision.Drop => Readings.Absent,
                Revision.Reverse => Reversed(said.Readings),
                _ => said.Readings,
            };
        var first = changes.Where(change => change.Revision == Revision.PutFirst).Select(change => change.Statement).ToArray();
        return preference with
        {
            Statements = first
                .Concat(Enumerable.Range(0, statements.Count).Except(first))
                .Select(place => statements[place] with { Readings = After(statements[place], place) })
                .ToValueList(),
        };
    }

    private static IEnumerable<IEnumerable<StatementChange>> Choices(int statements, int from, int count) =>
        count == 0
            ?
            [
                [],
            ]
            : Enumerable
                .Range(from, Math.Max(0, statements - from))
                .SelectMany(place =>
                    Enum.GetValues<Revision>()
                        .Where(revision => place > 0 || revision != Revision.PutFirst)
                        .SelectMany(revision =>
                            Choices(statements, place + 1, count - 1).Select(rest => rest.Prepend(new(place, revision)))
                        )
                );

    private static Readings Reversed(Readings readings) =>
        (readings & Readings.Absent)
        | (readings.HasFlag(Readings.For) ? Readings.Against : Readings.None)
        | (readings.HasFlag(Readings.Against) ? Readings.For : Readings.None);
}
