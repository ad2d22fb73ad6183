using CommonGround.Packages;

namespace CommonGround.Analyses.Stability;

/// <summary>Somebody who can change the state of a conflict alone, and prefers some states to others.</summary>
public sealed record DecisionMaker(string Name, Preference Preference);

/// <summary>
/// The graph model of a conflict: the states in which it may be, who can move it from which to which, and what each decision maker prefers.
/// Fang, Hipel and Kilgour, Interactive Decision Making (1993).
/// </summary>
public abstract class GraphModel
{
    /// <summary>Who has moved is kept in one word.</summary>
    public const int MostDecisionMakers = 64;

    private protected GraphModel(ValueList<DecisionMaker> decisionMakers, int? statusQuo)
    {
        if (decisionMakers.Count > MostDecisionMakers)
        {
            throw new TooLargeException($"{decisionMakers.Count} decision makers; {MostDecisionMakers} are the most");
        }

        (DecisionMakers, StatusQuo) = (decisionMakers, statusQuo);
    }

    public ValueList<DecisionMaker> DecisionMakers { get; }

    /// <summary>The state in which the conflict is now, if that is known.</summary>
    public int? StatusQuo { get; }

    /// <summary>One more than the highest number of a state.</summary>
    public abstract int StateLimit { get; }

    /// <summary>The states that can be, in the order of their numbers.</summary>
    public abstract IEnumerable<int> States { get; }

    /// <summary>R_i(s): the states to which a decision maker can take the conflict alone and at once, in the order of their numbers.</summary>
    public abstract IEnumerable<int> Moves(int decisionMaker, int state);

    public abstract bool IsFeasible(int state);

    public abstract string NameOf(int state);

    /// <summary>The same moves, other preferences.</summary>
    public abstract GraphModel WithPreferences(IEnumerable<Preference> preferences);

    public GraphModel WithPreference(int decisionMaker, Preference preference) =>
        WithPreferences(DecisionMakers.Select((maker, index) => index == decisionMaker ? preference : maker.Preference));

    private protected ValueList<DecisionMaker> Preferring(IEnumerable<Preference> preferences) =>
        DecisionMakers.Zip(preferences, (maker, preference) => maker with { Preference = preference }).ToValueList();
}
