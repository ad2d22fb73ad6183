using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Cases;

/// <summary>The words that stand for one of a few things.</summary>
internal static class Choices
{
    public static IReadOnlyDictionary<string, Certainty> Certainties { get; } =
        new Dictionary<string, Certainty>(StringComparer.Ordinal)
        {
            ["stated"] = Certainty.Stated,
            ["reported"] = Certainty.Reported,
            ["assumed"] = Certainty.Assumed,
            ["unknown"] = Certainty.Unknown,
        };

    public static IReadOnlyDictionary<string, Scope> Scopes { get; } =
        new Dictionary<string, Scope>(StringComparer.Ordinal)
        {
            ["final"] = Scope.Final,
            ["any"] = Scope.Any,
            ["unknown"] = Scope.Unknown,
        };

    public static IReadOnlyDictionary<string, Seat> Seats { get; } =
        new Dictionary<string, Seat>(StringComparer.Ordinal)
        {
            ["at-the-table"] = Seat.AtTheTable,
            ["invited"] = Seat.Invited,
            ["consulted"] = Seat.Consulted,
            ["absent"] = Seat.Absent,
        };

    public static Certainty DefaultCertainty(ValueList<string> evidence) => evidence.Count > 0 ? Certainty.Reported : Certainty.Assumed;
}
