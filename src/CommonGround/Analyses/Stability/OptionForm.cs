using CommonGround.Packages;

namespace CommonGround.Analyses.Stability;

/// <summary>Something that one decision maker can do or leave, such as an air campaign.</summary>
/// <param name="Owner">The place of its decision maker in the list.</param>
public sealed record ConflictOption(string Name, int Owner, Reversal Reversal = Reversal.Possible);

/// <summary>Whether a choice can be taken back.</summary>
public enum Reversal
{
    Possible,

    /// <summary>What is done cannot be undone.</summary>
    NotOnceTaken,

    /// <summary>What is given up cannot be taken up again.</summary>
    NotOnceLeft,
}

/// <summary>
/// A conflict said in options: a state tells of each whether it is taken, and its number is binary, the first option the least significant.
/// A decision maker moves by changing any of its own options at once, to a state that can be.
/// </summary>
public sealed class OptionForm : GraphModel
{
    public const int MostOptions = 30;

    public OptionForm(
        ValueList<DecisionMaker> decisionMakers,
        ValueList<ConflictOption> options,
        ValueList<Formula>? impossible = null,
        int? statusQuo = null
    )
        : base(decisionMakers, statusQuo)
    {
        RefuseTooMany(options.Count, decisionMakers.Count);
        (Options, Impossible) = (options, impossible ?? []);
        Feasible = StatesThatCanBe(options.Count, Impossible);

        if (options.FirstOrDefault(option => option.Owner < 0 || option.Owner >= decisionMakers.Count) is { } stray)
        {
            throw new ArgumentException($"{stray.Name} belongs to no decision maker", nameof(options));
        }

        if (Feasible.IsEmpty)
        {
            throw new ArgumentException("no state can be: what cannot be leaves nothing", nameof(impossible));
        }

        if (statusQuo is { } now && !Feasible[now])
        {
            throw new ArgumentException($"the status quo ({NameOf(now)}) is among what cannot be", nameof(statusQuo));
        }
    }

    public ValueList<ConflictOption> Options { get; }

    /// <summary>What cannot be: there is no state in which one of these holds.</summary>
    public ValueList<Formula> Impossible { get; }

    public override int StateLimit => 1 << Options.Count;

    public override IEnumerable<int> States => Feasible.States;

    public StateSet Feasible { get; }

    public bool AllIsFeasible => Feasible.Count == StateLimit;

    /// <summary>The states in which nothing holds that cannot be; there may be none.</summary>
    public static StateSet StatesThatCanBe(int options, ValueList<Formula> impossible) =>
        StateSet.Where(1 << options, new Formula.Not(new Formula.Any(impossible)));

    public override bool IsFeasible(int state) => Feasible[state];

    /// <summary>The options of a decision maker, as bits of a state.</summary>
    public int OptionsOf(int decisionMaker)
    {
        var own = 0;
        for (var option = 0; option < Options.Count; option++)
        {
            own |= Options[option].Owner == decisionMaker ? 1 << option : 0;
        }

        return own;
    }

    public override IEnumerable<int> Moves(int decisionMaker, int state)
    {
        var own = OptionsOf(decisionMaker);
        for (var choice = 0; ; choice = (choice - own) & own)
        {
            var next = (state & ~own) | choice;
            if (next != state && Feasible[next] && IsAllowed(state, next))
            {
                yield return next;
            }

            if (choice == own)
            {
                yield break;
            }
        }
    }

    /// <summary>The options that are taken, as names joined by commas.</summary>
    public override string NameOf(int state)
    {
        var taken = Options.Where((_, option) => (state >> option & 1) != 0).Select(option => option.Name);
        return state == 0 ? "none" : string.Join(", ", taken);
    }

    public override GraphModel WithPreferences(IEnumerable<Preference> preferences) =>
        new OptionForm(Preferring(preferences), Options, Impossible, StatusQuo);

    /// <summary>The options that may go from left to taken, and those that may go from taken to left.</summary>
    internal (int Up, int Down) Directions
    {
        get
        {
            var (up, down) = (0, 0);
            for (var option = 0; option < Options.Count; option++)
            {
                up |= Options[option].Reversal == Reversal.NotOnceLeft ? 0 : 1 << option;
                down |= Options[option].Reversal == Reversal.NotOnceTaken ? 0 : 1 << option;
            }

            return (up, down);
        }
    }

    private bool IsAllowed(int state, int next)
    {
        var (up, down) = Directions;
        return (next & ~state & ~up) == 0 && (state & ~next & ~down) == 0;
    }

    private static void RefuseTooMany(int options, int decisionMakers)
    {
        if (options > MostOptions)
        {
            var memory = Memory.InWords(Memory.For(options, options, decisionMakers, threads: 1));
            throw new TooLargeException(
                $"{options} options make 2^{options} states, for which at least {memory} would be needed; {MostOptions} options are the most"
            );
        }
    }
}
