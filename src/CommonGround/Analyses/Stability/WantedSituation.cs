using CommonGround.Packages;
using CommonGround.Talks;

namespace CommonGround.Analyses.Stability;

/// <summary>A situation as a person writes it: a state by its name, or moves joined by +.</summary>
internal static class WantedSituation
{
    public static string? Misfit(Negotiation negotiation, string written)
    {
        var isOfStates = negotiation.States.Count > 0;
        var known = isOfStates ? negotiation.States.Select(state => state.Name) : negotiation.Moves.Select(move => move.Name);
        var names = Names(negotiation, written);
        return names.Contains("") ? "a situation is a state by its name, or moves joined by + (or the word nothing)"
            : names.FirstOrDefault(name => !known.Contains(name, StringComparer.Ordinal)) is { } missing
                ? $"there is no {(isOfStates ? "state" : "move")} “{missing}”{(Words.Nearest(missing, known) is { } nearest ? $"; did you mean “{nearest}”?" : "")}"
            : isOfStates && names.Length != 1 ? "a situation of this case is one state, by its name"
            : CaseModel.Of(negotiation).IsFeasible(Read(negotiation, written)) ? null
            : $"“{written}” cannot be: the case says that it is impossible";
    }

    /// <summary>The number of a situation that fits.</summary>
    public static int Read(Negotiation negotiation, string written)
    {
        var names = Names(negotiation, written).ToHashSet(StringComparer.Ordinal);
        return negotiation.States.Count > 0
            ? negotiation.States.Select((state, number) => (state.Name, number)).Single(state => names.Contains(state.Name)).number
            : negotiation.Moves.Select((move, bit) => names.Contains(move.Name) ? 1 << bit : 0).Sum();
    }

    private static string[] Names(Negotiation negotiation, string written) =>
        written.Trim() == Situation.Nothing && negotiation.States.Count == 0 ? [] : written.Split('+', StringSplitOptions.TrimEntries);
}
